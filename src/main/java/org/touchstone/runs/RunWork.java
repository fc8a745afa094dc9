package org.touchstone.runs;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Examination;
import org.touchstone.engine.EngineInfo;
import org.touchstone.engine.Families;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;

/** Works one run off: builds its model, puts the claim to it, and stores what came out in one transaction. */
@Component
class RunWork {

    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

    private final RunStore runs;
    private final WorkStore store;
    private final Claims claims;
    private final Families families;
    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final LongestRun longest;
    private final Overtime overtime;
    private final Clock clock;

    RunWork(
            RunStore runs,
            WorkStore store,
            Claims claims,
            Families families,
            Receipts receipts,
            TransactionTemplate transaction,
            LongestRun longest,
            Overtime overtime,
            Clock clock) {
        this.runs = runs;
        this.store = store;
        this.claims = claims;
        this.families = families;
        this.receipts = receipts;
        this.transaction = transaction;
        this.longest = longest;
        this.overtime = overtime;
        this.clock = clock;
    }

    /**
     * @throws RuntimeException when this attempt failed and another should follow
     */
    void work(RunId id) {
        Optional<Integer> begun = store.begin(id);
        if (begun.isEmpty()) {
            store.giveUp(
                    id,
                    "The run was begun " + WorkStore.MOST_ATTEMPTS
                            + " times and its worker process ended each time before it was done.");
            return;
        }
        int attempt = begun.get();
        try {
            overtime.watch(() -> attempt(id, attempt), () -> store.fail(id, attempt, longest.sentence()));
        } catch (Progress.CancelledException e) {
            LOG.info("Run {} was stopped: it was cancelled or taken over.", id);
        } catch (IllegalArgumentException | LongestRun.OverdueException e) {
            store.fail(id, attempt, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("Attempt {} at run {} failed", attempt, id, e);
            if (!(e instanceof DataAccessException) && store.lastAttempt(id, attempt)) {
                store.fail(
                        id,
                        attempt,
                        "The run was begun " + WorkStore.MOST_ATTEMPTS
                                + " times and failed each time, the last time with: " + e.getMessage());
                return;
            }
            throw e;
        }
    }

    private void attempt(RunId id, int attempt) {
        RunSummary run = runs.find(id).orElseThrow().summary();
        RunSummary.Subject subject = run.claim();
        ClaimVersion version =
                subject == null ? null : claims.version(subject.versionId()).orElseThrow();
        FencedProgress progress = new FencedProgress(store, id, attempt, clock, longest);
        Instant began = clock.instant();
        EngineInfo.beforeBuild();
        Model model = families.get(run.family()).build(run.settings(), run.seed(), progress);
        progress.flush();
        Instant built = clock.instant();
        Examination found = version == null ? null : claims.examine(version, model, progress.withoutCurve());
        long drawSeed = version == null ? 0 : claims.drawSeed(version);
        Receipt receipt = receipts.write(run, model, drawSeed, began, built, clock.instant());
        transaction.executeWithoutResult(status -> store(run, attempt, version, model, found, receipt));
    }

    private void store(
            RunSummary run,
            int attempt,
            @Nullable ClaimVersion version,
            Model model,
            @Nullable Examination found,
            Receipt receipt) {
        if (!store.hold(run.id(), attempt)) {
            throw new Progress.CancelledException();
        }
        claims.keep(model, run.family(), run.seed());
        RunDiff diff = null;
        if (version != null && found != null) {
            Optional<Examination> published = claims.published(version.id());
            boolean counts = claims.record(version, run.id().value(), found, run.kind() != RunKind.EXPLORATION);
            diff = published
                    .map(then -> Diffs.of(version.spec(), then, found, counts))
                    .orElse(null);
        }
        store.succeed(run.id(), attempt, receipt.weightsHash(), receipt, diff);
    }
}
