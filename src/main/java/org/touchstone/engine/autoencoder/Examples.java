package org.touchstone.engine.autoencoder;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws training examples: each true feature is on with probability p, its strength then uniform in [0, 1]; what the
 * autoencoder sees is the sum of their directions, each times its strength.
 *
 * @param directions row-major [features, width], one unit vector for each feature
 */
record Examples(double probability, float[] directions, int width) {

    private static final double UNIT = 0x1p-32;

    /** Fills rows of {@code width} numbers and a 1; one random number of 64 bits is enough for two features. */
    void fill(float[] rows, RandomGenerator random) {
        Arrays.fill(rows, 0);
        for (int row = 0; row < rows.length; row += width + 1) {
            for (int at = 0; at < directions.length; at += 2 * width) {
                long bits = random.nextLong();
                add(rows, row, at, (bits >>> 32) * UNIT);
                if (at + width < directions.length) {
                    add(rows, row, at + width, (bits & 0xffffffffL) * UNIT);
                }
            }
            rows[row + width] = 1;
        }
    }

    private void add(float[] rows, int row, int at, double u) {
        if (u < probability) {
            float strength = (float) (u / probability);
            for (int d = 0; d < width; d++) {
                rows[row + d] += strength * directions[at + d];
            }
        }
    }
}
