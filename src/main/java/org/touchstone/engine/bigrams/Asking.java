package org.touchstone.engine.bigrams;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;

/** Asks a fitted layer for all known pairs and for some that are not known. */
final class Asking {

    private static final int UNKNOWN_TRIED = 1024;
    private static final long UNKNOWN_STREAM = 3;

    private final RandomLayer layer;
    private final double[] transposed;
    private double right;
    private double bestSum;
    private double squared;

    /** @param transposed the output weights, row-major [h, d] */
    Asking(RandomLayer layer, double[] transposed) {
        this.layer = layer;
        this.transposed = transposed;
    }

    /** The share of known pairs with the right answer. */
    double retrieved() {
        return right / layer.pairs.count;
    }

    /** The mean best score of a known pair. */
    double usual() {
        return bestSum / layer.pairs.count;
    }

    /** Asks every known pair; its loss is the mean squared distance to the right answer so far. */
    void known(Progress progress) {
        progress.stage("Asking every known pair");
        int[] codes = layer.knownCodes();
        for (int from = 0; from < codes.length; from += BigramsPlacement.BLOCK) {
            int[] part = Arrays.copyOfRange(codes, from, Math.min(codes.length, from + BigramsPlacement.BLOCK));
            double[] out = out(part);
            double[] scores = scores(out, part.length);
            for (int row = 0; row < part.length; row++) {
                double own = scores[row * layer.pairs.count + from + row];
                double other = best(scores, row, from + row);
                right += own > other ? 1 : 0;
                bestSum += Math.max(own, other);
                squared += squaredDistance(out, row, from + row);
            }
            progress.step(from + part.length, codes.length, squared / (from + part.length));
        }
    }

    private double[] out(int[] codes) {
        return Products.plain(layer.patterns(codes), transposed, codes.length, layer.h, layer.d);
    }

    private double[] scores(double[] out, int rows) {
        return Products.byTransposed(out, layer.answers, rows, layer.d, layer.pairs.count);
    }

    private double best(double[] scores, int row, int except) {
        double best = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < layer.pairs.count; m++) {
            if (m != except) {
                best = Math.max(best, scores[row * layer.pairs.count + m]);
            }
        }
        return best;
    }

    private double squaredDistance(double[] out, int row, int m) {
        double sum = 0;
        for (int k = 0; k < layer.d; k++) {
            double difference = out[row * layer.d + k] - layer.answers[m * layer.d + k];
            sum += difference * difference;
        }
        return sum;
    }

    /** The mean best score of pairs that are not known, over at most {@link #UNKNOWN_TRIED} of them. */
    double unknown(long seed, Progress progress) {
        progress.stage("Asking pairs that are not known");
        int[] codes = unknownCodes(seed);
        double sum = 0;
        for (int from = 0; from < codes.length; from += BigramsPlacement.BLOCK) {
            int[] part = Arrays.copyOfRange(codes, from, Math.min(codes.length, from + BigramsPlacement.BLOCK));
            double[] scores = scores(out(part), part.length);
            for (int row = 0; row < part.length; row++) {
                sum += best(scores, row, -1);
            }
            progress.step(from + part.length, codes.length, squared / layer.pairs.count);
        }
        return sum / codes.length;
    }

    private int[] unknownCodes(long seed) {
        int[] codes = Arrays.stream(layer.everyCode())
                .filter(code -> layer.find(code) < 0)
                .toArray();
        int count = Math.min(codes.length, UNKNOWN_TRIED);
        RandomGenerator random = RandomStreams.stream(seed, UNKNOWN_STREAM);
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(codes.length - i);
            int chosen = codes[j];
            codes[j] = codes[i];
            codes[i] = chosen;
        }
        return Arrays.copyOf(codes, count);
    }
}
