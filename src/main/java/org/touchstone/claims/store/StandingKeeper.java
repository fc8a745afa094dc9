package org.touchstone.claims.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.checks.Finding;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Counterexamples.Moved;
import org.touchstone.claims.Examination;
import org.touchstone.claims.Standing;
import org.touchstone.claims.Standings;
import org.touchstone.claims.Strength;
import org.touchstone.claims.Strengths;
import org.touchstone.storage.AuditLog;

/**
 * Works out where a version stands from its last examination that counts, its counterexamples and its withdrawal, and
 * adds the standing where it changed. Call it in a transaction that has {@link FindingStore#takeTurn taken its turn}.
 */
@Component
class StandingKeeper {

    static final Standing UNCHECKED =
            new Standing(Standing.Word.NOT_CHECKED, 0, 0, "Its first run is not done yet, so nothing is known.");
    static final Strength NO_STRENGTH = new Strength(null, "Nothing has been put to the test yet.", List.of());

    private final FindingStore findings;
    private final CounterexampleStore counterexamples;
    private final AuditLog log;

    StandingKeeper(FindingStore findings, CounterexampleStore counterexamples, AuditLog log) {
        this.findings = findings;
        this.counterexamples = counterexamples;
        this.log = log;
    }

    /** What brought a new standing about: a run, a counterexample, or neither. */
    record Cause(@Nullable String runId, @Nullable Long counterexampleId) {
        static final Cause OTHER = new Cause(null, null);
    }

    /**
     * @return the standing that was added, where its word is another than before
     */
    Optional<Moved> renew(ClaimVersion version, Cause cause, Instant now) {
        Optional<Examination> last =
                findings.last(version.id()).flatMap(counted -> findings.examination(counted.runId()));
        return renew(version, last.orElse(null), cause, now);
    }

    /** As {@link #renew(ClaimVersion, Cause, Instant)}, with the last examination at hand. */
    Optional<Moved> renew(ClaimVersion version, @Nullable Examination last, Cause cause, Instant now) {
        long broken = counterexamples.count(version.id());
        boolean withdrawn = findings.withdrawn(version.id());
        List<Finding> found = last == null ? List.of() : last.findings();
        Standing standing = last == null && !withdrawn
                ? UNCHECKED
                : Standings.of(version.spec().kind(), found, new Standings.Events(withdrawn, false, broken));
        Strength strength = last == null
                ? NO_STRENGTH
                : Strengths.of(version.spec(), found, last.coverage(), broken, onThisServer(last));
        Optional<FindingStore.Stored> before = findings.standing(version.id());
        Standing.Word word = before.map(stored -> stored.standing().word()).orElse(Standing.Word.NOT_CHECKED);
        if (before.filter(stored ->
                        stored.standing().equals(standing) && stored.strength().equals(strength))
                .isPresent()) {
            return Optional.empty();
        }
        long id = findings.add(version.id(), cause, standing, strength, now);
        log.add(now, "server", "standing", version.slug() + "/" + version.number(), detail(standing, cause));
        findings.tell(version.slug());
        return standing.word() == word ? Optional.empty() : Optional.of(new Moved(id, standing.word()));
    }

    private static Map<String, Object> detail(Standing standing, Cause cause) {
        Map<String, Object> detail =
                new TreeMap<>(Map.of("word", standing.word().text()));
        if (cause.runId() != null) {
            detail.put("run", cause.runId());
        }
        if (cause.counterexampleId() != null) {
            detail.put("counterexample", cause.counterexampleId());
        }
        return detail;
    }

    /** A rerun here repeats the same draws on the same server: it is not independent, and every model here is a toy. */
    private static Strengths.Circumstances onThisServer(Examination examination) {
        boolean seedsDisagree = examination.retrained().stream().anyMatch(one -> !one.mechanism());
        return new Strengths.Circumstances(true, true, 0, seedsDisagree, true, false, true);
    }
}
