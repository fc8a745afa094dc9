package org.touchstone.engine.bigrams;

import java.util.Arrays;
import org.touchstone.engine.Cholesky;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RowMajor;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/**
 * Fits the output weights of a random layer in one go: no training. Every neuron's activity is taken relative to its
 * average over all pairs. Loaded by {@link BigramsFamily#build} and the sweep only.
 */
final class BigramsPlacement {

    /** Pairs that go through one product at a time: a few megabytes, a few milliseconds. */
    static final int BLOCK = 512;

    private static final double RIDGE = 0.01;

    private final RandomLayer layer;
    private final String fit;
    private final int h;
    private final int d;

    private BigramsPlacement(RandomLayer layer, String fit) {
        this.layer = layer;
        this.fit = fit;
        h = layer.h;
        d = layer.d;
    }

    /** The weights of a whole layer. */
    static Weights place(Settings settings, long seed, Progress progress) {
        NativeArrays.prepare();
        progress.stage("Drawing words and neurons");
        progress.step(0, 1, 1);
        RandomLayer layer = new RandomLayer(settings, seed);
        progress.stage("Teaching " + layer.pairs.count + " pairs to " + layer.h + " random neurons");
        BigramsPlacement placement = new BigramsPlacement(layer, settings.choice("fit"));
        double[] transposed = placement.fitted(progress);
        Asking asking = new Asking(layer, transposed);
        asking.known(progress);
        return new Weights.Builder()
                .add("W_in", layer.win, layer.h, layer.d)
                .add("b_in", layer.bias, layer.h)
                .add("mean", layer.mean, layer.h)
                .add("W_out", RowMajor.transposed(transposed, layer.h, layer.d), layer.d, layer.h)
                .add("A", layer.first, layer.words, layer.d)
                .add("B", layer.second, layer.words, layer.d)
                .add("C", layer.third, layer.words, layer.d)
                .add("pairs", layer.pairs.table(), layer.pairs.count, 2)
                .add("v", layer.answers, layer.pairs.count, layer.d)
                .add("retrieved", asking.retrieved())
                .add("usual", asking.usual())
                .add("unknown", asking.unknown(seed, progress))
                .weights();
    }

    /**
     * The output weights, transposed: row-major [h, d]. Where all pairs are taught, those that are not known count
     * together as much as those that are: one by one they would drown them.
     */
    private double[] fitted(Progress progress) {
        int[] codes = fit.equals(BigramsSettings.ALL) ? layer.everyCode() : layer.knownCodes();
        double[] gram = new double[h * h];
        double[] right = new double[h * d];
        for (int from = 0; from < codes.length; from += BLOCK) {
            int[] part = Arrays.copyOfRange(codes, from, Math.min(codes.length, from + BLOCK));
            double[] patterns = layer.patterns(part);
            double[] weighted = weighted(patterns, part);
            add(gram, Products.transposedBy(weighted, patterns, h, part.length, h));
            add(right, Products.transposedBy(weighted, answersTo(part), h, part.length, d));
            progress.step(from + part.length, codes.length, 1);
        }
        if (fit.equals(BigramsSettings.HEBBIAN)) {
            for (int at = 0; at < right.length; at++) {
                right[at] /= h;
            }
            return right;
        }
        double trace = 0;
        for (int i = 0; i < h; i++) {
            trace += gram[i * h + i];
        }
        for (int i = 0; i < h; i++) {
            gram[i * h + i] += RIDGE * trace / h;
        }
        return Cholesky.of(gram, h).solve(right, d);
    }

    private double[] weighted(double[] patterns, int[] codes) {
        double unknown = (double) layer.pairs.count / (layer.words * layer.words - layer.pairs.count);
        double[] weighted = patterns.clone();
        for (int row = 0; row < codes.length; row++) {
            if (layer.find(codes[row]) < 0) {
                for (int i = 0; i < h; i++) {
                    weighted[row * h + i] *= unknown;
                }
            }
        }
        return weighted;
    }

    /** What each pair should give: its answer, or nothing where it is not known. */
    private double[] answersTo(int[] codes) {
        double[] wanted = new double[codes.length * d];
        for (int row = 0; row < codes.length; row++) {
            int m = layer.find(codes[row]);
            if (m >= 0) {
                System.arraycopy(layer.answers, m * d, wanted, row * d, d);
            }
        }
        return wanted;
    }

    private static void add(double[] into, double[] values) {
        for (int at = 0; at < into.length; at++) {
            into[at] += values[at];
        }
    }
}
