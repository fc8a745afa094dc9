package org.touchstone.web.ui;

import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Does something after news, one at a time and at most four times a second; whatever came in between makes one more. */
public final class Paced implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Runnable work;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * @param work done on a thread of its own, without the page's lock, as the person for whom this was made: what is
     *     read is what they may see, and once their session ends what anyone may
     */
    public Paced(Runnable work) {
        SecurityContext whose = new SecurityContextImpl();
        whose.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        this.work = new DelegatingSecurityContextRunnable(work, whose);
    }

    /** Never blocks. */
    public void news() {
        wanted.set(true);
        if (!closed && working.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::work);
        }
    }

    private void work() {
        try {
            while (!closed && wanted.getAndSet(false)) {
                work.run();
                Thread.sleep(PAUSE);
            }
        } catch (UIDetachedException e) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            working.set(false);
        }
        if (wanted.get()) {
            news();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
