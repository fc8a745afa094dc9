package org.touchstone.claims.plain;

import java.util.Map;
import java.util.function.BiPredicate;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about five ideas in two numbers. */
public final class SuperpositionEvals implements PlainEvals {

    @Override
    public Map<String, Rule> rules() {
        return Map.of(
                "five-ideas-on-a-ring/strongest",
                of(SuperpositionEvals::strongestWins),
                "five-ideas-on-a-ring/no-false-alarm",
                of((x, y) -> noLouder(x, y, 0.3)),
                "five-ideas-on-a-ring/close",
                of((x, y) -> close(x, y, 0, 5, 0.2)),
                "two-ideas-and-no-more/three-lost",
                of((x, y) -> y[2] <= 0.1 && y[3] <= 0.1 && y[4] <= 0.1),
                "two-ideas-and-no-more/two-kept",
                of((x, y) -> close(x, y, 0, 2, 0.05)),
                "two-ideas-and-no-more/all-kept",
                of((x, y) -> close(x, y, 0, 5, 0.2)),
                "no-idea-much-louder/no-false-alarm",
                of((x, y) -> noLouder(x, y, 0.48)),
                "no-idea-much-louder/strongest",
                of(SuperpositionEvals::strongestWins),
                "no-idea-much-louder/all-heard",
                of(SuperpositionEvals::allHeard));
    }

    private static Rule of(BiPredicate<double[], double[]> rule) {
        return (input, settings, weights) -> rule.test(input, output(input, settings, weights));
    }

    private static double[] output(double[] x, Settings settings, Weights weights) {
        double[] w = weights.tensor("W").data();
        double[] bias = weights.tensor("b").data();
        boolean relu = settings.choice("output").equals("relu");
        double[] y = new double[5];
        double[] h = new double[2];
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < 5; i++) {
                h[k] += x[i] * w[2 * i + k];
            }
        }
        for (int i = 0; i < 5; i++) {
            double sum = h[0] * w[2 * i] + h[1] * w[2 * i + 1] + bias[i];
            y[i] = relu ? Math.max(0, sum) : sum;
        }
        return y;
    }

    private static boolean strongestWins(double[] x, double[] y) {
        int top = 0;
        for (int i = 1; i < 5; i++) {
            top = x[i] > x[top] ? i : top;
        }
        for (int i = 0; i < 5; i++) {
            if (i != top && y[i] >= y[top]) {
                return false;
            }
        }
        return true;
    }

    private static boolean noLouder(double[] x, double[] y, double most) {
        for (int i = 0; i < 5; i++) {
            if (y[i] - x[i] > most) {
                return false;
            }
        }
        return true;
    }

    private static boolean close(double[] x, double[] y, int from, int to, double most) {
        for (int i = from; i < to; i++) {
            if (Math.abs(y[i] - x[i]) > most) {
                return false;
            }
        }
        return true;
    }

    private static boolean allHeard(double[] x, double[] y) {
        for (int i = 0; i < 5; i++) {
            if (x[i] >= 0.5 && y[i] <= 0.1) {
                return false;
            }
        }
        return true;
    }
}
