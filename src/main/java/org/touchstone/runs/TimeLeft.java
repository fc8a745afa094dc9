package org.touchstone.runs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Guesses from the pace so far how long a run or a sweep still takes. */
final class TimeLeft {

    private TimeLeft() {}

    static @Nullable Long seconds(RunRows.Row row, Instant now) {
        Instant started = row.summary().startedAt();
        return row.summary().state() != RunState.RUNNING || started == null
                ? null
                : atThisPace(started, row.step(), row.total(), now);
    }

    /** Seconds until {@code total} are done when {@code done} were done since then; null before the first. */
    static @Nullable Long atThisPace(Instant started, int done, int total, Instant now) {
        if (done < 1 || total < done) {
            return null;
        }
        double spent = Math.max(0, Duration.between(started, now).toMillis()) / 1000.0;
        return Math.round(spent * (total - done) / done);
    }
}
