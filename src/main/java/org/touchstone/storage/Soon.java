package org.touchstone.storage;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something soon, on a thread of its own and one at a time; asking while it is done makes one more go. */
public final class Soon implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Soon.class);

    private final String what;
    private final Runnable work;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean working = new AtomicBoolean();

    /**
     * @param what names the work in the log, to end the sentence "This failed and will be tried again: …"
     * @param work may throw: it is logged, and whoever asks next has it tried again
     */
    public Soon(String what, Runnable work) {
        this.what = what;
        this.work = work;
    }

    /** Asks for it; never blocks. */
    @Override
    public void run() {
        wanted.set(true);
        if (working.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::go);
        }
    }

    private void go() {
        try {
            while (wanted.getAndSet(false)) {
                work.run();
            }
        } catch (RuntimeException e) {
            LOG.warn("This failed and will be tried again: {}", what, e);
        } finally {
            working.set(false);
        }
        if (wanted.get()) {
            run();
        }
    }
}
