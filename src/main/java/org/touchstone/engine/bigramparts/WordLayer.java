package org.touchstone.engine.bigramparts;

import java.util.List;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;
import org.touchstone.engine.parts.Layer;

/**
 * The layer that knows word pairs, with its outputs scaled so that a usual right answer scores 1.
 *
 * @param in neurons by width
 * @param out width by neurons
 * @param offset what is added to the outputs, so that neurons count from their average
 * @param firsts words by width, for the first place
 * @param seconds words by width, for the second place
 * @param pairs known by 2
 * @param answers known by width
 */
record WordLayer(
        int width,
        int neurons,
        int words,
        int known,
        double[] in,
        double[] bias,
        double[] out,
        double[] offset,
        double[] firsts,
        double[] seconds,
        double[] pairs,
        double[] answers) {

    static final String[] ARRAYS = {"W_in", "b_in", "W_out", "b_out", "A", "B", "pairs", "v"};

    /** From the weights of the bigrams family. */
    static WordLayer of(Settings settings, Weights weights) {
        int d = settings.integer("width");
        int h = settings.integer("neurons");
        double usual = weights.values("usual")[0];
        double[] mean = weights.values("mean", h);
        double[] out = weights.values("W_out", d, h).clone();
        double[] offset = new double[d];
        for (int k = 0; k < d; k++) {
            for (int i = 0; i < h; i++) {
                out[k * h + i] /= usual;
                offset[k] -= out[k * h + i] * mean[i];
            }
        }
        return with(settings, weights, out, offset);
    }

    /** From weights of this family. */
    static WordLayer read(Settings settings, Weights weights) {
        int d = settings.integer("width");
        return with(
                settings, weights, weights.values("W_out", d, settings.integer("neurons")), weights.values("b_out", d));
    }

    private static WordLayer with(Settings settings, Weights weights, double[] out, double[] offset) {
        int d = settings.integer("width");
        int h = settings.integer("neurons");
        int words = settings.integer("words");
        int known = settings.integer("known");
        double[] pairs = weights.values("pairs", known, 2);
        for (double word : pairs) {
            if (word != Math.rint(word) || word < 0 || word >= words) {
                throw new IllegalArgumentException("The array \"pairs\" holds a word that does not exist.");
            }
        }
        return new WordLayer(
                d,
                h,
                words,
                known,
                weights.values("W_in", h, d),
                weights.values("b_in", h),
                out,
                offset,
                weights.values("A", words, d),
                weights.values("B", words, d),
                pairs,
                weights.values("v", known, d));
    }

    void save(Weights.Builder builder) {
        builder.add("W_in", in, neurons, width)
                .add("b_in", bias, neurons)
                .add("W_out", out, width, neurons)
                .add("b_out", offset, width)
                .add("A", firsts, words, width)
                .add("B", seconds, words, width)
                .add("pairs", pairs, known, 2)
                .add("v", answers, known, width);
    }

    /** Input weights, split; output weights, whole. */
    List<Layer> chain(int parts) {
        return List.of(
                new Layer(width, neurons, in, bias, true, parts), new Layer(neurons, width, out, offset, false, 0));
    }

    int first(int pair) {
        return (int) pairs[2 * pair];
    }

    int second(int pair) {
        return (int) pairs[2 * pair + 1];
    }

    /** The number of the known pair, or -1. */
    int find(int first, int second) {
        for (int m = 0; m < known; m++) {
            if (first(m) == first && second(m) == second) {
                return m;
            }
        }
        return -1;
    }

    /** What a pair of words puts into the stream. */
    double[] stream(int first, int second) {
        double[] x = new double[width];
        for (int k = 0; k < width; k++) {
            x[k] = firsts[first * width + k] + seconds[second * width + k];
        }
        return x;
    }

    /** The score of the right answer, 0 where there is none, and the highest score of a wrong one. */
    double[] scores(double[] result, int right) {
        double own = 0;
        double wrong = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < known; m++) {
            double score = 0;
            for (int k = 0; k < width; k++) {
                score += answers[m * width + k] * result[k];
            }
            if (m == right) {
                own = score;
            } else {
                wrong = Math.max(wrong, score);
            }
        }
        return new double[] {own, wrong};
    }
}
