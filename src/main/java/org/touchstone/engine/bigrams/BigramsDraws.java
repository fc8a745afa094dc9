package org.touchstone.engine.bigrams;

import java.util.List;
import java.util.random.RandomGenerator;
import org.touchstone.engine.Draw;
import org.touchstone.engine.Settings;

/** Ways of drawing pairs. */
final class BigramsDraws {

    private final KnownPairs pairs;

    private BigramsDraws(KnownPairs pairs) {
        this.pairs = pairs;
    }

    static List<Draw> of(Settings settings) {
        BigramsDraws draws = new BigramsDraws(KnownPairs.of(settings));
        return List.of(
                new Draw(
                        "known-pairs",
                        "One of the known pairs, each as likely as the others, with nothing else in the stream.",
                        draws::known),
                new Draw(
                        "unknown-pairs",
                        "One of the pairs that are not known, each as likely as the others, with nothing else in the"
                                + " stream.",
                        draws::unknown),
                new Draw(
                        "half-known",
                        "A known pair whose second word was swapped, so that it is not known any more, with nothing else"
                                + " in the stream.",
                        draws::halfKnown),
                new Draw(
                        "known-and-unknown",
                        "A fair coin says whether the pair is a known one or not, with nothing else in the stream.",
                        random -> random.nextBoolean() ? draws.known(random) : draws.unknown(random)),
                new Draw(
                        "known-and-unknown-half-with-interference",
                        "One fair coin says whether the pair is a known one or not, and another whether something else"
                                + " is in the stream, from nothing to full strength.",
                        draws::halfDisturbed),
                new Draw(
                        "known-with-interference",
                        "One of the known pairs, with something else in the stream, from nothing to full strength.",
                        random -> disturbed(draws.known(random), random)),
                new Draw(
                        "known-and-unknown-with-interference",
                        "A fair coin says whether the pair is a known one or not; something else is in the stream, from"
                                + " nothing to full strength.",
                        random ->
                                disturbed(random.nextBoolean() ? draws.known(random) : draws.unknown(random), random)));
    }

    private double[] known(RandomGenerator random) {
        int m = random.nextInt(pairs.count);
        return new double[] {pairs.first(m), pairs.second(m), 0};
    }

    private double[] unknown(RandomGenerator random) {
        while (true) {
            int first = random.nextInt(pairs.words);
            int second = random.nextInt(pairs.words);
            if (pairs.find(first, second) < 0) {
                return new double[] {first, second, 0};
            }
        }
    }

    /** At most half of all pairs are known, so that some first word always has an unknown partner. */
    private double[] halfKnown(RandomGenerator random) {
        while (true) {
            int first = pairs.first(random.nextInt(pairs.count));
            int second = random.nextInt(pairs.words);
            if (pairs.find(first, second) < 0) {
                return new double[] {first, second, 0};
            }
        }
    }

    private double[] halfDisturbed(RandomGenerator random) {
        double[] pair = random.nextBoolean() ? known(random) : unknown(random);
        return random.nextBoolean() ? pair : disturbed(pair, random);
    }

    private static double[] disturbed(double[] pair, RandomGenerator random) {
        pair[2] = random.nextInt(BigramsNames.TENTHS + 1);
        return pair;
    }
}
