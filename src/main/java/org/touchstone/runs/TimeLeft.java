package org.touchstone.runs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Guesses from the pace so far how long a run still trains. */
final class TimeLeft {

    private TimeLeft() {}

    static @Nullable Long seconds(RunRows.Row row, Instant now) {
        Instant started = row.summary().startedAt();
        if (row.summary().state() != RunState.RUNNING
                || started == null
                || row.step() < 1
                || row.total() < row.step()) {
            return null;
        }
        double spent = Math.max(0, Duration.between(started, now).toMillis()) / 1000.0;
        return Math.round(spent * (row.total() - row.step()) / row.step());
    }
}
