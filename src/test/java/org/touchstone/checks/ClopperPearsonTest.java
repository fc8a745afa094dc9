package org.touchstone.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClopperPearsonTest {

    /** Limits are rounded outwards to a millionth, so they may lie that far from the published ones. */
    private static final double ROUNDED = 1.1e-6;

    @Test
    void theLimitsAreThoseOfTheExactInterval() {
        Rate half = ClopperPearson.rate(5, 10);
        assertThat(half.low()).isEqualTo(0.1870860, within(ROUNDED));
        assertThat(half.high()).isEqualTo(0.8129140, within(ROUNDED));
        assertThat(half.low()).isLessThanOrEqualTo(0.18708603);
        assertThat(half.high()).isGreaterThanOrEqualTo(0.81291397);
    }

    @Test
    void noFailureIsNotShownAsCertainty() {
        Rate none = ClopperPearson.rate(10, 10);
        assertThat(none.low()).isEqualTo(Math.pow(0.025, 0.1), within(ROUNDED));
        assertThat(none.high()).isEqualTo(1);
        assertThat(ClopperPearson.noFailureLimit(10_000)).isBetween(0.00029952, 0.000301);
        assertThat(Frequencies.atMost(ClopperPearson.noFailureLimit(10_000))).isEqualTo("3 in 10,000");
    }

    @Test
    void nothingTriedTellsNothing() {
        assertThat(ClopperPearson.rate(0, 0)).isEqualTo(new Rate(0, 0, 0, 1));
        assertThat(ClopperPearson.noFailureLimit(0)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.rate(3, 2));
    }

    @Test
    void sharesAreToldInCountsThatReadersKnow() {
        assertThat(Frequencies.share(812, 2_000)).isEqualTo("about 4 of every 10 (812 of 2,000)");
        assertThat(Frequencies.share(1_997, 2_000)).isEqualTo("about 999 of every 1,000 (1,997 of 2,000)");
        assertThat(Frequencies.share(0, 2_000)).isEqualTo("none of 2,000");
        assertThat(Frequencies.share(2_000, 2_000)).isEqualTo("all 2,000");
    }
}
