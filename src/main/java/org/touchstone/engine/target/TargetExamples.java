package org.touchstone.engine.target;

import java.util.random.RandomGenerator;
import org.touchstone.engine.Settings;

/**
 * Draws training examples: the target is uniform in [0, 1], every other feature is on with probability p, then uniform
 * in [0, {@link #LOUDEST}] or fixed at {@link #FIXED}.
 */
record TargetExamples(int features, double probability, boolean fixed) {

    static final double LOUDEST = 0.1;
    static final double FIXED = 0.05;

    static TargetExamples of(Settings settings) {
        return new TargetExamples(
                settings.integer("features"),
                settings.real("probability"),
                settings.choice("noise").equals(TargetSettings.FIXED));
    }

    /** Whether a target is always alone. */
    boolean alone() {
        return probability == 0;
    }

    /** Fills all of {@code row} and answers which feature is the target. */
    int fill(double[] row, RandomGenerator random) {
        int target = random.nextInt(features);
        double strength = random.nextDouble();
        for (int i = 0; i < features; i++) {
            row[i] = noise(random);
        }
        row[target] = strength;
        return target;
    }

    private double noise(RandomGenerator random) {
        if (alone()) {
            return 0;
        }
        double u = random.nextDouble();
        return u >= probability ? 0 : fixed ? FIXED : LOUDEST * u / probability;
    }
}
