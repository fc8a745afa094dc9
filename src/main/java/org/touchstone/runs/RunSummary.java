package org.touchstone.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Settings;

/**
 * A run in a list.
 *
 * @param claim the claim put to the model; null when a model was only built
 * @param weightsHash SHA-256 of the weights built; null until it succeeded
 */
public record RunSummary(
        RunId id,
        RunKind kind,
        RunState state,
        @Nullable Subject claim,
        FamilyId family,
        Settings settings,
        long seed,
        @Nullable String weightsHash,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** The claim version that a run is about. */
    public record Subject(long versionId, String slug, int number, String title) {}
}
