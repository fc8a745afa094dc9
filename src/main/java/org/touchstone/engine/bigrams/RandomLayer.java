package org.touchstone.engine.bigrams;

import java.util.random.RandomGenerator;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;

/** All that is drawn and never fitted: words, answers, input weights; and what they make of every pair. */
final class RandomLayer {

    private static final double BIAS = 0.3;
    private static final long LAYER_STREAM = 0;
    private static final long WORD_STREAM = 1;
    private static final long ANSWER_STREAM = 2;

    final int d;
    final int h;
    final int words;
    final KnownPairs pairs;
    final double[] win;
    final double[] bias;
    final double[] first;
    final double[] second;
    final double[] third;
    final double[] answers;
    final double[] mean;
    private final double[] firstDrive;
    private final double[] secondDrive;

    RandomLayer(Settings settings, long seed) {
        d = settings.integer("width");
        h = settings.integer("neurons");
        words = settings.integer("words");
        pairs = KnownPairs.of(settings);
        RandomGenerator layer = RandomStreams.stream(seed, LAYER_STREAM);
        win = gaussians(layer, h * d, 1);
        bias = gaussians(layer, h, BIAS);
        RandomGenerator word = RandomStreams.stream(seed, WORD_STREAM);
        first = gaussians(word, words * d, 1 / Math.sqrt(d));
        second = gaussians(word, words * d, 1 / Math.sqrt(d));
        third = units(word, words, d);
        answers = units(RandomStreams.stream(seed, ANSWER_STREAM), pairs.count, d);
        firstDrive = Products.byTransposed(first, win, words, d, h);
        secondDrive = Products.byTransposed(second, win, words, d, h);
        for (int b = 0; b < words; b++) {
            for (int i = 0; i < h; i++) {
                secondDrive[b * h + i] += bias[i];
            }
        }
        mean = mean();
    }

    private static double[] gaussians(RandomGenerator random, int count, double deviation) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = deviation * RandomStreams.gaussian(random);
        }
        return values;
    }

    private static double[] units(RandomGenerator random, int rows, int width) {
        double[] values = gaussians(random, rows * width, 1);
        for (int row = 0; row < rows; row++) {
            double squared = 0;
            for (int k = 0; k < width; k++) {
                squared += values[row * width + k] * values[row * width + k];
            }
            double length = Math.sqrt(squared);
            for (int k = 0; k < width; k++) {
                values[row * width + k] /= length;
            }
        }
        return values;
    }

    private double[] mean() {
        double[] sum = new double[h];
        for (int a = 0; a < words; a++) {
            for (int b = 0; b < words; b++) {
                for (int i = 0; i < h; i++) {
                    sum[i] += Math.max(0, firstDrive[a * h + i] + secondDrive[b * h + i]);
                }
            }
        }
        for (int i = 0; i < h; i++) {
            sum[i] /= words * words;
        }
        return sum;
    }

    /** Codes of the known pairs in their order; a pair's code is first * words + second. */
    int[] knownCodes() {
        int[] codes = new int[pairs.count];
        for (int m = 0; m < codes.length; m++) {
            codes[m] = pairs.first(m) * words + pairs.second(m);
        }
        return codes;
    }

    int[] everyCode() {
        int[] codes = new int[words * words];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = code;
        }
        return codes;
    }

    /** The number of the known pair with this code, or -1. */
    int find(int code) {
        return pairs.find(code / words, code % words);
    }

    /** Each pair's neurons less their average, row-major [codes, h]. */
    double[] patterns(int[] codes) {
        double[] patterns = new double[codes.length * h];
        for (int row = 0; row < codes.length; row++) {
            int a = codes[row] / words * h;
            int b = codes[row] % words * h;
            for (int i = 0; i < h; i++) {
                patterns[row * h + i] = Math.max(0, firstDrive[a + i] + secondDrive[b + i]) - mean[i];
            }
        }
        return patterns;
    }
}
