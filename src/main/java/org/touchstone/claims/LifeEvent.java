package org.touchstone.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a claim, for its life line.
 *
 * @param number the version it happened to
 * @param words one plain sentence
 * @param runId the run behind it, if any
 */
public record LifeEvent(
        Instant at,
        int number,
        Kind kind,
        String words,
        @Nullable String runId) {

    public enum Kind {
        PUBLISHED,
        STANDING,
        RERUN
    }
}
