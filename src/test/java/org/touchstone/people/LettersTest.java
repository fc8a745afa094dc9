package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LettersTest {

    @Test
    @Timeout(20)
    void aSlowMailServerKeepsNoPageWaitingAndIsNotFlooded() throws Exception {
        var letters = new Letters();
        var answers = new CountDownLatch(1);
        var atOnce = new AtomicInteger();
        var mostAtOnce = new AtomicInteger();
        var done = new AtomicInteger();
        for (int i = 0; i < 1000; i++) {
            letters.soon(() -> {
                mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                try {
                    answers.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                atOnce.decrementAndGet();
                done.incrementAndGet();
            });
        }
        answers.countDown();
        letters.destroy();

        assertThat(mostAtOnce.get()).isEqualTo(4);
        assertThat(done.get()).as("what has room is sent, the rest dropped").isEqualTo(204);
    }

    @Test
    void oneThatFailsDoesNotKeepTheNextFromBeingSent() throws Exception {
        var letters = new Letters();
        var sent = new CountDownLatch(1);
        for (int i = 0; i < 10; i++) {
            letters.soon(() -> {
                throw new IllegalStateException("The mail server did not take a letter.");
            });
        }
        letters.soon(sent::countDown);

        assertThat(sent.await(5, TimeUnit.SECONDS)).isTrue();
        letters.destroy();
    }
}
