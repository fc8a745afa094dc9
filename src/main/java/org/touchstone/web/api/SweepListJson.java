package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Sweep;
import org.touchstone.runs.SweepSummary;

@Schema(name = "SweepList", description = "The sweeps of a family of models, and those that were asked for lately.")
record SweepListJson(
        @Schema(example = "superposition@1") String family,
        List<SweepOfferJson> sweeps,

        @Schema(description = "Asked for, newest first, at most some dozens.")
        List<SweepItemJson> asked) {

    static SweepListJson of(ModelFamily family, List<SweepSummary> asked) {
        return new SweepListJson(
                family.id().toString(),
                family.sweeps().stream()
                        .map(sweep -> SweepOfferJson.of(family, sweep))
                        .toList(),
                asked.stream().map(SweepItemJson::of).toList());
    }

    @Schema(name = "SweepOffer", description = "A grid of many small models that can be computed here.")
    record SweepOfferJson(
            @Schema(description = "Its id within the family.", example = "phase-diagram")
            String id,

            String title,

            @Schema(description = "What is varied, what is measured and what to look for.")
            String description,

            @Schema(description = "How many models it builds.")
            int cells,

            @Schema(description = "About how many seconds one of them takes on one core.")
            double seconds,

            @Schema(description = "POST here to ask for it.")
            String ask) {

        static SweepOfferJson of(ModelFamily family, Sweep sweep) {
            return new SweepOfferJson(
                    sweep.id(),
                    sweep.title(),
                    sweep.description(),
                    sweep.cells(),
                    sweep.seconds(),
                    Paths.MODELS + "/" + family.id() + "/sweeps/" + sweep.id());
        }
    }
}
