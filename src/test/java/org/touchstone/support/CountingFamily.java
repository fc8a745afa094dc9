package org.touchstone.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Sweep;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;

/** A family without arithmetic: it counts its steps, lets a test look in at each, and its one weight is its seed. */
public final class CountingFamily implements ModelFamily {

    public static final FamilyId ID = new FamilyId("counting", 1);

    /** Its one sweep. */
    public final CountingSweep sweep = new CountingSweep();

    private volatile Runnable atEachStep = () -> {};

    /** Called once at every step of every later build. */
    public void atEachStep(Runnable look) {
        atEachStep = look;
    }

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "Counting";
    }

    @Override
    public String description() {
        return "Counts.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("steps", "Steps", "How far it counts.", Setting.Kind.INTEGER, 5L, 1, 1000, List.of()));
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        Object steps = given.containsKey("steps") ? given.get("steps") : 5L;
        if (!(steps instanceof Number number) || number.longValue() < 1 || number.longValue() > 1000) {
            throw new InvalidSettingException("steps", "Steps must be between 1 and 1000.");
        }
        return new Settings(new TreeMap<>(Map.of("steps", number.longValue())));
    }

    /** More than 500 steps may be stored and shown, not built. */
    @Override
    public void admit(Settings settings) {
        if (settings.integer("steps") > 500) {
            throw new InvalidSettingException("steps", "More than 500 steps are kept ready to look at.");
        }
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return List.of(new Input("x0", "Number", 0, 1, 0));
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return new Vocabulary(List.of(), List.of("Number"));
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        progress.stage("Counting");
        int steps = settings.integer("steps");
        for (int i = 1; i <= steps; i++) {
            atEachStep.run();
            progress.step(i, steps, 1.0 / i);
        }
        return model(settings, new Weights(new TreeMap<>(Map.of("seed", new Weights.Tensor(new int[] {1}, new double[] {
            seed + 10.0 * steps
        })))));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return model(settings, weights);
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(sweep);
    }

    private static Model model(Settings settings, Weights weights) {
        return new Model() {
            @Override
            public Settings settings() {
                return settings;
            }

            @Override
            public Weights weights() {
                return weights;
            }

            @Override
            public Trace trace(double[] input) {
                return name -> input;
            }

            @Override
            public List<Exhibit> exhibits(List<String> ideas) {
                return new ArrayList<>();
            }
        };
    }
}
