package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.superposition.SuperpositionFamily;
import org.touchstone.people.RefusedException;
import org.touchstone.support.CountingFamily;

class RunsTest {

    private final RunsBench bench = new RunsBench();
    private final Runs runs = bench.runs;

    @AfterEach
    void close() {
        bench.close();
    }

    private Run find(RunId id) {
        return runs.find(id).orElseThrow();
    }

    @Test
    void aRunEndsInAReceiptAndTheSecondOneInADiff() {
        RunId first = runs.ask(bench.rerun("a")).id();
        assertThat(find(first).progress().place()).isEqualTo(1);
        bench.work.work(first);
        Run done = find(first);
        assertThat(done.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(done.receipt()).isNotNull().satisfies(receipt -> {
            assertThat(receipt.seed()).isEqualTo(7);
            assertThat(receipt.drawSeed()).isEqualTo(11);
            assertThat(receipt.weightsHash()).isEqualTo(done.summary().weightsHash());
        });
        assertThat(done.progress().losses())
                .isNotEmpty()
                .last()
                .satisfies(point -> assertThat(point.step()).isEqualTo(5));

        RunId second = runs.ask(bench.rerun("a")).id();
        bench.work.work(second);
        assertThat(find(second).diff()).isNotNull().satisfies(diff -> {
            assertThat(diff.sameWeights()).isTrue();
            assertThat(diff.counts()).isTrue();
            assertThat(diff.lines()).hasSize(4).allMatch(RunDiff.Line::same);
        });
        assertThat(bench.claims.counted).isEqualTo(2);
    }

    @Test
    void askingForTheSameTwiceGivesTheStoredResultUnlessAgain() {
        AskFor wish = AskFor.explore(bench.claims.version.id(), 7L, Map.of(), false, new Asker("a"));
        RunId first = runs.ask(wish).id();
        bench.work.work(first);
        assertThat(runs.ask(wish)).isEqualTo(new Asked(first, true, false));
        assertThat(runs.ask(bench.rerun("a")).id()).isNotEqualTo(first);
    }

    @Test
    void anotherSeedIsAnExplorationThatNeverCounts() {
        bench.work.work(runs.ask(bench.rerun("a")).id());
        RunId other = runs.ask(AskFor.explore(bench.claims.version.id(), 8L, Map.of(), false, new Asker("a")))
                .id();
        bench.work.work(other);
        Run run = find(other);
        assertThat(run.summary().kind()).isEqualTo(RunKind.EXPLORATION);
        assertThat(run.diff()).isNotNull().satisfies(diff -> {
            assertThat(diff.sameWeights()).isFalse();
            assertThat(diff.counts()).isFalse();
        });
        assertThat(bench.claims.counted).isEqualTo(1);
    }

    @Test
    void aSettingBeyondItsBoundsIsRefusedWithASentence() {
        assertThatThrownBy(
                        () -> runs.ask(AskFor.build(CountingFamily.ID, null, Map.of("steps", 100_000), new Asker("a"))))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Steps must be between 1 and 1000.");
    }

    @Test
    void aWithdrawnClaimIsNotRunAgain() {
        bench.claims.withdrawn = true;
        assertThatThrownBy(() -> runs.ask(bench.rerun("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This claim was withdrawn, so it is not run any more.");
    }

    @Test
    void aSharedRunStopsOnlyWhenItsLastAskerLeaves() {
        RunId id = runs.ask(bench.rerun("a")).id();
        assertThat(runs.ask(bench.rerun("b"))).isEqualTo(new Asked(id, false, true));
        assertThat(runs.cancel(id, new Asker("a"))).isTrue();
        assertThat(find(id).state()).isEqualTo(RunState.QUEUED);
        assertThat(runs.cancel(id, new Asker("stranger"))).isFalse();
        assertThat(runs.cancel(id, new Asker("b"))).isTrue();
        assertThat(find(id).state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void aRunThatTakesTooLongFailsWithASentenceAndIsNotTriedAgain() {
        RunId id = runs.ask(bench.rerun("a")).id();
        bench.family.atEachStep(() -> bench.ahead = runs.longest().plusSeconds(1));
        bench.work.work(id);
        assertThat(find(id).state()).isEqualTo(RunState.FAILED);
        assertThat(find(id).error()).contains("stopped after 30 minutes", "smaller settings");
        assertThat(find(id).attempt()).isEqualTo(1);
        assertThat(bench.claims.counted).isZero();
        assertThat(bench.claims.unexamined()).hasSize(1);
    }

    @Test
    void oneAuthorDoesNotFillTheQueueWithFirstRuns() {
        var owner = bench.database.asOwner();
        long author = owner.sql("insert into account (name, name_key, role, created_at)"
                        + " values ('Ada', 'ada', 'AUTHOR', now()) returning id")
                .query(Long.class)
                .single();
        owner.sql("insert into claim_owner (claim_id, account_id, since)"
                        + " select claim_id, ?, now() from claim_version where id = ?")
                .params(author, bench.claims.version.id())
                .update();
        bench.room.require(author);
        RunId first = runs.ask(new AskFor(bench.claims.version.id(), null, null, Map.of(), false, Asker.SERVER))
                .id();
        assertThatThrownBy(() -> bench.room.require(author))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("1 is the most at once");
        bench.work.work(first);
        bench.room.require(author);
    }

    @Test
    void cancellingStopsTheWorkThatIsUnderWay() throws InterruptedException {
        RunId id = runs.ask(AskFor.build(CountingFamily.ID, null, Map.of("steps", 500), new Asker("a")))
                .id();
        bench.family.atEachStep(() -> {
            if (runs.progress(id).orElseThrow().step() > 0) {
                runs.cancel(id, new Asker("a"));
            }
            pause(20);
        });
        bench.work.work(id);
        Run run = find(id);
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.progress().step()).isLessThan(500);
        assertThat(run.receipt()).isNull();
    }

    @Test
    void theFirstNumberOfARunIsShownAtOnce() {
        RunId id = runs.ask(bench.rerun("a")).id();
        List<Integer> shown = new ArrayList<>();
        bench.family.atEachStep(
                () -> shown.add(runs.progress(id).orElseThrow().losses().size()));
        bench.work.work(id);
        assertThat(shown.subList(0, 2)).as("points shown before each step").containsExactly(0, 1);
    }

    @Test
    void cancellingInTheMiddleOfTrainingLeavesNoThreadAndNothingHalfWritten() throws InterruptedException {
        ModelFamily family = new SuperpositionFamily();
        // What the native libraries start once per process is there before.
        family.build(family.settle(Map.of("steps", 100, "restarts", 1)), 0, Progress.SILENT);
        RunId id = runs.ask(AskFor.build(family.id(), 1L, Map.of("steps", 10_000), new Asker("a")))
                .id();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Thread worker = Thread.ofPlatform().start(() -> bench.work.work(id));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (runs.progress(id).orElseThrow().losses().isEmpty()) {
            assertThat(System.nanoTime()).as("no number came").isLessThan(end);
            pause(5);
        }
        assertThat(runs.cancel(id, new Asker("a"))).isTrue();
        long cancelled = System.nanoTime();
        worker.join();

        // Looked at twice a second; the rest is for a busy machine.
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - cancelled)).isLessThan(3000);
        assertThat(find(id).state()).isEqualTo(RunState.CANCELLED);
        assertThat(find(id).progress().step()).isLessThan(10_000);
        assertThat(find(id).receipt()).isNull();
        assertThat(find(id).summary().weightsHash()).isNull();
        assertThat(bench.jdbc
                        .sql("select count(*) from weights")
                        .query(Long.class)
                        .single())
                .isZero();
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        assertThat(left).isEmpty();
    }

    @Test
    void aStaleAttemptWritesNothing() {
        RunId id = runs.ask(bench.rerun("a")).id();
        int[] steps = {0};
        bench.family.atEachStep(() -> {
            if (++steps[0] == 3) {
                assertThat(bench.store.begin(id)).contains(2);
            }
        });
        bench.work.work(id);
        Run run = find(id);
        assertThat(run.state()).isEqualTo(RunState.RUNNING);
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(run.receipt()).isNull();
        assertThat(bench.claims.counted).isZero();
        assertThat(bench.store.progress(id, 1, "late", 1, 1, List.of())).isFalse();
        assertThat(bench.store.fail(id, 1, "late")).isFalse();
    }

    @Test
    void aRunThatEndsItsWorkerEachTimeIsGivenUpWithASentence() {
        RunId id = runs.ask(bench.rerun("a")).id();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(bench.store.begin(id)).contains(attempt);
        }
        bench.work.work(id);
        assertThat(find(id).state()).isEqualTo(RunState.FAILED);
        assertThat(find(id).error()).contains("3 times");
    }

    @Test
    void stoppingTheProgramInOrderCostsARunNoAttempt() {
        RunId id = runs.ask(bench.rerun("a")).id();
        for (int restart = 0; restart < 5; restart++) {
            assertThat(bench.store.begin(id)).isPresent();
            bench.jdbc
                    .sql("update scheduled_tasks set picked = true, picked_by = 'w'")
                    .update();
            bench.store.release("w", true);
            assertThat(find(id).state()).isEqualTo(RunState.QUEUED);
        }
        bench.work.work(id);
        assertThat(find(id).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void aVisitorWithTooManyRunsIsToldWhenToTryAgain() {
        for (long seed = 0; seed < 3; seed++) {
            runs.ask(AskFor.build(CountingFamily.ID, seed, Map.of(), new Asker("a")));
        }
        assertThatThrownBy(() -> runs.ask(AskFor.build(CountingFamily.ID, 3L, Map.of(), new Asker("a"))))
                .isInstanceOf(QueueFullException.class)
                .hasMessageContaining("try again in about");
        assertThat(runs.ask(AskFor.build(CountingFamily.ID, 3L, Map.of(), new Asker("b")))
                        .reused())
                .isFalse();
    }

    @Test
    void rowAndQueueEntryAreOneAndTheUrgentComeFirst() {
        RunId background = runs.ask(AskFor.build(CountingFamily.ID, 1L, Map.of(), Asker.SERVER))
                .id();
        RunId interactive = runs.ask(AskFor.build(CountingFamily.ID, 2L, Map.of(), new Asker("a")))
                .id();
        assertThat(bench.jdbc
                        .sql("select task_instance from scheduled_tasks order by priority desc")
                        .query(String.class)
                        .list())
                .containsExactly(interactive.value(), background.value());
        assertThat(find(background).progress().place()).isEqualTo(2);
        assertThat(find(interactive).progress().place()).isEqualTo(1);
    }

    @Test
    void runsAreFoundByWordsStateAndClaim() {
        RunId id = runs.ask(bench.rerun("a")).id();
        runs.ask(AskFor.build(CountingFamily.ID, 5L, Map.of("steps", 77), new Asker("a")));
        assertThat(runs.search(new RunSearch("77", null, null, null, 0, 10)).total())
                .isEqualTo(1);
        assertThat(runs.search(new RunSearch("", RunState.QUEUED, null, "it-counts", 0, 10))
                        .runs())
                .extracting(RunSummary::id)
                .containsExactly(id);
        assertThat(runs.search(new RunSearch("num\0ber", null, null, "it-\0counts", 0, 10))
                        .total())
                .isEqualTo(runs.search(new RunSearch("number", null, null, "it-counts", 0, 10))
                        .total());
        assertThat(new RunSearch("x".repeat(300), null, null, null, 0, 10).text())
                .hasSize(200);
        assertThat(runs.search(new RunSearch("number", null, null, null, 0, 10)).total())
                .isEqualTo(1);
        assertThat(runs.search(RunSearch.everything()).total()).isEqualTo(2);
    }

    @Test
    void openPagesHearOfEveryChange() throws InterruptedException {
        BlockingQueue<RunId> heard = new LinkedBlockingQueue<>();
        try (Subscription claim = runs.subscribe(bench.claims.version.id(), heard::add)) {
            RunId id = runs.ask(bench.rerun("a")).id();
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(id);
            try (Subscription run = runs.subscribe(id, heard::add)) {
                heard.clear();
                bench.work.work(id);
                assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(id);
            }
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
