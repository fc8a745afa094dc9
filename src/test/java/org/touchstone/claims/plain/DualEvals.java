package org.touchstone.claims.plain;

import java.util.Map;
import java.util.function.BiPredicate;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about simple parts that always exist. */
public final class DualEvals implements PlainEvals {

    @Override
    public Map<String, Rule> rules() {
        return Map.of(
                "simple-parts-always-exist/exact",
                of((x, y) -> worst(x, y) <= 1e-9),
                "simple-parts-always-exist/close",
                of((x, y) -> worst(x, y) <= 0.05),
                "simple-parts-always-exist/quiet",
                of(DualEvals::quiet));
    }

    private static Rule of(BiPredicate<double[], double[]> rule) {
        return (input, settings, weights) -> rule.test(input, read(input, settings, weights));
    }

    private static double[] read(double[] input, Settings settings, Weights weights) {
        int n = settings.integer("ideas");
        int d = settings.integer("width");
        double[] e = weights.tensor("E").data();
        double[] r = weights.tensor("R").data();
        double[] u = weights.tensor("u").data();
        double[] y = new double[n];
        for (int k = 0; k < d; k++) {
            double h = input[n] * u[k];
            for (int i = 0; i < n; i++) {
                h += input[i] * e[i * d + k];
            }
            for (int i = 0; i < n; i++) {
                y[i] += r[i * d + k] * h;
            }
        }
        return y;
    }

    private static double worst(double[] x, double[] y) {
        double worst = 0;
        for (int i = 0; i < y.length; i++) {
            worst = Math.max(worst, Math.abs(y[i] - x[i]));
        }
        return worst;
    }

    private static boolean quiet(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            if (x[i] == 0 && Math.abs(y[i]) > 0.001) {
                return false;
            }
        }
        return true;
    }
}
