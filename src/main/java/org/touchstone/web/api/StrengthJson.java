package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Strength;

@Schema(
        name = "Strength",
        description = "Strength of evidence: a start and listed steps. It is never merged with the standing.")
record StrengthJson(
        @Schema(
                description = "Null where the mechanism is broken inside its scope or not checked yet.",
                allowableValues = {"very weak", "weak", "moderate", "strong", "very strong"})
        @Nullable
        String level,

        @Schema(description = "Why it starts where it does.")
        String start,

        List<StrengthStepJson> steps) {

    static StrengthJson of(Strength strength) {
        var level = strength.level();
        return new StrengthJson(
                level == null ? null : level.text(),
                strength.start(),
                strength.steps().stream()
                        .map(step -> new StrengthStepJson(step.direction(), step.reason()))
                        .toList());
    }

    @Schema(name = "StrengthStep")
    record StrengthStepJson(
            @Schema(description = "-1 for a step down, 1 for a step up.")
            int direction,

            String reason) {}
}
