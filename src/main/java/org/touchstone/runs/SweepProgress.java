package org.touchstone.runs;

import java.time.Clock;
import org.touchstone.engine.Progress;

/** Looks at most twice a second whether the sweep still runs, the cell is still this attempt's and in time, and stops it when not. */
final class SweepProgress implements Progress {

    private static final long PAUSE_MILLIS = 500;

    private final SweepWorkStore store;
    private final SweepId id;
    private final int cell;
    private final int attempt;
    private final Clock clock;
    private final LongestRun longest;
    private final long began;
    private long looked;

    SweepProgress(SweepWorkStore store, SweepId id, int cell, int attempt, Clock clock, LongestRun longest) {
        this.store = store;
        this.id = id;
        this.cell = cell;
        this.attempt = attempt;
        this.clock = clock;
        this.longest = longest;
        this.began = clock.millis();
        this.looked = began;
    }

    @Override
    public void stage(String words) {
        lookWhenDue();
    }

    @Override
    public void step(int step, int total, double loss) {
        lookWhenDue();
    }

    private void lookWhenDue() {
        if (clock.millis() - looked >= PAUSE_MILLIS) {
            looked = clock.millis();
            if (looked - began > longest.most().toMillis()) {
                throw new LongestRun.OverdueException(longest.sentence());
            }
            if (!store.goesOn(id, cell, attempt)) {
                throw new CancelledException();
            }
        }
    }
}
