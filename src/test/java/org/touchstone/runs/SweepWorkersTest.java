package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.touchstone.support.CountingFamily;
import org.touchstone.support.CountingSweep;

/** Sweeps with workers that take from the real queue. */
class SweepWorkersTest {

    private static final Asker ASKER = new Asker("a");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunsBench bench = new RunsBench();
    private final List<WorkerLoop> workers = new ArrayList<>();

    @AfterEach
    void close() {
        workers.forEach(WorkerLoop::stop);
        bench.close();
    }

    private SweepId ask() {
        return bench.sweeps
                .ask(new AskForSweep(CountingFamily.ID, CountingSweep.ID, 5, false, ASKER))
                .id();
    }

    private void start(String name) {
        WorkerLoop worker = bench.worker(name);
        workers.add(worker);
        worker.start();
    }

    private RunState state(SweepId id) {
        return bench.sweeps.find(id).orElseThrow().state();
    }

    @Test
    void twoWorkersShareASweepAndNoCellIsDoneTwice() throws InterruptedException {
        Map<Integer, AtomicInteger> computed = new ConcurrentHashMap<>();
        bench.family.sweep.atEachStep(1, (cell, step) -> {
            computed.computeIfAbsent(cell, any -> new AtomicInteger()).incrementAndGet();
            pause(200);
        });
        SweepId id = ask();
        start("one");
        start("two");
        await(() -> state(id) == RunState.SUCCEEDED);
        assertThat(computed).hasSize(CountingSweep.CELLS);
        assertThat(computed.values()).extracting(AtomicInteger::get).containsOnly(1);
        SweepRun done = bench.sweeps.find(id).orElseThrow();
        assertThat(done.cost().workers()).isEqualTo(2);
        for (int cell = 0; cell < CountingSweep.CELLS; cell++) {
            assertThat(done.results().get(cell)).containsExactly(cell, 5);
        }
        await(() -> entries() == 0);
    }

    @Test
    void aRunThatIsAskedForInTheMiddleOfASweepComesBeforeItsNextPart() throws InterruptedException {
        List<String> order = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        bench.family.sweep.atEachStep(1, (cell, step) -> {
            order.add("cell " + cell);
            begun.countDown();
            waitFor(asked);
        });
        bench.family.atEachStep(() -> order.add("run"));
        SweepId id = ask();
        start("one");
        waitFor(begun);
        RunId run = bench.runs
                .ask(AskFor.build(CountingFamily.ID, 3L, Map.of("steps", 1), new Asker("b")))
                .id();
        asked.countDown();
        await(() -> state(id) == RunState.SUCCEEDED);
        assertThat(bench.runs.find(run).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
        List<String> expected = new ArrayList<>(
                IntStream.range(0, 12).mapToObj(cell -> "cell " + cell).toList());
        expected.add(4, "run");
        assertThat(order).containsExactlyElementsOf(expected);
    }

    @Test
    void whatAKilledWorkerHadBegunIsTakenUpByAnotherAndNothingIsHalfWritten() throws InterruptedException {
        SweepId id = ask();
        // A worker that got as far as its second cell and is gone.
        bench.jdbc
                .sql("update scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = now()"
                        + " where task_instance = ?")
                .param(new SweepTask(id, 0).instance())
                .update();
        assertThat(bench.sweepStore.begin(id)).isPresent();
        int attempt = bench.sweepStore.beginCell(id, 0, "gone").orElseThrow();
        assertThat(bench.sweepStore.write(id, 0, attempt, new double[] {0, 5}, 0.1, "m"))
                .isTrue();
        int late = bench.sweepStore.beginCell(id, 1, "gone").orElseThrow();
        bench.store.release("gone", false);

        List<Integer> computed = new CopyOnWriteArrayList<>();
        bench.family.sweep.atEachStep(1, (cell, step) -> computed.add(cell));
        start("next");
        await(() -> state(id) == RunState.SUCCEEDED);
        assertThat(computed).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(bench.sweepStore.write(id, 1, late, new double[] {-1, -1}, 0.1, "m"))
                .isFalse();
        assertThat(bench.jdbc
                        .sql("select count(*) from sweep_cell where numbers is null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(bench.sweeps.find(id).orElseThrow().results().get(1)).containsExactly(1, 5);
        await(() -> entries() == 0);
    }

    @Test
    void aCancelledSweepLeavesTheWorkerFreeForTheNextRunAtOnce() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        bench.family.sweep.atEachStep(1000, (cell, step) -> {
            begun.countDown();
            pause(10);
        });
        SweepId id = ask();
        start("one");
        waitFor(begun);
        bench.sweeps.cancel(id, ASKER);
        RunId run = bench.runs
                .ask(AskFor.build(CountingFamily.ID, 3L, Map.of("steps", 1), ASKER))
                .id();
        long asked = System.nanoTime();
        await(() -> bench.runs.find(run).orElseThrow().state() == RunState.SUCCEEDED);
        // Half a second to notice, and what a run without arithmetic takes on a busy machine.
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked)).isLessThan(5000);
        assertThat(state(id)).isEqualTo(RunState.CANCELLED);
        await(() -> entries() == 0);
    }

    private long entries() {
        return bench.jdbc
                .sql("select count(*) from scheduled_tasks")
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
