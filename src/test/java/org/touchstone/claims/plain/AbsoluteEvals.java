package org.touchstone.claims.plain;

import java.util.Map;
import java.util.function.BiPredicate;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about the size of many numbers. */
public final class AbsoluteEvals implements PlainEvals {

    @Override
    public Map<String, Rule> rules() {
        return Map.of(
                "common-ideas-one-job-each/first-four",
                of((x, y) -> sizes(x, y, 4, 0.1)),
                "common-ideas-one-job-each/every-idea",
                of((x, y) -> sizes(x, y, 20, 0.25)),
                "common-ideas-one-job-each/off-stays-off",
                of(AbsoluteEvals::offStaysOff),
                "common-ideas-one-job-each/largest-of-all",
                of(AbsoluteEvals::largestWins),
                "two-neurons-for-one-size/size",
                of((x, y) -> sizes(x, y, 3, 0.05)),
                "two-neurons-for-one-size/unchanged",
                of(AbsoluteEvals::unchanged),
                "two-neurons-for-one-size/largest",
                of(AbsoluteEvals::largestWins));
    }

    private static Rule of(BiPredicate<double[], double[]> rule) {
        return (input, settings, weights) -> rule.test(input, output(input, settings, weights));
    }

    private static double[] output(double[] x, Settings settings, Weights weights) {
        int n = settings.integer("features");
        int m = settings.integer("neurons");
        double[] in = weights.tensor("W1").data();
        double[] out = weights.tensor("W2").data();
        double[] y = weights.tensor("b").data().clone();
        for (int k = 0; k < m; k++) {
            double h = 0;
            for (int i = 0; i < n; i++) {
                h += x[i] * in[i * m + k];
            }
            for (int i = 0; i < n && h > 0; i++) {
                y[i] += h * out[k * n + i];
            }
        }
        for (int i = 0; i < n; i++) {
            y[i] = y[i] > 0 ? y[i] : 0;
        }
        return y;
    }

    private static boolean sizes(double[] x, double[] y, int first, double most) {
        for (int i = 0; i < first; i++) {
            if (Math.abs(y[i] - Math.abs(x[i])) > most) {
                return false;
            }
        }
        return true;
    }

    private static boolean unchanged(double[] x, double[] y) {
        for (int i = 0; i < 3; i++) {
            if (Math.abs(y[i] - x[i]) > 0.05) {
                return false;
            }
        }
        return true;
    }

    private static boolean offStaysOff(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] == 0 && y[i] > 0.1) {
                return false;
            }
        }
        return true;
    }

    private static boolean largestWins(double[] x, double[] y) {
        int top = 0;
        for (int i = 1; i < x.length; i++) {
            top = Math.abs(x[i]) > Math.abs(x[top]) ? i : top;
        }
        for (int i = 0; i < x.length; i++) {
            if (i != top && y[i] >= y[top]) {
                return false;
            }
        }
        return true;
    }
}
