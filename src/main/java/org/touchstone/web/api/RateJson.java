package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Rate", description = "A counted share with its exact Clopper-Pearson interval, two-sided 95%.")
record RateJson(
        @Schema(description = "How many held.") long held,
        @Schema(description = "Out of how many.") long tried,
        @Schema(description = "Lower limit, 0 to 1.") double low,
        @Schema(description = "Upper limit, 0 to 1.") double high) {}
