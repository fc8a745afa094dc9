package org.touchstone.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Examination;

/**
 * A run with everything known about it.
 *
 * @param progress how far it is
 * @param attempt how often a worker has begun it
 * @param askers how many wait for it
 * @param receipt null until it succeeded
 * @param diff null until it succeeded, and for runs that have nothing published to compare with
 * @param examination what it found; null until it succeeded, and for runs without a claim
 * @param error a sentence when it failed
 */
public record Run(
        RunSummary summary,
        RunProgress progress,
        int attempt,
        int askers,
        @Nullable Receipt receipt,
        @Nullable RunDiff diff,
        @Nullable Examination examination,
        @Nullable String error) {

    public RunId id() {
        return summary.id();
    }

    public RunState state() {
        return summary.state();
    }

    /** When the worker took it; null while it waits. */
    public @Nullable Instant startedAt() {
        return summary.startedAt();
    }
}
