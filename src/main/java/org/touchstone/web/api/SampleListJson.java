package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.NumberedSample;

@Schema(name = "SampleList")
record SampleListJson(
        List<SampleJson> samples,

        @Schema(description = "How many match in all.") long total,

        @Schema(description = "From 0.") int page,
        int pages) {

    static SampleListJson of(EvalCatalogue.Page<NumberedSample> found, int page) {
        List<NumberedSample> shown = page < found.pages() ? found.items() : List.of();
        return new SampleListJson(shown.stream().map(SampleJson::of).toList(), found.total(), page, found.pages());
    }
}
