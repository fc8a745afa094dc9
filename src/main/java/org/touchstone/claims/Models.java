package org.touchstone.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.Settings;

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

    /**
     * A model that some run built, from its stored weights.
     *
     * @param weightsHash SHA-256 as in the run's receipt
     * @return empty for unknown weights, or a family that this release no longer knows
     * @throws IllegalArgumentException with a sentence when the weights do not fit the settings
     */
    Optional<Model> built(FamilyId family, Settings settings, String weightsHash);

    /**
     * An input at which one of two claims holds and the other does not: in the scope of the first if one was drawn, else
     * the nearest to it. Looks at a few hundred of the inputs that the first claim's evals drew.
     *
     * @return empty where none of them tells the two apart, their models take other inputs, or either is not built yet
     */
    Optional<Parting> parting(long versionId, long otherVersionId);

    /**
     * One picture of the inside for each family that is placed by formula or has been examined here, with its default
     * settings if possible.
     */
    Map<FamilyId, Exhibit> pictures();

    /**
     * An input at which two claims part.
     *
     * @param inScope whether the first claim promises anything there
     * @param holds whether the first claim's promises hold there; the second's then do not, and the other way round
     */
    record Parting(List<Double> input, boolean inScope, boolean holds) {}

    /** A version with its published model and its statements, read for that model. */
    record Loaded(ClaimVersion version, Model model, CompiledClaim claim) {}
}
