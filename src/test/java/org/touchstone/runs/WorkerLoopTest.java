package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.touchstone.support.CountingFamily;

class WorkerLoopTest {

    private final RunsBench bench = new RunsBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aWorkerStoppedInOrderGivesItsRunBackAndTheAttemptDoesNotCount() throws InterruptedException {
        RunId id = bench.runs
                .ask(AskFor.build(CountingFamily.ID, null, Map.of("steps", 500), new Asker("a")))
                .id();
        CountDownLatch begun = new CountDownLatch(1);
        bench.family.atEachStep(() -> {
            begun.countDown();
            pause();
        });
        WorkerLoop worker = bench.worker("");
        worker.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        long stopped = System.nanoTime();
        worker.stop();

        // Five seconds for the run to end, and one or two for the scheduler's own threads on a busy machine.
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - stopped)).isLessThan(15);
        assertThat(bench.jdbc
                        .sql("select state || ' ' || (attempt - forgiven) from run where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("QUEUED 0");
        assertThat(bench.jdbc
                        .sql("select count(*) from scheduled_tasks where not picked")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
