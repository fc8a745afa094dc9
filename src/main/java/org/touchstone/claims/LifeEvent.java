package org.touchstone.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a claim, for its life line.
 *
 * @param number the version it happened to
 * @param words one plain sentence
 * @param runId the run behind it, if any
 * @param counterexampleId the counterexample that it is about, if any
 */
public record LifeEvent(
        Instant at,
        int number,
        Kind kind,
        String words,
        @Nullable String runId,
        @Nullable Long counterexampleId) {

    /** An event that is not about a counterexample. */
    public LifeEvent(Instant at, int number, Kind kind, String words, @Nullable String runId) {
        this(at, number, kind, words, runId, null);
    }

    public enum Kind {
        PUBLISHED,
        STANDING,
        RERUN,
        /** An input in scope at which it fails was confirmed. */
        COUNTEREXAMPLE,
        /** An earlier version's counterexample was tried on it and does not fail. */
        REPLAY,
        /** How much more of one kind came before what is told one by one. */
        EARLIER,
        /** Its author says that it answers critiques. */
        ANSWERED,
        /** Nobody may add versions, runs or counterexamples from here on. */
        WITHDRAWN
    }
}
