package org.touchstone.engine;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Independent streams of random numbers from one recorded seed; the same on every machine. */
public final class RandomStreams {

    private static final String ALGORITHM = "L64X128MixRandom";
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private RandomStreams() {}

    /**
     * One stream.
     *
     * @param seed the recorded seed
     * @param which number of the stream; different numbers give unrelated streams
     */
    public static RandomGenerator stream(long seed, long which) {
        return RandomGeneratorFactory.of(ALGORITHM).create(mix(mix(seed + GOLDEN) + which * GOLDEN));
    }

    /** Stafford's variant 13 of the 64-bit finalizer. */
    private static long mix(long z) {
        long first = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }

    /** A draw from the standard normal distribution, by Marsaglia's polar method in {@link StrictMath}. */
    public static double gaussian(RandomGenerator random) {
        while (true) {
            double u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }
}
