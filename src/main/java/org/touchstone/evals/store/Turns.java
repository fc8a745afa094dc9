package org.touchstone.evals.store;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.touchstone.evals.EvalImports.Watcher;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;

/** Lets only some files be read at once, so that memory and connections are left for readers of pages. */
final class Turns {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Semaphore places;

    Turns(int atOnce) {
        places = new Semaphore(atOnce, true);
    }

    /**
     * Does it when it is its turn.
     *
     * @throws RefusedException when the wait is too long
     * @throws CancellationException when the watcher says stop before
     */
    <T> T take(Watcher watcher, Supplier<T> what) {
        for (long looks = PATIENCE.dividedBy(LOOK); !enter(); looks--) {
            if (watcher.stop()) {
                throw new CancellationException("The import was stopped before its turn came.");
            }
            if (looks <= 0) {
                throw new RefusedException(
                        About.WAIT, "Other files are being read just now, and this one waited long. Send it again.");
            }
        }
        try {
            return what.get();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The import was interrupted; nothing of it stays.");
        }
    }
}
