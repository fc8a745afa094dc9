package org.touchstone.runs;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Ends this worker process when a computation is over its time by a minute and still does not stop: it hangs where it
 * tells no progress, and nothing else can end a thread. Another process takes its place.
 */
@Component
class Overtime {

    private static final Logger LOG = LoggerFactory.getLogger(Overtime.class);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final int EXIT = 3;

    private final Duration patience;
    private final Runnable end;

    @Autowired
    Overtime(LongestRun longest) {
        this(longest.most().plus(GRACE), () -> Runtime.getRuntime().halt(EXIT));
    }

    Overtime(Duration patience, Runnable end) {
        this.patience = patience;
        this.end = end;
    }

    /**
     * @param work what is watched
     * @param giveUp called once when it hangs; false when the work is somebody else's by now
     */
    void watch(Runnable work, BooleanSupplier giveUp) {
        Thread watch = Thread.ofPlatform().daemon().name("overtime").start(() -> wait(giveUp));
        try {
            work.run();
        } finally {
            watch.interrupt();
        }
    }

    private void wait(BooleanSupplier giveUp) {
        try {
            Thread.sleep(patience);
        } catch (InterruptedException done) {
            return;
        }
        try {
            LOG.error(
                    "A computation hangs, so this worker ends; its run {}.",
                    giveUp.getAsBoolean() ? "failed" : "is not its own any more");
        } catch (RuntimeException e) {
            LOG.error("A computation hangs, so this worker ends; that could not be stored.", e);
        }
        end.run();
    }
}
