package org.touchstone.engine.superposition;

import java.util.random.RandomGenerator;

/** Draws training examples: each feature is on with probability p, its strength then uniform in [0, 1]. */
record Examples(int features, double probability) {

    /** Fills rows of {@code features} values followed by a constant 1, from {@code from} up to {@code to}. */
    void fill(double[] rows, int from, int to, RandomGenerator random) {
        int width = features + 1;
        for (int row = from; row < to; row += width) {
            for (int i = 0; i < features; i++) {
                double u = random.nextDouble();
                rows[row + i] = u < probability ? u / probability : 0;
            }
            rows[row + features] = 1;
        }
    }
}
