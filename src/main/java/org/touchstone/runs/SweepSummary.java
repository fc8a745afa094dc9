package org.touchstone.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.FamilyId;

/**
 * A sweep in a list.
 *
 * @param name its id within the family
 * @param title as it was when it was asked for
 * @param engine version of the engine
 * @param done cells done of {@code cells}
 */
public record SweepSummary(
        SweepId id,
        FamilyId family,
        String name,
        String title,
        String engine,
        long seed,
        RunState state,
        int done,
        int cells,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
