package org.touchstone.engine.bigrams;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;

/**
 * Which pairs are known. They depend on the settings alone and not on a model's seed, so that an input means the same
 * to every model of these settings; what is random about a pair is its words and its answer.
 */
final class KnownPairs {

    private static final long CHOICE = 20_241_124;

    final int words;
    final int count;
    private final int[] codes;
    private final int[] places;

    private KnownPairs(int words, int[] codes) {
        this.words = words;
        this.count = codes.length;
        this.codes = codes;
        places = new int[words * words];
        Arrays.fill(places, -1);
        for (int m = 0; m < count; m++) {
            places[codes[m]] = m;
        }
    }

    static KnownPairs of(Settings settings) {
        return of(settings.integer("words"), settings.integer("known"));
    }

    /** The first {@code count} of all pairs in a shuffled order that is the same for every count. */
    static KnownPairs of(int words, int count) {
        RandomGenerator random = RandomStreams.stream(CHOICE, words);
        int[] all = new int[words * words];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(all.length - i);
            int chosen = all[j];
            all[j] = all[i];
            all[i] = chosen;
        }
        return new KnownPairs(words, Arrays.copyOf(all, count));
    }

    /** Pairs as stored: row-major [count, 2]. */
    double[] table() {
        double[] table = new double[2 * count];
        for (int m = 0; m < count; m++) {
            table[2 * m] = first(m);
            table[2 * m + 1] = second(m);
        }
        return table;
    }

    int first(int m) {
        return codes[m] / words;
    }

    int second(int m) {
        return codes[m] % words;
    }

    /** The number of the known pair, or -1. */
    int find(int first, int second) {
        return places[first * words + second];
    }

    /** How many known pairs have one of their two words in place, and not both. */
    int related(int first, int second) {
        int related = 0;
        for (int m = 0; m < count; m++) {
            related += (first(m) == first) != (second(m) == second) ? 1 : 0;
        }
        return related;
    }
}
