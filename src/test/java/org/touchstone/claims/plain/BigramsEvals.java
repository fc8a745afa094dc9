package org.touchstone.claims.plain;

import java.util.Map;
import java.util.function.Predicate;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about word pairs in random neurons. */
public final class BigramsEvals implements PlainEvals {

    /** What came out: both scores, whether the pair is known, and the words of the pair that it is taken for. */
    private record Asked(double[] input, boolean known, double right, double wrong, double first, double second) {}

    @Override
    public Map<String, Rule> rules() {
        return Map.of(
                "random-neurons-know-pairs/right",
                of(asked -> asked.right > asked.wrong),
                "random-neurons-know-pairs/clear",
                of(asked -> asked.right >= asked.wrong + 0.25),
                "random-neurons-know-pairs/in-spite",
                of(asked -> !asked.known || asked.input[2] == 0 || asked.right > asked.wrong),
                "random-neurons-know-pairs/silent",
                of(asked -> asked.known || asked.wrong <= 0.5),
                "layer-answers-what-it-never-learned/answers",
                of(asked -> Math.max(asked.right, asked.wrong) > 0.5),
                "layer-answers-what-it-never-learned/told-apart",
                of(BigramsEvals::toldApart),
                "layer-answers-what-it-never-learned/shares-a-word",
                of(asked -> asked.first == asked.input[0] || asked.second == asked.input[1]),
                "layer-can-tell-what-it-knows/told-apart",
                of(BigramsEvals::toldApart),
                "layer-can-tell-what-it-knows/quiet",
                of(asked -> asked.known || asked.wrong <= 0.5),
                "layer-can-tell-what-it-knows/right",
                of(asked -> !asked.known || asked.right > asked.wrong));
    }

    private static boolean toldApart(Asked asked) {
        return asked.known ? asked.right > 0.7 : asked.wrong <= 0.7;
    }

    private static Rule of(Predicate<Asked> rule) {
        return (input, settings, weights) -> rule.test(ask(input, settings, weights));
    }

    private static Asked ask(double[] input, Settings settings, Weights weights) {
        int d = settings.integer("width");
        int h = settings.integer("neurons");
        int words = settings.integer("words");
        int known = settings.integer("known");
        int a = (int) input[0];
        int b = (int) input[1];
        double[] out = out(stream(a, b, input[2] / 10, d, words, weights), d, h, weights);
        double[] pairs = weights.tensor("pairs").data();
        double[] v = weights.tensor("v").data();
        double usual = weights.tensor("usual").data()[0];
        boolean isKnown = false;
        double right = 0;
        double wrong = Double.NEGATIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        int taken = -1;
        for (int m = 0; m < known; m++) {
            double score = 0;
            for (int k = 0; k < d; k++) {
                score += v[m * d + k] * out[k] / usual;
            }
            boolean own = pairs[2 * m] == a && pairs[2 * m + 1] == b;
            isKnown |= own;
            right = own ? score : right;
            wrong = own ? wrong : Math.max(wrong, score);
            taken = score > best ? m : taken;
            best = Math.max(best, score);
        }
        return new Asked(input, isKnown, right, wrong, pairs[2 * taken], pairs[2 * taken + 1]);
    }

    private static double[] stream(int a, int b, double strength, int d, int words, Weights weights) {
        double[] x = new double[d];
        for (int k = 0; k < d; k++) {
            x[k] = weights.tensor("A").data()[a * d + k]
                    + weights.tensor("B").data()[b * d + k]
                    + strength * weights.tensor("C").data()[(3 * a + 5 * b) % words * d + k];
        }
        return x;
    }

    private static double[] out(double[] x, int d, int h, Weights weights) {
        double[] win = weights.tensor("W_in").data();
        double[] wout = weights.tensor("W_out").data();
        double[] out = new double[d];
        for (int i = 0; i < h; i++) {
            double sum = weights.tensor("b_in").data()[i];
            for (int k = 0; k < d; k++) {
                sum += win[i * d + k] * x[k];
            }
            double pattern = Math.max(0, sum) - weights.tensor("mean").data()[i];
            for (int k = 0; k < d; k++) {
                out[k] += wout[k * h + i] * pattern;
            }
        }
        return out;
    }
}
