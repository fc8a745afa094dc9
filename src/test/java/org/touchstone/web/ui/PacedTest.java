package org.touchstone.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class PacedTest {

    @Test
    void aFloodOfNewsBecomesFourADrawnSecondAndTheLastIsNotLost() throws InterruptedException {
        AtomicInteger news = new AtomicInteger();
        AtomicInteger drawn = new AtomicInteger();
        AtomicInteger times = new AtomicInteger();
        try (Paced paced = new Paced(() -> {
            drawn.set(news.get());
            times.incrementAndGet();
        })) {
            long began = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                news.incrementAndGet();
                paced.news();
                Thread.sleep(5);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            // The first is drawn at once.
            assertThat(times.get()).isLessThanOrEqualTo((int) (4 * seconds) + 1);
            Thread.sleep(600);
            assertThat(drawn.get()).isEqualTo(200);
        }
    }

    @Test
    void aFailureDoesNotEndIt() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        try (Paced paced = new Paced(() -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("the database does not answer");
            }
        })) {
            paced.news();
            Thread.sleep(100);
            paced.news();
            Thread.sleep(100);
            assertThat(times.get()).isEqualTo(2);
        }
    }

    @Test
    void nothingIsDrawnOnceItIsClosed() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        Paced paced = new Paced(times::incrementAndGet);
        paced.close();
        paced.news();
        Thread.sleep(100);
        assertThat(times.get()).isZero();
    }

    @Test
    void whatIsReadAwayFromThePageIsWhatItsReaderMaySee() throws InterruptedException {
        AtomicReference<Object> whose = new AtomicReference<>("nobody");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Ada", "x"));
        try (Paced paced = new Paced(() -> {
            var asked = SecurityContextHolder.getContext().getAuthentication();
            whose.set(asked == null ? "still nobody" : asked.getName());
        })) {
            SecurityContextHolder.clearContext();
            paced.news();
            for (int i = 0; i < 100 && whose.get().equals("nobody"); i++) {
                Thread.sleep(20);
            }
            assertThat(whose.get()).isEqualTo("Ada");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
