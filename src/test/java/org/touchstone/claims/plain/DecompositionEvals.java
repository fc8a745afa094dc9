package org.touchstone.claims.plain;

import java.util.Map;
import java.util.function.BiPredicate;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about five ideas whose weights were taken apart. */
public final class DecompositionEvals implements PlainEvals {

    @Override
    public Map<String, Rule> rules() {
        return Map.of(
                "five-parts-for-five-ideas/strongest",
                of(DecompositionEvals::strongestWins),
                "five-parts-for-five-ideas/no-false-alarm",
                of(DecompositionEvals::noLouder),
                "five-parts-for-five-ideas/heard",
                of(DecompositionEvals::heard));
    }

    private static Rule of(BiPredicate<double[], double[]> rule) {
        return (input, settings, weights) -> rule.test(input, output(input, settings, weights));
    }

    /** The network itself: the parts play no role in what it does. */
    private static double[] output(double[] x, Settings settings, Weights weights) {
        double[] w = weights.tensor("W").data();
        double[] bias = weights.tensor("b").data();
        double[] y = new double[5];
        for (int o = 0; o < 5; o++) {
            double sum = bias[o];
            for (int i = 0; i < 5; i++) {
                sum += (w[2 * o] * w[2 * i] + w[2 * o + 1] * w[2 * i + 1]) * x[i];
            }
            y[o] = Math.max(0, sum);
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

    private static boolean noLouder(double[] x, double[] y) {
        for (int i = 0; i < 5; i++) {
            if (y[i] - x[i] > 0.3) {
                return false;
            }
        }
        return true;
    }

    private static boolean heard(double[] x, double[] y) {
        for (int i = 0; i < 5; i++) {
            if (x[i] >= 0.5 && y[i] < 0.25) {
                return false;
            }
        }
        return true;
    }
}
