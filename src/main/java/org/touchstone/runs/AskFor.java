package org.touchstone.runs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.FamilyId;

/**
 * A wish for a run.
 *
 * @param claimVersionId the claim version to put to the model; null to build a model only
 * @param family the family to build; null for the claim's own. Needed without a claim
 * @param seed null for the claim's own seed, or 0 without a claim
 * @param settings values that differ from the claim's, or from the family's defaults without a claim
 * @param again whether to run even if the same was run before
 */
public record AskFor(
        @Nullable Long claimVersionId,
        @Nullable FamilyId family,
        @Nullable Long seed,
        Map<String, ?> settings,
        boolean again,
        Asker asker) {

    /** The published model of a claim version, built and examined once more. */
    public static AskFor rerun(long claimVersionId, Asker asker) {
        return new AskFor(claimVersionId, null, null, Map.of(), true, asker);
    }

    /** A claim version's model with another seed or other settings. */
    public static AskFor explore(
            long claimVersionId, @Nullable Long seed, Map<String, ?> settings, boolean again, Asker asker) {
        return new AskFor(claimVersionId, null, seed, settings, again, asker);
    }

    /** A model of a family, without a claim. */
    public static AskFor build(FamilyId family, @Nullable Long seed, Map<String, ?> settings, Asker asker) {
        return new AskFor(null, family, seed, settings, false, asker);
    }
}
