package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.FamilyId;
import org.touchstone.support.CountingFamily;
import org.touchstone.support.CountingSweep;

/** Parts of four cells of a sweep of twelve, worked off by hand. */
class SweepsTest {

    private static final int PARTS = 3;

    private final RunsBench bench = new RunsBench();
    private final Sweeps sweeps = bench.sweeps;

    @AfterEach
    void close() {
        bench.close();
    }

    private AskedSweep ask(long seed, boolean again, String asker) {
        return sweeps.ask(new AskForSweep(CountingFamily.ID, CountingSweep.ID, seed, again, new Asker(asker)));
    }

    private SweepRun find(SweepId id) {
        return sweeps.find(id).orElseThrow();
    }

    private void work(SweepId id, int part) {
        bench.sweepWork.work(new SweepTask(id, part), "w");
    }

    private void workAll(SweepId id) {
        IntStream.range(0, PARTS).forEach(part -> work(id, part));
    }

    private long queued() {
        return bench.jdbc
                .sql("select count(*) from scheduled_tasks where task_name = 'sweep'")
                .query(Long.class)
                .single();
    }

    @Test
    void aSweepFillsCellByCellAndEndsWithItsLastOne() {
        SweepId id = ask(5, false, "a").id();
        assertThat(find(id).state()).isEqualTo(RunState.QUEUED);
        assertThat(find(id).place()).isEqualTo(1);
        assertThat(queued()).isEqualTo(PARTS);

        work(id, 1);
        SweepRun half = find(id);
        assertThat(half.state()).isEqualTo(RunState.RUNNING);
        assertThat(half.summary().done()).isEqualTo(4);
        assertThat(half.secondsLeft()).isNotNull();
        assertThat(half.results().get(3)).isNull();
        assertThat(half.results().get(4)).containsExactly(4, 5);
        assertThat(sweeps.exhibits(half)).extracting(Exhibit::finding).containsExactly("4 of 12 counted.");

        work(id, 0);
        work(id, 2);
        SweepRun done = find(id);
        assertThat(done.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(done.summary().finishedAt()).isNotNull();
        assertThat(done.results()).doesNotContainNull();
        assertThat(done.cost().workers()).isEqualTo(1);
        assertThat(done.cost().machines()).hasSize(1);
        assertThat(sweeps.newest(CountingFamily.ID, CountingSweep.ID, RunState.SUCCEEDED))
                .hasValueSatisfying(newest -> assertThat(newest.id()).isEqualTo(id));
        assertThat(sweeps.list(CountingFamily.ID)).extracting(SweepSummary::id).containsExactly(id);
    }

    @Test
    void askingForTheSameTwiceGivesTheStoredResultUnlessAgain() {
        SweepId first = ask(5, false, "a").id();
        workAll(first);
        assertThat(ask(5, false, "b")).isEqualTo(new AskedSweep(first, true, false));
        assertThat(ask(6, false, "b").id()).isNotEqualTo(first);
        AskedSweep again = ask(5, true, "b");
        assertThat(again.reused()).isFalse();
        assertThat(again.id()).isNotEqualTo(first);
    }

    @Test
    void aSharedSweepStopsOnlyWhenItsLastAskerLeaves() {
        SweepId id = ask(5, false, "a").id();
        assertThat(ask(5, false, "b")).isEqualTo(new AskedSweep(id, false, true));
        assertThat(sweeps.cancel(id, new Asker("a"))).isTrue();
        assertThat(sweeps.waits(id, new Asker("a"))).isFalse();
        assertThat(find(id).state()).isEqualTo(RunState.QUEUED);
        assertThat(sweeps.cancel(id, new Asker("stranger"))).isFalse();
        assertThat(sweeps.cancel(id, new Asker("b"))).isTrue();
        assertThat(find(id).state()).isEqualTo(RunState.CANCELLED);
        assertThat(queued()).as("entries of a cancelled sweep").isZero();
    }

    @Test
    void cancellingStopsTheCellThatIsBeingComputedAndNothingMoreIsWritten() {
        SweepId id = ask(5, false, "a").id();
        List<Integer> begun = new ArrayList<>();
        long[] cancelled = {0};
        bench.family.sweep.atEachStep(1000, (cell, step) -> {
            if (step == 0) {
                begun.add(cell);
            }
            if (cell == 1 && step == 0) {
                sweeps.cancel(id, new Asker("a"));
                cancelled[0] = System.nanoTime();
            }
            if (cell == 1) {
                pause(10);
            }
        });
        work(id, 0);
        // Looked at twice a second; the rest is for a busy machine.
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - cancelled[0]))
                .isLessThan(2000);
        assertThat(begun).containsExactly(0, 1);
        SweepRun stopped = find(id);
        assertThat(stopped.state()).isEqualTo(RunState.CANCELLED);
        assertThat(stopped.summary().done()).isEqualTo(1);
        assertThat(stopped.results().stream().filter(Objects::nonNull)).hasSize(1);
    }

    @Test
    void aCellThatWasComputedWhileItsSweepWasCancelledIsNotStored() {
        SweepId id = ask(5, false, "a").id();
        bench.family.sweep.atEachStep(1, (cell, step) -> sweeps.cancel(id, new Asker("a")));
        work(id, 0);
        work(id, 1);
        assertThat(find(id).results()).containsOnlyNulls();
        assertThat(find(id).summary().done()).isZero();
    }

    @Test
    void aPartDeliveredAgainSkipsWhatIsDone() {
        SweepId id = ask(5, false, "a").id();
        work(id, 0);
        List<Integer> computed = new ArrayList<>();
        bench.family.sweep.atEachStep(1, (cell, step) -> computed.add(cell));
        work(id, 0);
        assertThat(computed).isEmpty();
        work(id, 1);
        assertThat(computed).containsExactly(4, 5, 6, 7);
    }

    @Test
    void aWorkerThatWasTakenForDeadWritesNothingOverAnothersCell() {
        SweepId id = ask(5, false, "a").id();
        assertThat(bench.sweepStore.begin(id)).isPresent();
        assertThat(bench.sweepStore.beginCell(id, 0, "slow")).contains(1);
        assertThat(bench.sweepStore.beginCell(id, 0, "other")).contains(2);
        assertThat(bench.sweepStore.write(id, 0, 1, new double[] {1}, 0.1, "m")).isFalse();
        assertThat(bench.sweepStore.write(id, 0, 2, new double[] {2}, 0.1, "m")).isTrue();
        assertThat(bench.sweepStore.write(id, 0, 2, new double[] {3}, 0.1, "m")).isFalse();
        assertThat(bench.sweepStore.beginCell(id, 0, "third")).isEmpty();
        assertThat(find(id).results().getFirst()).containsExactly(2);
        assertThat(find(id).summary().done()).isEqualTo(1);
    }

    @Test
    void whatACellCameToCannotBeRewritten() {
        SweepId id = ask(5, false, "a").id();
        work(id, 0);
        assertThatThrownBy(() -> bench.jdbc
                        .sql("update sweep_cell set numbers = '{9}' where cell = 0")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void aWorkerKilledInACellLosesThatCellOnly() {
        SweepId id = ask(5, false, "a").id();
        bench.family.sweep.atEachStep(1, (cell, step) -> {
            if (cell == 2) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> work(id, 0)).isInstanceOf(Killed.class);
        assertThat(find(id).summary().done()).isEqualTo(2);
        assertThat(find(id).results().get(2)).isNull();

        bench.family.sweep.atEachStep(1, (cell, step) -> {});
        workAll(id);
        assertThat(find(id).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void aCellThatEndsItsWorkerThreeTimesFailsTheSweepWithASentence() {
        SweepId id = ask(5, false, "a").id();
        bench.family.sweep.atEachStep(1, (cell, step) -> {
            if (cell == 2) {
                throw new Killed();
            }
        });
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> work(id, 0)).isInstanceOf(Killed.class);
            assertThat(find(id).state()).isEqualTo(RunState.RUNNING);
        }
        work(id, 0);
        assertThat(find(id).state()).isEqualTo(RunState.FAILED);
        assertThat(find(id).error())
                .isEqualTo("The model for \"count 3\" was begun 3 times and failed each time,"
                        + " each time with the end of its worker process.");
    }

    @Test
    void aCellThatFailsThreeTimesFailsTheSweepAndTheOthersOfItsPartAreKept() {
        SweepId id = ask(5, false, "a").id();
        bench.family.sweep.atEachStep(1, (cell, step) -> {
            if (cell == 1) {
                throw new IllegalArgumentException("Training ran away.");
            }
        });
        assertThatThrownBy(() -> work(id, 0)).hasMessageContaining("tried again");
        assertThat(find(id).summary().done()).isEqualTo(3);
        assertThatThrownBy(() -> work(id, 0)).hasMessageContaining("tried again");
        work(id, 0);
        SweepRun failed = find(id);
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.error())
                .isEqualTo("The model for \"count 2\" was begun 3 times and failed each time,"
                        + " the last time with: Training ran away.");
        assertThat(queued()).isZero();
        work(id, 1);
        assertThat(find(id).summary().done()).isEqualTo(3);
    }

    @Test
    void stoppingTheProgramInOrderCostsACellNoAttempt() {
        SweepId id = ask(5, false, "a").id();
        for (int restart = 0; restart < 5; restart++) {
            assertThat(bench.sweepStore.begin(id)).isPresent();
            assertThat(bench.sweepStore.beginCell(id, 0, "w")).isPresent();
            bench.jdbc
                    .sql("update scheduled_tasks set picked = true, picked_by = 'w' where task_instance = ?")
                    .param(new SweepTask(id, 0).instance())
                    .update();
            bench.store.release("w", true);
        }
        workAll(id);
        assertThat(find(id).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void aVisitorWithTooManySweepsIsToldWhenToTryAgain() {
        ask(1, false, "a");
        ask(2, false, "a");
        assertThatThrownBy(() -> ask(3, false, "a"))
                .isInstanceOf(QueueFullException.class)
                .hasMessageContaining("2 is the most at once")
                .hasMessageContaining("try again in about 2 minutes");
        assertThat(ask(2, false, "a").shared()).isTrue();
        assertThat(ask(3, false, "b").reused()).isFalse();
        for (int i = 4; i <= 20; i++) {
            ask(i, false, "asker " + i);
        }
        assertThatThrownBy(() -> ask(99, false, "z"))
                .isInstanceOf(QueueFullException.class)
                .hasMessageContaining("20 sweeps are waiting");
    }

    @Test
    void anUnknownSweepIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> sweeps.ask(new AskForSweep(CountingFamily.ID, "thirteen", 0, false, new Asker("a"))))
                .hasMessage("The family counting@1 has no sweep \"thirteen\". It has: twelve.");
        assertThatThrownBy(() -> sweeps.ask(
                        new AskForSweep(new FamilyId("nothing", 1), CountingSweep.ID, 0, false, new Asker("a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(queued()).isZero();
    }

    @Test
    void openPagesHearOfASweepAtMostTwiceASecondAndOfItsEnd() throws InterruptedException {
        SweepId id = ask(5, false, "a").id();
        bench.family.sweep.atEachStep(1, (cell, step) -> pause(100));
        BlockingQueue<SweepId> heard = new LinkedBlockingQueue<>();
        try (Subscription open = sweeps.subscribe(id, heard::add)) {
            pause(200);
            heard.clear();
            long began = System.nanoTime();
            workAll(id);
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(id);
            pause(300);
            // Twice a second, the beginning, the end, and one for rounding.
            assertThat(heard.size() + 1).isBetween(3, (int) (2 * seconds) + 3);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stands for the end of the worker's process: nothing catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
