package org.touchstone.claims;

import java.util.Optional;
import org.touchstone.engine.Model;

/** Built models kept ready for visitors: loaded from stored weights, never trained. */
public interface Models {

    /** The version's published model, ready to try; empty until its first run is done or for an unknown id. */
    Optional<Loaded> forVersion(long versionId);

    /**
     * Tries one input on the version's published model.
     *
     * @param input one value per input, in order
     * @return empty until the version's first run is done
     * @throws IllegalArgumentException with a sentence when a value is missing or out of range
     */
    Optional<Attempt> attempt(long versionId, double[] input);

    /** A version with its published model and its statements, read for that model. */
    record Loaded(ClaimVersion version, Model model, CompiledClaim claim) {}
}
