package org.touchstone.runs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.touchstone.engine.FamilyId;

/**
 * A run that was done elsewhere, as its JSON file beside its weights tells.
 *
 * @param settings complete settings by name
 * @param seconds wall time of building
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeptRun(
        FamilyId family,
        Map<String, Object> settings,
        long seed,
        String weightsSha256,
        Losses losses,
        double seconds,
        Instant began,
        String engine,
        String jvm,
        String architecture,
        String processor) {

    /** The training loss as it fell. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Losses(List<Integer> steps, List<Double> loss) {}
}
