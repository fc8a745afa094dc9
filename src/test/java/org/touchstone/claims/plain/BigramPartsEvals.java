package org.touchstone.claims.plain;

import java.util.Map;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about word pairs whose layer was taken apart. */
public final class BigramPartsEvals implements PlainEvals {

    @Override
    public Map<String, Rule> rules() {
        return Map.of(
                "one-part-for-each-pair/right",
                (input, settings, weights) -> {
                    double[] best = best(input, settings, weights);
                    return Double.isNaN(best[0]) || best[0] > best[1];
                },
                "one-part-for-each-pair/quiet",
                (input, settings, weights) -> {
                    double[] best = best(input, settings, weights);
                    return !Double.isNaN(best[0]) || best[1] < 0.5;
                });
    }

    /** The score of the right answer, NaN where there is none, and the highest of any other. */
    private static double[] best(double[] input, Settings settings, Weights weights) {
        int d = settings.integer("width");
        double[] out = output((int) input[0], (int) input[1], d, settings.integer("neurons"), weights);
        double[] pairs = weights.tensor("pairs").data();
        double[] answers = weights.tensor("v").data();
        double right = Double.NaN;
        double wrong = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < settings.integer("known"); m++) {
            double score = 0;
            for (int k = 0; k < d; k++) {
                score += answers[m * d + k] * out[k];
            }
            if (pairs[2 * m] == input[0] && pairs[2 * m + 1] == input[1]) {
                right = score;
            } else {
                wrong = Math.max(wrong, score);
            }
        }
        return new double[] {right, wrong};
    }

    private static double[] output(int first, int second, int d, int h, Weights weights) {
        double[] a = weights.tensor("A").data();
        double[] b = weights.tensor("B").data();
        double[] in = weights.tensor("W_in").data();
        double[] out = weights.tensor("W_out").data();
        double[] y = weights.tensor("b_out").data().clone();
        for (int i = 0; i < h; i++) {
            double sum = weights.tensor("b_in").data()[i];
            for (int k = 0; k < d; k++) {
                sum += in[i * d + k] * (a[first * d + k] + b[second * d + k]);
            }
            for (int k = 0; k < d && sum > 0; k++) {
                y[k] += out[k * h + i] * sum;
            }
        }
        return y;
    }
}
