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
                : atThisPace(started, now, row.step(), row.total(), now);
    }

    /**
     * Seconds until all are done, at the pace of those done.
     *
     * @param last when the last of those done was
     * @return null before the first
     */
    static @Nullable Long atThisPace(Instant started, Instant last, int done, int total, Instant now) {
        if (done < 1 || total < done) {
            return null;
        }
        double each = seconds(started, last) / done;
        return Math.round(Math.max(0, each * (total - done) - seconds(last, now)));
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis()) / 1000.0;
    }
}
