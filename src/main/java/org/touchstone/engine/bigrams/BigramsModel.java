package org.touchstone.engine.bigrams;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.RowMajor;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/** out = W_out (ReLU(W_in x + b_in) - mean), scored against the answers of all known pairs. */
final class BigramsModel extends BuiltModel {

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

    private final double[] byInput;
    private final double[] byNeuron;
    private final double[] byNumber;
    private final AtomicReferenceArray<@Nullable BigramsTrace> quiet;
    private volatile double @Nullable [] patterns;
    private volatile double @Nullable [] reach;

    BigramsModel(Settings settings, Weights weights) {
        super(settings, weights);
        d = settings.integer("width");
        h = settings.integer("neurons");
        words = settings.integer("words");
        pairs = KnownPairs.of(settings);
        quiet = new AtomicReferenceArray<>(words * words);
        weights.requireExactly(
                "W_in", "b_in", "mean", "W_out", "A", "B", "C", "pairs", "v", "retrieved", "usual", "unknown");
        win = weights.values("W_in", h, d);
        bias = weights.values("b_in", h);
        mean = weights.values("mean", h);
        wout = weights.values("W_out", d, h);
        byInput = RowMajor.transposed(win, h, d);
        byNeuron = RowMajor.transposed(wout, d, h);
        first = weights.values("A", words, d);
        second = weights.values("B", words, d);
        third = weights.values("C", words, d);
        answers = weights.values("v", pairs.count, d);
        byNumber = RowMajor.transposed(answers, pairs.count, d);
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
        double[] hidden = bias.clone();
        for (int k = 0; k < d; k++) {
            add(hidden, byInput, k * h, x[k]);
        }
        for (int i = 0; i < h; i++) {
            hidden[i] = Math.max(0, hidden[i]);
        }
        return hidden;
    }

    /** Adds a row times a factor. Sums run over independent entries, in the order of a plain product of matrices. */
    private static void add(double[] into, double[] rows, int from, double factor) {
        for (int at = 0; at < into.length; at++) {
            into[at] += rows[from + at] * factor;
        }
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
        for (int i = 0; i < h; i++) {
            add(out, byNeuron, i * d, pattern[i]);
        }
        double[] scores = new double[pairs.count];
        for (int k = 0; k < d; k++) {
            add(scores, byNumber, k * pairs.count, out[k] / usual);
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

    /** The pattern of each known pair at unit length, column by column: row-major [h, known]. */
    double[] knownPatterns() {
        double[] known = patterns;
        if (known == null) {
            known = new double[pairs.count * h];
            for (int m = 0; m < pairs.count; m++) {
                double[] pattern = pattern(neurons(stream(pairs.first(m), pairs.second(m), 0)));
                double length = length(pattern);
                for (int i = 0; i < h; i++) {
                    known[i * pairs.count + m] = length == 0 ? 0 : pattern[i] / length;
                }
            }
            patterns = known;
        }
        return known;
    }

    /** How alike a pattern is to that of each known pair, from -1 to 1. */
    double[] likeness(double[] pattern) {
        double[] likeness = new double[pairs.count];
        double length = length(pattern);
        if (length > 0) {
            double[] known = knownPatterns();
            for (int i = 0; i < h; i++) {
                add(likeness, known, i * pairs.count, pattern[i] / length);
            }
        }
        return likeness;
    }

    /** What one unit of each neuron adds to each answer's score, row-major [h, known]. */
    double[] reach() {
        double[] all = reach;
        if (all == null) {
            all = new double[h * pairs.count];
            double[] unit = new double[h];
            for (int i = 0; i < h; i++) {
                unit[i] = 1;
                System.arraycopy(scores(unit), 0, all, i * pairs.count, pairs.count);
                unit[i] = 0;
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
    public Trace trace(double[] input) {
        double[] own = copied(input, 3);
        for (int i = 0; i < 3; i++) {
            double most = i < 2 ? words - 1 : BigramsNames.TENTHS;
            if (own[i] != Math.rint(own[i]) || !(own[i] >= 0 && own[i] <= most)) {
                throw new IllegalArgumentException(
                        "Input " + (i + 1) + " must be a whole number from 0 to " + (int) most + ".");
            }
        }
        return own[2] == 0 ? quiet((int) own[0], (int) own[1]) : new BigramsTrace(this, own);
    }

    /**
     * A claim about all pairs goes through them several times, with nothing else in the stream: what each of them did
     * is worked out once.
     */
    private BigramsTrace quiet(int a, int b) {
        BigramsTrace trace = quiet.get(a * words + b);
        if (trace == null) {
            trace = new BigramsTrace(this, new double[] {a, b, 0});
            quiet.set(a * words + b, trace);
        }
        return trace;
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new BigramsExhibits(this).all();
    }
}
