package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static @Nullable Long left(long lastAt, int done, int total, long now) {
        return TimeLeft.atThisPace(START, START.plusSeconds(lastAt), done, total, START.plusSeconds(now));
    }

    @Test
    void theTimeLeftFallsWhileTheNextIsWaitedForAndNeverRises() {
        assertThat(left(10, 5, 20, 10)).isEqualTo(30);
        assertThat(left(10, 5, 20, 13)).isEqualTo(27);
        assertThat(left(10, 5, 20, 60)).isZero();
    }

    @Test
    void nothingIsGuessedBeforeTheFirstIsDone() {
        assertThat(left(10, 0, 20, 10)).isNull();
    }
}
