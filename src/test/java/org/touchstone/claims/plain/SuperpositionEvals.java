package org.touchstone.claims.plain;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.BiPredicate;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about ideas kept in fewer numbers. */
public final class SuperpositionEvals implements PlainEvals {

    @Override
    public Map<String, Rule> rules() {
        return Map.ofEntries(
                entry("five-ideas-on-a-ring/strongest", of(SuperpositionEvals::strongestWins)),
                entry("five-ideas-on-a-ring/no-false-alarm", of((x, y) -> noLouder(x, y, 0.3))),
                entry("five-ideas-on-a-ring/close", of((x, y) -> close(x, y, 0, 5, 0.2))),
                entry("two-ideas-and-no-more/three-lost", of((x, y) -> y[2] <= 0.1 && y[3] <= 0.1 && y[4] <= 0.1)),
                entry("two-ideas-and-no-more/two-kept", of((x, y) -> close(x, y, 0, 2, 0.05))),
                entry("two-ideas-and-no-more/all-kept", of((x, y) -> close(x, y, 0, 5, 0.2))),
                entry("no-idea-much-louder/no-false-alarm", of((x, y) -> noLouder(x, y, 0.48))),
                entry("no-idea-much-louder/strongest", of(SuperpositionEvals::strongestWins)),
                entry("no-idea-much-louder/all-heard", of(SuperpositionEvals::allHeard)),
                entry("rare-ideas-are-all-kept/strongest", of(SuperpositionEvals::strongestWins)),
                entry("rare-ideas-are-all-kept/quiet", of((x, y) -> quiet(x, y, 0.25))),
                entry("one-clean-answer-from-a-pentagon/heard", of((x, y) -> heard(x, y, 0.5, 0.3))),
                entry("one-clean-answer-from-a-pentagon/quiet", of((x, y) -> quiet(x, y, 0.2))),
                entry("a-half-for-each-of-a-pair/at-most-ten", of((x, y) -> louderThan(y, 0.25) <= 10)),
                entry("a-half-for-each-of-a-pair/all-back", of((x, y) -> close(x, y, 0, 100, 0.3))),
                entry("a-half-for-each-of-a-pair/strongest", of(SuperpositionEvals::strongestWins)));
    }

    private static Rule of(BiPredicate<double[], double[]> rule) {
        return (input, settings, weights) -> rule.test(input, output(input, settings, weights));
    }

    private static double[] output(double[] x, Settings settings, Weights weights) {
        double[] w = weights.tensor("W").data();
        double[] bias = weights.tensor("b").data();
        boolean relu = settings.choice("output").equals("relu");
        int n = bias.length;
        int m = w.length / n;
        double[] y = new double[n];
        double[] h = new double[m];
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < n; i++) {
                h[k] += x[i] * w[m * i + k];
            }
        }
        for (int i = 0; i < n; i++) {
            double sum = bias[i];
            for (int k = 0; k < m; k++) {
                sum += h[k] * w[m * i + k];
            }
            y[i] = relu ? Math.max(0, sum) : sum;
        }
        return y;
    }

    private static int top(double[] x) {
        int top = 0;
        for (int i = 1; i < x.length; i++) {
            top = x[i] > x[top] ? i : top;
        }
        return top;
    }

    private static boolean strongestWins(double[] x, double[] y) {
        int top = top(x);
        for (int i = 0; i < x.length; i++) {
            if (i != top && y[i] >= y[top]) {
                return false;
            }
        }
        return true;
    }

    private static boolean heard(double[] x, double[] y, double from, double least) {
        int top = top(x);
        return x[top] < from || y[top] >= least;
    }

    private static boolean quiet(double[] x, double[] y, double most) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] == 0 && y[i] > most) {
                return false;
            }
        }
        return true;
    }

    private static int louderThan(double[] y, double strength) {
        int count = 0;
        for (double value : y) {
            count += value > strength ? 1 : 0;
        }
        return count;
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
