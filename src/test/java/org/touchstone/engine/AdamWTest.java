package org.touchstone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamWTest {

    @Test
    void twoStepsAreThoseWorkedByHand() {
        double[] weights = {1, -2};
        AdamW optimiser = new AdamW(2, 0.1);
        optimiser.step(weights, new double[] {0.5, -4}, 0.01);
        // the first step is the sign of the gradient, whatever its size, and the decay; epsilon moves it by 2e-8
        assertThat(weights).containsExactly(new double[] {1 - 0.011, -2 + 0.012}, within(1e-9));
        double before = weights[0];
        optimiser.step(weights, new double[] {0, 0}, 0.01);
        double mean = 0.9 * 0.05 / (1 - 0.81);
        double root = Math.sqrt(0.999 * 0.00025 / (1 - 0.998001));
        assertThat(weights[0]).isCloseTo(before - 0.01 * (0.1 * before + mean / root), within(1e-9));
    }

    @Test
    void theRateFallsToNothing() {
        assertThat(AdamW.cosine(0.02, 0, 1000)).isEqualTo(0.02);
        assertThat(AdamW.cosine(0.02, 500, 1000)).isCloseTo(0.01, within(1e-15));
        assertThat(AdamW.cosine(0.02, 999, 1000)).isBetween(0.0, 1e-7);
    }
}
