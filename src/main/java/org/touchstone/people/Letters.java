package org.touchstone.people;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Does what ends in a letter beside the page that asks for it, so that a slow mail server keeps nobody waiting and the
 * time that a page takes tells nothing about who has an account.
 */
@Component
class Letters implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 200;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore sending = new Semaphore(AT_ONCE);
    private final Semaphore room = new Semaphore(AT_ONCE + MOST_WAITING);

    /** Does it soon; where too much waits already it is left undone, and the log says so. */
    void soon(Runnable work) {
        if (!room.tryAcquire()) {
            LOG.error("More than {} letters wait to be sent, so one was dropped.", MOST_WAITING);
            return;
        }
        threads.execute(() -> {
            try {
                inTurn(work);
            } finally {
                room.release();
            }
        });
    }

    private void inTurn(Runnable work) {
        try {
            sending.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("A letter could not be sent.", failed);
        } finally {
            sending.release();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
