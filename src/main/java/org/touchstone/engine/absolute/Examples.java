package org.touchstone.engine.absolute;

import java.util.random.RandomGenerator;

/** Draws training examples: each feature is on with probability p, its strength then uniform in [-1, 1]. */
record Examples(double probability) {

    /**
     * Fills the values: first with numbers from 0 to 1/p, of which those below 1 are on, two out of every random number
     * of 64 bits; then spreads these over [-1, 1] and puts the others to 0, without a branch that could be guessed wrong.
     */
    void fill(float[] values, RandomGenerator random) {
        float unit = (float) (0x1p-31 / probability);
        int pairs = values.length & ~1;
        for (int at = 0; at < pairs; at += 2) {
            long bits = random.nextLong();
            values[at] = (int) (bits >>> 33) * unit;
            values[at + 1] = ((int) bits & 0x7fffffff) * unit;
        }
        if (pairs < values.length) {
            values[pairs] = (int) (random.nextLong() >>> 33) * unit;
        }
        for (int at = 0; at < values.length; at++) {
            float u = values[at];
            float on = Math.min(1, Math.max(0, 1 - u) * Float.MAX_VALUE);
            values[at] = (2 * u - 1) * on;
        }
    }
}
