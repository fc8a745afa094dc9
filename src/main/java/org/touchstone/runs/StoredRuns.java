package org.touchstone.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.claims.Claims;
import org.touchstone.engine.FamilyId;

@Service
@Profile("!worker")
class StoredRuns implements Runs {

    private static final int INTERACTIVE = 50;
    private static final int BACKGROUND = 10;

    private final RunStore store;
    private final TaskQueue queue;
    private final Wishes wishes;
    private final Claims claims;
    private final RunNews news;
    private final LongestRun longest;
    private final Clock clock;
    private final int limit;
    private final int perVisitor;

    StoredRuns(
            RunStore store,
            TaskQueue queue,
            Wishes wishes,
            Claims claims,
            RunNews news,
            LongestRun longest,
            Clock clock,
            @Value("${touchstone.queue.limit:100}") int limit,
            @Value("${touchstone.queue.per-visitor:3}") int perVisitor) {
        this.store = store;
        this.queue = queue;
        this.wishes = wishes;
        this.claims = claims;
        this.news = news;
        this.longest = longest;
        this.clock = clock;
        this.limit = limit;
        this.perVisitor = perVisitor;
    }

    @Override
    @Transactional
    public Asked ask(AskFor wish) {
        Wishes.Settled settled = wishes.settle(wish);
        String hash = settled.spec().hash();
        Instant now = clock.instant();
        store.takeTurn();
        Optional<RunId> done = wish.again() ? Optional.empty() : store.succeeded(hash);
        if (done.isPresent()) {
            return new Asked(done.get(), true, false);
        }
        Optional<RunId> underWay = store.unfinished(hash);
        if (underWay.isPresent()) {
            store.askers().add(underWay.get().value(), wish.asker(), now);
            return new Asked(underWay.get(), false, true);
        }
        wishes.admit(settled);
        boolean server = wish.asker().equals(Asker.SERVER);
        if (!server) {
            refuseWhenFull(wish.asker());
        }
        RunId id = RunIds.draw();
        int priority = server ? BACKGROUND : INTERACTIVE;
        RunKind kind = server && settled.kind() == RunKind.RERUN ? RunKind.PUBLICATION : settled.kind();
        store.insert(id, kind, priority, settled.spec(), settled.about(), now);
        store.askers().add(id.value(), wish.asker(), now);
        queue.add(id, priority, now);
        store.tellQueued();
        store.tellChanged(id, wish.claimVersionId());
        return new Asked(id, false, false);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RunId> done(AskFor wish) {
        return store.succeeded(wishes.settle(wish).spec().hash());
    }

    private void refuseWhenFull(Asker asker) {
        int mine = store.askers().unfinishedOf(asker);
        if (mine >= perVisitor) {
            Duration wait = usual(1);
            throw new QueueFullException(
                    "You already have " + mine + " runs waiting or working, and " + perVisitor
                            + " is the most at once. Wait for one to end, or cancel one; try again in about "
                            + words(wait) + ".",
                    wait);
        }
        int all = store.unfinished();
        if (all >= limit) {
            Duration wait = usual(10);
            throw new QueueFullException(
                    "The queue is full: " + all + " runs are waiting. Nothing was lost; try again in about "
                            + words(wait) + ".",
                    wait);
        }
    }

    private Duration usual(int runs) {
        double seconds = store.usualSeconds().orElse(30.0);
        return Duration.ofSeconds(Math.clamp((long) Math.ceil(seconds * runs), 10, 3600));
    }

    private static String words(Duration wait) {
        return wait.toSeconds() < 90 ? wait.toSeconds() + " seconds" : (wait.toSeconds() + 59) / 60 + " minutes";
    }

    @Override
    @Transactional
    public boolean cancel(RunId id, Asker asker) {
        store.takeTurn();
        Instant now = clock.instant();
        if (!store.askers().leave(id.value(), asker, now)) {
            return false;
        }
        store.cancelIfAbandoned(id, now);
        store.tellChanged(
                id,
                store.find(id)
                        .map(row -> row.summary().claim())
                        .map(RunSummary.Subject::versionId)
                        .orElse(null));
        return true;
    }

    @Override
    public boolean waits(RunId id, Asker asker) {
        return store.askers().waits(id.value(), asker);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Run> find(RunId id) {
        return store.find(id)
                .map(row -> new Run(
                        row.summary(),
                        progress(row),
                        row.attempt(),
                        store.askers().count(id.value()),
                        row.receipt(),
                        row.diff(),
                        claims.examination(id.value()).orElse(null),
                        row.error()));
    }

    @Override
    @Transactional(readOnly = true)
    public RunPage search(RunSearch search) {
        return store.search(search);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RunProgress> progress(RunId id) {
        return store.find(id).map(this::progress);
    }

    private RunProgress progress(RunRows.Row row) {
        boolean queued = row.summary().state() == RunState.QUEUED;
        return new RunProgress(
                queued ? store.place(row) : null,
                row.stage(),
                row.step(),
                row.total(),
                store.losses(row.summary().id(), row.attempt()),
                TimeLeft.seconds(row, clock.instant()));
    }

    @Override
    public Optional<RunId> underWay(long claimVersionId) {
        return store.unfinishedAbout(claimVersionId);
    }

    @Override
    public long failedFirst(long claimVersionId) {
        return store.failedFirst(claimVersionId);
    }

    @Override
    public Optional<Double> usualSeconds(FamilyId family) {
        return store.usualSeconds(family);
    }

    @Override
    public Duration longest() {
        return longest.most();
    }

    @Override
    public Subscription subscribe(RunId id, Consumer<RunId> listener) {
        return news.subscribe(id.value(), changed -> listener.accept(new RunId(changed)));
    }

    @Override
    public Subscription subscribe(long claimVersionId, Consumer<RunId> listener) {
        return news.subscribe(Long.toString(claimVersionId), changed -> listener.accept(new RunId(changed)));
    }
}
