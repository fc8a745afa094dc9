package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OvertimeTest {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger givenUp = new AtomicInteger();

    @Test
    void whatHangsIsGivenUpBeforeItsWorkerEnds() {
        new Overtime(Duration.ofMillis(1), ended::countDown)
                .watch(this::untilEnded, () -> givenUp.incrementAndGet() > 0);
        assertThat(givenUp).hasValue(1);
    }

    @Test
    void aWorkerThatHangsEndsEvenWhereTheDatabaseDoesNotAnswer() {
        new Overtime(Duration.ofMillis(1), ended::countDown).watch(this::untilEnded, () -> {
            throw new IllegalStateException("The database does not answer.");
        });
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void whatIsDoneInTimeLeavesItsWorkerAlone() throws InterruptedException {
        new Overtime(Duration.ofHours(1), ended::countDown).watch(() -> {}, () -> givenUp.incrementAndGet() > 0);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("overtime")) {
                thread.join();
            }
        }
        assertThat(givenUp).hasValue(0);
        assertThat(ended.getCount()).isEqualTo(1);
    }

    private void untilEnded() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
