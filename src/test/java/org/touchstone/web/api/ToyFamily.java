package org.touchstone.web.api;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Sweep;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;
import org.touchstone.support.CountingSweep;

/** Two inputs from 0 to 1, two outputs. */
final class ToyFamily implements ModelFamily {

    /** A model that knows its settings and nothing else. */
    record Untraced(Settings settings) implements Model {
        @Override
        public Weights weights() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Trace trace(double[] input) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Exhibit> exhibits(List<String> ideas) {
            return List.of();
        }
    }

    @Override
    public FamilyId id() {
        return Toy.FAMILY;
    }

    @Override
    public String title() {
        return "Toy";
    }

    @Override
    public String description() {
        return "Two numbers through one.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("hidden", "Hidden numbers", "How many.", Setting.Kind.INTEGER, 2L, 1, 20, List.of()),
                new Setting("loss", "Loss", "Which.", Setting.Kind.CHOICE, "all", 0, 0, List.of("all", "target")));
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return Toy.SETTINGS;
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return List.of(new Input("x0", "Idea 1", 0, 1, 0), new Input("x1", "Idea 2", 0, 1, 0.25));
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return new Vocabulary(
                List.of(
                        name("x", Name.Side.INPUT, List.of(2)),
                        name("total", Name.Side.OUTPUT, List.of()),
                        name("y", Name.Side.OUTPUT, List.of(2))),
                List.of("Idea 1", "Idea 2"));
    }

    private static Name name(String name, Name.Side side, List<Integer> shape) {
        return new Name(name, side, shape, 0, 1, "strength", name, name, "idea");
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(new CountingSweep());
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        throw new UnsupportedOperationException();
    }
}
