package org.touchstone.runs;

import java.time.Clock;
import org.touchstone.engine.Progress;

/** Looks at most twice a second whether the sweep still runs, and stops the cell that is being computed when it does not. */
final class SweepProgress implements Progress {

    private static final long PAUSE_MILLIS = 500;

    private final SweepWorkStore store;
    private final SweepId id;
    private final Clock clock;
    private long looked;

    SweepProgress(SweepWorkStore store, SweepId id, Clock clock) {
        this.store = store;
        this.id = id;
        this.clock = clock;
        this.looked = clock.millis();
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
            if (!store.goesOn(id)) {
                throw new CancelledException();
            }
        }
    }
}
