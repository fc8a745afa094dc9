package org.touchstone.runs;

import org.jspecify.annotations.Nullable;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Settings;
import org.touchstone.storage.Json;

/**
 * Everything that decides what a run comes to. Equal specs have equal canonical JSON and so equal hashes.
 *
 * @param engine version of the engine
 * @param checks inputs drawn for checks and for evals
 */
record RunSpec(
        FamilyId family,
        String engine,
        String checks,
        Settings settings,
        long seed,
        @Nullable Long claimVersionId) {

    String hash() {
        return Json.hash(this);
    }
}
