package org.touchstone.engine.bigrams;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Model;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/** out = W_out (ReLU(W_in x + b_in) - mean), scored against the answers of all known pairs. */
final class BigramsModel implements Model {

    final int d;
    final int h;
    final int words;
    final KnownPairs pairs;
    final double[] win;
    final double[] bias;
    final double[] mean;
    final double[] wout;
    final double[] first;
    final double[] second;
    final double[] third;
    final double[] answers;

    /** The mean best score of a known pair: the unit of every score on the page. */
    final double usual;

    final double retrieved;
    final double unknown;

    private final Settings settings;
    private final Weights weights;
    private volatile double @Nullable [] patterns;
    private volatile double @Nullable [] reach;

    BigramsModel(Settings settings, Weights weights) {
        this.settings = settings;
        this.weights = weights;
        d = settings.integer("width");
        h = settings.integer("neurons");
        words = settings.integer("words");
        pairs = KnownPairs.of(settings);
        weights.requireExactly(
                "W_in", "b_in", "mean", "W_out", "A", "B", "C", "pairs", "v", "retrieved", "usual", "unknown");
        win = weights.values("W_in", h, d);
        bias = weights.values("b_in", h);
        mean = weights.values("mean", h);
        wout = weights.values("W_out", d, h);
        first = weights.values("A", words, d);
        second = weights.values("B", words, d);
        third = weights.values("C", words, d);
        answers = weights.values("v", pairs.count, d);
        if (!Arrays.equals(weights.values("pairs", pairs.count, 2), pairs.table())) {
            throw new IllegalArgumentException("The array \"pairs\" does not list the pairs of these settings.");
        }
        usual = weights.values("usual")[0];
        if (!(usual > 0)) {
            throw new IllegalArgumentException("The array \"usual\" must be above 0.");
        }
        retrieved = weights.values("retrieved")[0];
        unknown = weights.values("unknown")[0];
    }

    /** What a pair puts into the stream, with something else at {@code strength} that depends on the pair. */
    double[] stream(int a, int b, double strength) {
        int other = (3 * a + 5 * b) % words;
        double[] x = new double[d];
        for (int k = 0; k < d; k++) {
            x[k] = first[a * d + k] + second[b * d + k] + strength * third[other * d + k];
        }
        return x;
    }

    double[] neurons(double[] x) {
        double[] hidden = new double[h];
        for (int i = 0; i < h; i++) {
            double sum = bias[i];
            for (int k = 0; k < d; k++) {
                sum += win[i * d + k] * x[k];
            }
            hidden[i] = Math.max(0, sum);
        }
        return hidden;
    }

    /** How far each neuron is from its average over all pairs. */
    double[] pattern(double[] hidden) {
        double[] pattern = new double[h];
        for (int i = 0; i < h; i++) {
            pattern[i] = hidden[i] - mean[i];
        }
        return pattern;
    }

    /** The score of each known pair's answer; 1 is the usual best score of a known pair. */
    double[] scores(double[] pattern) {
        double[] out = new double[d];
        for (int k = 0; k < d; k++) {
            double sum = 0;
            for (int i = 0; i < h; i++) {
                sum += wout[k * h + i] * pattern[i];
            }
            out[k] = sum;
        }
        double[] scores = new double[pairs.count];
        for (int m = 0; m < pairs.count; m++) {
            double sum = 0;
            for (int k = 0; k < d; k++) {
                sum += answers[m * d + k] * out[k];
            }
            scores[m] = sum / usual;
        }
        return scores;
    }

    /** The highest score but for {@code except}, which may be -1: its place. */
    static int best(double[] scores, int except) {
        int best = -1;
        for (int m = 0; m < scores.length; m++) {
            if (m != except && (best < 0 || scores[m] > scores[best])) {
                best = m;
            }
        }
        return best;
    }

    /** The pattern of each known pair at unit length, row-major [known, h]. */
    double[] knownPatterns() {
        double[] known = patterns;
        if (known == null) {
            known = new double[pairs.count * h];
            for (int m = 0; m < pairs.count; m++) {
                double[] pattern = pattern(neurons(stream(pairs.first(m), pairs.second(m), 0)));
                double length = length(pattern);
                for (int i = 0; i < h; i++) {
                    known[m * h + i] = length == 0 ? 0 : pattern[i] / length;
                }
            }
            patterns = known;
        }
        return known;
    }

    /** What one unit of each neuron adds to each answer's score, row-major [known, h]. */
    double[] reach() {
        double[] all = reach;
        if (all == null) {
            all = new double[pairs.count * h];
            for (int m = 0; m < pairs.count; m++) {
                for (int k = 0; k < d; k++) {
                    double factor = answers[m * d + k] / usual;
                    for (int i = 0; i < h; i++) {
                        all[m * h + i] += factor * wout[k * h + i];
                    }
                }
            }
            reach = all;
        }
        return all;
    }

    static double length(double[] values) {
        double squared = 0;
        for (double value : values) {
            squared += value * value;
        }
        return Math.sqrt(squared);
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public Trace trace(double[] input) {
        if (input.length != 3) {
            throw new IllegalArgumentException(
                    "This model takes 3 input values, but " + input.length + " were given.");
        }
        for (int i = 0; i < 3; i++) {
            double most = i < 2 ? words - 1 : BigramsNames.TENTHS;
            if (input[i] != Math.rint(input[i]) || !(input[i] >= 0 && input[i] <= most)) {
                throw new IllegalArgumentException("Input " + (i + 1) + " must be a whole number from 0 to "
                        + (int) most + ".");
            }
        }
        return new BigramsTrace(this, input.clone());
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new BigramsExhibits(this).all();
    }
}
