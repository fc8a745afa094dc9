package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Finding;

@Schema(name = "Finding", description = "What one check of one promise came to.")
record FindingJson(
        @Schema(
                description = "Which promise.",
                allowableValues = {"mechanism", "consequence"})
        String part,

        @Schema(
                description = "How it was put to the test, weakest first.",
                allowableValues = {"example", "sampled", "searched", "enumerated", "proved"})
        String rung,

        @Schema(allowableValues = {"held", "broken", "undecided"})
        String outcome,

        long held,

        @Schema(description = "Cases where the antecedents were true.")
        long tried,

        @Schema(description = "Draws not counted because an antecedent was false.")
        long apart,

        @Schema(description = "Upper 95% limit of the failure rate, 0 to 1.")
        double upperBound,

        @Schema(description = "One plain sentence with its counts.")
        String words,

        @Schema(description = "Up to ten failing inputs, worst first.")
        List<FailureJson> failures,

        double seconds,

        @Schema(description = "The run behind it.") @Nullable
        String runId) {

    static List<FindingJson> of(List<Finding> findings, @Nullable String runId) {
        return findings.stream().map(finding -> of(finding, runId)).toList();
    }

    private static FindingJson of(Finding finding, @Nullable String runId) {
        return new FindingJson(
                Numbers.lower(finding.part()),
                Numbers.lower(finding.rung()),
                Numbers.lower(finding.outcome()),
                finding.rate().held(),
                finding.rate().tried(),
                finding.apart(),
                finding.upperBound(),
                finding.words(),
                finding.failures().stream()
                        .map(failure -> new FailureJson(
                                failure.input(), Numbers.finite(failure.margin()), failure.unit(), failure.words()))
                        .toList(),
                finding.seconds(),
                runId);
    }

    @Schema(name = "Failure", description = "An input at which the statement failed.")
    record FailureJson(
            List<Double> input,

            @Schema(description = "By how much it failed, at most 0.") @Nullable
            Double margin,

            String unit,

            @Schema(description = "The deciding atom with its numbers.")
            String words) {}
}
