package org.touchstone.runs;

import java.time.Instant;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Settings;

/**
 * What exactly was run, on what, and what it took.
 *
 * @param release version of this program
 * @param engine version of its engine
 * @param drawSeed seed of the inputs drawn; 0 when no claim was put to the model
 * @param weightsHash SHA-256 of the weights that were built
 * @param processor its model, or its architecture where the system does not tell
 * @param backend the array library that computed, with its version; {@code none} where Java alone did
 * @param threads native threads that the run used
 * @param buildSeconds wall time of building the model
 * @param checkSeconds wall time of every eval and check
 */
public record Receipt(
        String release,
        String engine,
        FamilyId family,
        Settings settings,
        long seed,
        long drawSeed,
        String weightsHash,
        String jvm,
        String operatingSystem,
        String processor,
        String backend,
        int threads,
        double buildSeconds,
        double checkSeconds,
        Instant startedAt,
        Instant finishedAt) {}
