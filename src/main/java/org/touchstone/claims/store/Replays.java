package org.touchstone.claims.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Confirmed;
import org.touchstone.claims.Counterexamples.Failure;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.claims.Counterexamples.Replay;
import org.touchstone.claims.InputTrial;
import org.touchstone.claims.Models;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.storage.AuditLog;

/**
 * Tries earlier versions' counterexamples on a later version. One that fails there too counts against that version as
 * well and credits the same finder; what came of each is kept. Call it in a transaction that has
 * {@link FindingStore#takeTurn taken its turn}.
 */
@Component
class Replays {

    private final CounterexampleStore store;
    private final Models models;
    private final Families families;
    private final AuditLog log;

    Replays(CounterexampleStore store, Models models, Families families, AuditLog log) {
        this.store = store;
        this.models = models;
        this.families = families;
        this.log = log;
    }

    /**
     * Tries all earlier versions' counterexamples on a version whose first examination that counts is being recorded.
     *
     * @param weightsHash of the version's weights, which are stored already
     */
    void onto(ClaimVersion version, String weightsHash, String runId, Instant now) {
        List<Confirmed> earlier = store.before(version.id());
        if (earlier.isEmpty()) {
            return;
        }
        // Not the model kept for visitors: the transaction that publishes these weights may yet be undone.
        FamilyId family = version.spec().subject().family();
        Model model = models.built(family, version.settings(), weightsHash).orElseThrow();
        CompiledClaim claim = CompiledClaim.of(version.spec(), families.get(family), version.settings());
        Models.Loaded loaded = new Models.Loaded(version, model, claim);
        earlier.forEach(one -> onto(loaded, one, runId, now));
    }

    /**
     * Tries one counterexample of an earlier version on a version that has been examined.
     *
     * @return the later version's own counterexample that came of it, if it is new
     */
    Optional<Long> onto(Models.Loaded later, Confirmed one, @Nullable String runId, Instant now) {
        ClaimVersion version = later.version();
        String weightsHash = later.model().weights().sha256();
        Answer answer = tried(later, one);
        store.addReplay(one.id(), version.id(), weightsHash, replay(answer.outcome()), answer.words(), now);
        Failure failure = answer.failure();
        if (failure == null) {
            return Optional.empty();
        }
        CounterexampleStore.Origin origin = new CounterexampleStore.Origin(one.foundBy(), one.id(), runId);
        Optional<Long> added = store.add(answer, failure, weightsHash, origin, now);
        added.ifPresent(id -> log.add(
                now,
                "server",
                "counterexample",
                version.slug() + "/" + version.number(),
                Map.of("counterexample", id, "repeats", one.id())));
        return added;
    }

    /** What was sent, or where that does not fail any more, what it came down to. */
    private static Answer tried(Models.Loaded later, Confirmed one) {
        Answer sent = InputTrial.of(later, one.input());
        if (sent.outcome() == Outcome.CONFIRMED) {
            return sent;
        }
        Answer simplest = InputTrial.of(later, one.simplest());
        return simplest.outcome() == Outcome.CONFIRMED ? simplest : sent;
    }

    private static Replay replay(Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED, DUPLICATE -> Replay.FAILS;
            case HELD -> Replay.HOLDS;
            case OUTSIDE -> Replay.OUTSIDE;
            case NOT_AN_INPUT -> Replay.NOT_AN_INPUT;
            case UNCHECKED -> Replay.UNCHECKED;
        };
    }
}
