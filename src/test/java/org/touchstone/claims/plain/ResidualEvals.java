package org.touchstone.claims.plain;

import java.util.Map;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about more jobs than neurons, through the stream in full: 100 ideas, 1,000 numbers, 50 neurons. */
public final class ResidualEvals implements PlainEvals {

    private static final int IDEAS = 100;

    /** Judges one example. */
    @FunctionalInterface
    private interface Judge {
        boolean right(double[] x, double[] y);
    }

    @Override
    public Map<String, Rule> rules() {
        return Map.of(
                "fifty-neurons-hundred-jobs/doubled-or-left",
                of((x, y) -> doubledOrLeft(x, y, 0.25)),
                "fifty-neurons-hundred-jobs/half-would-pass",
                (x, settings, weights) -> doubledOrLeft(x, half(x), 0.25),
                "fifty-neurons-hundred-jobs/nothing-would-pass",
                (x, settings, weights) -> doubledOrLeft(x, x, 0.25),
                "fifty-neurons-hundred-jobs/right-way",
                of((x, y) -> louder(x, y, 1.4) && negativesLeftAlone(x, y)),
                "unfinished-jobs-and-overlap/unfinished",
                of(ResidualEvals::unfinished),
                "unfinished-jobs-and-overlap/finished",
                of(ResidualEvals::finished),
                "unfinished-jobs-and-overlap/beats-half",
                of((x, y) -> squares(x, y) <= squares(x, half(x))),
                "unfinished-jobs-and-overlap/something-done",
                of((x, y) -> louder(x, y, 1.25)));
    }

    private static Rule of(Judge judge) {
        return (x, settings, weights) -> judge.right(x, output(x, settings, weights));
    }

    private static double[] output(double[] x, Settings settings, Weights weights) {
        int width = settings.integer("width");
        int neurons = settings.integer("neurons");
        double[] embedding = weights.tensor("embedding").data();
        double[] in = weights.tensor("in").data();
        double[] out = weights.tensor("out").data();
        double[] stream = new double[width];
        for (int i = 0; i < IDEAS; i++) {
            for (int at = 0; at < width && x[i] != 0; at++) {
                stream[at] += x[i] * embedding[i * width + at];
            }
        }
        double[] fires = new double[neurons];
        for (int at = 0; at < width; at++) {
            for (int neuron = 0; neuron < neurons; neuron++) {
                fires[neuron] += stream[at] * in[at * neurons + neuron];
            }
        }
        for (int neuron = 0; neuron < neurons; neuron++) {
            for (int at = 0; at < width && fires[neuron] > 0; at++) {
                stream[at] += fires[neuron] * out[neuron * width + at];
            }
        }
        double[] y = new double[IDEAS];
        for (int i = 0; i < IDEAS; i++) {
            for (int at = 0; at < width; at++) {
                y[i] += stream[at] * embedding[i * width + at];
            }
        }
        return y;
    }

    private static double right(double x) {
        return x > 0 ? 2 * x : x;
    }

    private static double[] half(double[] x) {
        double[] half = x.clone();
        for (int i = 0; i < IDEAS / 2; i++) {
            half[i] = right(x[i]);
        }
        return half;
    }

    private static boolean doubledOrLeft(double[] x, double[] y, double most) {
        for (int i = 0; i < IDEAS; i++) {
            if (Math.abs(y[i] - right(x[i])) > most) {
                return false;
            }
        }
        return true;
    }

    private static boolean louder(double[] x, double[] y, double times) {
        for (int i = 0; i < IDEAS; i++) {
            if (x[i] > 0 && y[i] < times * x[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean negativesLeftAlone(double[] x, double[] y) {
        for (int i = 0; i < IDEAS; i++) {
            if (x[i] < 0 && Math.abs(y[i] - x[i]) > 0.1) {
                return false;
            }
        }
        return true;
    }

    private static boolean unfinished(double[] x, double[] y) {
        for (int i = 0; i < IDEAS; i++) {
            if (x[i] > 0 && y[i] > 1.8 * x[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean finished(double[] x, double[] y) {
        for (int i = 0; i < IDEAS; i++) {
            if (x[i] > 0 && Math.abs(y[i] - right(x[i])) > 0.1 * x[i]) {
                return false;
            }
        }
        return true;
    }

    private static double squares(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < IDEAS; i++) {
            sum += (y[i] - right(x[i])) * (y[i] - right(x[i]));
        }
        return sum;
    }
}
