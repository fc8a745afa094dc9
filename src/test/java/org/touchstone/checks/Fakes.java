package org.touchstone.checks;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Model;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;
import org.touchstone.statements.Batch;
import org.touchstone.statements.Statement;
import org.touchstone.statements.Verdict;

/** A model that only echoes its input, and statements given as functions of it. */
public final class Fakes {

    public static final Name X = name("x", Name.Side.INPUT);
    public static final Name H = name("h", Name.Side.ACTIVATION);

    private Fakes() {}

    public static Name name(String name, Name.Side side) {
        return new Name(name, side, List.of(4), 0, 1, "strength", "{}", "", "idea");
    }

    public static Model echo() {
        return new Model() {
            @Override
            public Settings settings() {
                return new Settings(new TreeMap<>());
            }

            @Override
            public Weights weights() {
                return new Weights(new TreeMap<>());
            }

            @Override
            public Trace trace(double[] input) {
                return name -> input;
            }

            @Override
            public List<Exhibit> exhibits(List<String> ideas) {
                return List.of();
            }
        };
    }

    /** True where the margin is above 0; a NaN margin is an error. */
    public static Statement statement(String source, Name about, Function<double[], Double> margin) {
        return new Statement() {
            @Override
            public String source() {
                return source;
            }

            @Override
            public String words() {
                return source;
            }

            @Override
            public Set<Name> names() {
                return Set.of(about);
            }

            @Override
            public Batch at(List<? extends Trace> traces) {
                byte[] truth = new byte[traces.size()];
                double[] margins = new double[truth.length];
                for (int i = 0; i < truth.length; i++) {
                    Verdict verdict = at(traces.get(i));
                    truth[i] = (byte) (verdict.decided() ? verdict.holds() ? 1 : 0 : -1);
                    margins[i] = verdict.margin();
                }
                return new Batch(truth, margins);
            }

            @Override
            public Verdict at(Trace trace) {
                double value = margin.apply(trace.value(about.name()));
                return Double.isNaN(value)
                        ? new Verdict(false, 0, "strength", "", "There is no value here.")
                        : new Verdict(value > 0, value, "strength", "atom " + value, null);
            }
        };
    }

    public static double on(double[] input) {
        double on = 0;
        for (double value : input) {
            on += value > 0 ? 1 : 0;
        }
        return on;
    }
}
