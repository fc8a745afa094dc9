package org.touchstone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomStreamsTest {

    @Test
    void aSeedGivesTheSameNumbersAgainAndAnotherSeedOrStreamOthers() {
        long first = RandomStreams.stream(7, 1).nextLong();
        assertThat(RandomStreams.stream(7, 1).nextLong()).isEqualTo(first);
        assertThat(RandomStreams.stream(7, 2).nextLong()).isNotEqualTo(first);
        assertThat(RandomStreams.stream(8, 1).nextLong()).isNotEqualTo(first);
    }

    @Test
    void gaussianDrawsHaveTheMomentsOfTheNormalDistribution() {
        var random = RandomStreams.stream(7, 3);
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        for (int i = 0; i < draws; i++) {
            double z = RandomStreams.gaussian(random);
            sum += z;
            squares += z * z;
            beyondTwo += Math.abs(z) > 2 ? 1 : 0;
        }
        // five standard errors: 1/sqrt(n), sqrt(2/n) and sqrt(.0455 * .9545 / n)
        assertThat(sum / draws).isCloseTo(0, within(0.0112));
        assertThat(squares / draws).isCloseTo(1, within(0.0158));
        assertThat((double) beyondTwo / draws).isCloseTo(0.0455, within(0.0024));
    }
}
