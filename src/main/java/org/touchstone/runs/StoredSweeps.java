package org.touchstone.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Sweep;

@Service
@Profile("!worker")
class StoredSweeps implements Sweeps {

    private static final Duration TRY_AGAIN = Duration.ofMinutes(2);

    private final SweepStore store;
    private final TaskQueue queue;
    private final KnownSweeps known;
    private final RunNews news;
    private final Clock clock;
    private final int limit;
    private final int perVisitor;

    StoredSweeps(
            SweepStore store,
            TaskQueue queue,
            KnownSweeps known,
            RunNews news,
            Clock clock,
            @Value("${touchstone.queue.sweeps:20}") int limit,
            @Value("${touchstone.queue.sweeps-per-visitor:2}") int perVisitor) {
        this.store = store;
        this.queue = queue;
        this.known = known;
        this.news = news;
        this.clock = clock;
        this.limit = limit;
        this.perVisitor = perVisitor;
    }

    @Override
    @Transactional
    public AskedSweep ask(AskForSweep wish) {
        Sweep sweep = known.get(wish.family(), wish.sweep());
        SweepSpec spec = SweepSpec.of(wish.family(), sweep, wish.seed());
        Instant now = clock.instant();
        store.takeTurn();
        Optional<SweepId> done = wish.again() ? Optional.empty() : store.succeeded(spec.hash());
        if (done.isPresent()) {
            return new AskedSweep(done.get(), true, false);
        }
        Optional<SweepId> underWay = store.unfinished(spec.hash());
        if (underWay.isPresent()) {
            store.askers().add(underWay.get().value(), wish.asker(), now);
            return new AskedSweep(underWay.get(), false, true);
        }
        refuseWhenFull(wish.asker());
        SweepId id = RunIds.drawForSweep();
        int part = Math.clamp(Math.round(1 / sweep.seconds()), 1, sweep.cells());
        store.insert(id, spec, sweep.title(), part, now);
        store.askers().add(id.value(), wish.asker(), now);
        queue.add(id, Math.ceilDiv(sweep.cells(), part), now);
        store.tellQueued();
        store.tellChanged(id);
        return new AskedSweep(id, false, false);
    }

    private void refuseWhenFull(Asker asker) {
        int mine = store.askers().unfinishedOf(asker);
        if (mine >= perVisitor) {
            throw new QueueFullException(
                    "You already have " + mine + (mine == 1 ? " sweep" : " sweeps") + " waiting or working, and "
                            + perVisitor
                            + " is the most at once. Wait for one to end, or cancel one; try again in about "
                            + TRY_AGAIN.toMinutes() + " minutes.",
                    TRY_AGAIN);
        }
        int all = store.unfinished();
        if (all >= limit) {
            throw new QueueFullException(
                    "The queue is full: " + all + " sweeps are waiting. Nothing was lost; try again in about "
                            + TRY_AGAIN.toMinutes() + " minutes.",
                    TRY_AGAIN);
        }
    }

    @Override
    @Transactional
    public boolean cancel(SweepId id, Asker asker) {
        store.takeTurn();
        Instant now = clock.instant();
        if (!store.askers().leave(id.value(), asker, now)) {
            return false;
        }
        store.cancelIfAbandoned(id, now);
        store.tellChanged(id);
        return true;
    }

    @Override
    public boolean waits(SweepId id, Asker asker) {
        return store.askers().waits(id.value(), asker);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SweepRun> find(SweepId id) {
        return store.find(id).map(row -> run(row, store.cells(id)));
    }

    private SweepRun run(SweepRows.Row row, List<SweepRows.Cell> cells) {
        SweepSummary summary = row.summary();
        Instant started = summary.startedAt();
        List<String> labels = row.spec().cells();
        return new SweepRun(
                summary,
                summary.state() == RunState.QUEUED ? store.place(summary) : null,
                summary.state() != RunState.RUNNING || started == null
                        ? null
                        : TimeLeft.atThisPace(
                                started, row.changedAt(), summary.done(), summary.cells(), clock.instant()),
                cells.stream()
                        .map(cell -> new SweepRun.Cell(labels.get(cell.index()), cell.numbers(), cell.seconds()))
                        .toList(),
                cost(cells.stream().filter(cell -> cell.numbers() != null).toList()),
                row.error());
    }

    private static SweepRun.Cost cost(List<SweepRows.Cell> done) {
        return new SweepRun.Cost(
                done.stream()
                        .map(SweepRows.Cell::seconds)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sum(),
                (int) done.stream().map(SweepRows.Cell::worker).distinct().count(),
                done.stream()
                        .map(SweepRows.Cell::machine)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    @Override
    public List<Exhibit> exhibits(SweepRun run) {
        SweepSummary summary = run.summary();
        List<String> cells = run.cells().stream().map(SweepRun.Cell::label).toList();
        return known.same(new SweepSpec(summary.family(), summary.name(), summary.engine(), cells, summary.seed()))
                .map(sweep -> sweep.exhibits(run.results()))
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<SweepSummary> list(FamilyId family) {
        return store.list(family);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SweepSummary> newest(FamilyId family, String sweep, RunState state) {
        return store.newest(family, sweep, state);
    }

    @Override
    public Subscription subscribe(SweepId id, Consumer<SweepId> listener) {
        return news.subscribe(id.value(), changed -> listener.accept(new SweepId(changed)));
    }
}
