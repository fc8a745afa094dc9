package org.touchstone.runs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.engine.Progress;

/**
 * Writes how far an attempt is, at once with the first point of its curve and at every new stage after it, else at most
 * twice a second, and stops it when it is no longer the run's attempt, nobody waits for it any more, or it has had its
 * time. A stage before the first point waits for it a while, so that the reader does not wait for two writes.
 */
final class FencedProgress implements Progress {

    private static final long PAUSE_MILLIS = 500;
    private static final int MOST_POINTS = 300;

    private final WorkStore store;
    private final RunId id;
    private final int attempt;
    private final Clock clock;
    private final LongestRun longest;
    private final long began;
    private final List<RunProgress.LossPoint> fresh = new ArrayList<>();
    private String stage = "Getting ready";
    private int step;
    private int total;
    private double nextPoint;
    private long written;
    private boolean wrote;

    FencedProgress(WorkStore store, RunId id, int attempt, Clock clock, LongestRun longest) {
        this.store = store;
        this.id = id;
        this.attempt = attempt;
        this.clock = clock;
        this.longest = longest;
        began = clock.millis();
        written = began;
    }

    @Override
    public void stage(String words) {
        requireTime();
        boolean same = words.equals(stage);
        stage = words;
        if (same || !wrote) {
            writeWhenDue();
        } else {
            flush();
        }
    }

    @Override
    public void step(int step, int total, double loss) {
        requireTime();
        this.step = step;
        this.total = total;
        boolean first = nextPoint == 0;
        if (Double.isFinite(loss) && (step >= nextPoint || step == total)) {
            fresh.add(new RunProgress.LossPoint(step, loss));
            nextPoint = step + Math.max(1.0, (double) total / MOST_POINTS);
        }
        if (first && nextPoint > 0) {
            flush();
        } else {
            writeWhenDue();
        }
    }

    /** For what comes after training: names what happens and stops when asked, but draws no curve. */
    Progress withoutCurve() {
        return new Progress() {
            @Override
            public void stage(String words) {
                FencedProgress.this.stage(words);
            }

            @Override
            public void step(int step, int total, double loss) {
                requireTime();
                writeWhenDue();
            }
        };
    }

    /** Writes what is still unwritten. */
    void flush() {
        written = clock.millis();
        wrote = true;
        if (!store.progress(id, attempt, stage, step, total, List.copyOf(fresh))) {
            throw new CancelledException();
        }
        fresh.clear();
    }

    private void requireTime() {
        if (clock.millis() - began > longest.most().toMillis()) {
            throw new LongestRun.OverdueException(longest.sentence());
        }
    }

    private void writeWhenDue() {
        if (clock.millis() - written >= PAUSE_MILLIS) {
            flush();
        }
    }
}
