package org.touchstone.claims.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.InputTrial;
import org.touchstone.claims.Models;
import org.touchstone.engine.Families;
import org.touchstone.storage.AuditLog;

@Service
class StoredCounterexamples implements Counterexamples {

    private static final String KNOWN = "The claim fails here, and that is known: this input comes down to the same one"
            + " as an earlier counterexample, and its first finder is credited.";

    private static final String NOT_YET =
            "The claim’s first run is not done yet, so there is no model to try this on. Send it again then.";

    private static final String NO_LONGER =
            "This release no longer knows what such models take, so nothing can be tried.";

    private static final String WITHDRAWN = "This claim was withdrawn, so nothing is tried on it any more.";

    private final VersionStore versions;
    private final FindingStore findings;
    private final CounterexampleStore store;
    private final StandingKeeper standings;
    private final Replays replays;
    private final Models models;
    private final Families families;
    private final AuditLog log;
    private final Clock clock;

    StoredCounterexamples(
            VersionStore versions,
            FindingStore findings,
            CounterexampleStore store,
            StandingKeeper standings,
            Replays replays,
            Models models,
            Families families,
            AuditLog log,
            Clock clock) {
        this.versions = versions;
        this.findings = findings;
        this.store = store;
        this.standings = standings;
        this.replays = replays;
        this.models = models;
        this.families = families;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Answer look(long versionId, List<Double> input) {
        ClaimVersion version = versions.byId(versionId)
                .orElseThrow(() -> new IllegalArgumentException("There is no such claim version to try an input on."));
        if (findings.withdrawn(versionId)) {
            return answer(versionId, Outcome.UNCHECKED, input, WITHDRAWN);
        }
        Models.Loaded loaded = models.forVersion(versionId).orElse(null);
        if (loaded == null) {
            return withoutModel(version, input);
        }
        Answer answer = InputTrial.of(loaded, input);
        Failure failure = answer.failure();
        return failure == null
                ? answer
                : store.find(versionId, failure.simplest())
                        .map(earlier -> known(answer, earlier))
                        .orElse(answer);
    }

    @Override
    @Transactional
    public Answer put(Answer looked, @Nullable Long finder) {
        Failure failure = looked.failure();
        if (looked.outcome() != Outcome.CONFIRMED || failure == null) {
            return looked;
        }
        Models.Loaded loaded = models.forVersion(looked.versionId()).orElseThrow();
        ClaimVersion version = loaded.version();
        findings.takeTurn(version.id());
        if (findings.withdrawn(version.id())) {
            return answer(version.id(), Outcome.UNCHECKED, looked.input(), WITHDRAWN);
        }
        Instant now = clock.instant();
        CounterexampleStore.Origin origin = new CounterexampleStore.Origin(finder, null, null);
        Optional<Long> added =
                store.add(looked, failure, loaded.model().weights().sha256(), origin, now);
        if (added.isEmpty()) {
            return known(looked, store.find(version.id(), failure.simplest()).orElseThrow());
        }
        long id = added.get();
        log.add(
                now,
                finder == null ? "server" : AuditLog.account(finder),
                "counterexample",
                version.slug() + "/" + version.number(),
                Map.of("counterexample", id, "part", failure.part().name()));
        Optional<Moved> moved = standings.renew(version, new StandingKeeper.Cause(null, id), now);
        replay(version, id, now);
        findings.tell(version.slug());
        return new Answer(
                looked.versionId(), Outcome.CONFIRMED, looked.input(), looked.words(), failure, id, moved.orElse(null));
    }

    /** A counterexample may still be sent to a version that others have followed. */
    private void replay(ClaimVersion version, long id, Instant now) {
        List<Long> later = store.later(version.id());
        if (later.isEmpty()) {
            return;
        }
        Confirmed one = store.byId(id);
        for (long laterId : later) {
            models.forVersion(laterId)
                    .ifPresent(loaded -> replays.onto(loaded, one, null, now)
                            .ifPresent(repeat ->
                                    standings.renew(loaded.version(), new StandingKeeper.Cause(null, repeat), now)));
        }
    }

    @Override
    public List<Confirmed> of(long versionId, int page, int size) {
        return store.of(versionId, (long) page * size, size);
    }

    @Override
    public long count(long versionId) {
        return store.count(versionId);
    }

    @Override
    public List<Replayed> replayed(long versionId, int page, int size) {
        return store.replayed(versionId, (long) page * size, size);
    }

    @Override
    public long countReplayed(long versionId) {
        return store.countReplayed(versionId);
    }

    /** What is no input of such a model is told from what may be one. */
    private Answer withoutModel(ClaimVersion version, List<Double> input) {
        return families.find(version.spec().subject().family())
                .map(family -> InputTrial.refusal(
                                family.inputs(version.settings()),
                                version.spec().ideas(),
                                input)
                        .map(sentence -> answer(version.id(), Outcome.NOT_AN_INPUT, input, sentence))
                        .orElseGet(() -> answer(version.id(), Outcome.UNCHECKED, input, NOT_YET)))
                .orElseGet(() -> answer(version.id(), Outcome.NOT_AN_INPUT, input, NO_LONGER));
    }

    private static Answer known(Answer answer, long earlier) {
        return new Answer(
                answer.versionId(), Outcome.DUPLICATE, answer.input(), KNOWN, answer.failure(), earlier, null);
    }

    private static Answer answer(long versionId, Outcome outcome, List<Double> input, String words) {
        return new Answer(versionId, outcome, input, words, null, null, null);
    }
}
