package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Attempt;
import org.touchstone.engine.Input;
import org.touchstone.statements.Verdict;

@Schema(name = "Attempt", description = "What one input did: the behaviour, and what the claim promised for it.")
record TryJson(
        @Schema(description = "Whether the claim promises anything for this input.")
        boolean inScope,

        @Schema(description = "Whether mechanism and consequence both hold here, in scope or not.")
        boolean holds,

        @Schema(
                description =
                        "Signed distance of the deciding one of the two: the one that fails, or the smaller. Above 0 holds, below 0 fails; null where there is no number.")
        @Nullable
        Double margin,

        @Schema(description = "What the margin is counted in.")
        String unit,

        @Schema(description = "The numbers that came out, in the order of outputNames.")
        List<Double> output,

        @Schema(description = "The outputs as a statement names them.", example = "[\"y[0]\", \"y[1]\"]")
        List<String> outputNames,

        @Schema(description = "One sentence naming the deciding atom.")
        String words,

        VerdictJson scope,
        VerdictJson mechanism,
        VerdictJson consequence,
        @Schema(description = "The primary eval's verdict.") VerdictJson behaves,

        @Schema(description = "What the mechanism said would come out, in words.")
        String predicted,

        @Schema(description = "What the model did, in words.")
        String did,

        @Schema(description = "The hidden numbers.") List<Double> hidden,

        @Schema(description = "The complete input that was tried, by name.")
        Map<String, Double> input) {

    static TryJson of(Attempt attempt, List<Input> inputs, List<String> outputNames) {
        var decides = attempt.deciding();
        return new TryJson(
                attempt.scope().holds(),
                attempt.holds(),
                VerdictJson.of(decides).margin(),
                decides.unit(),
                attempt.output(),
                outputNames,
                attempt.words(),
                VerdictJson.of(attempt.scope()),
                VerdictJson.of(attempt.mechanism()),
                VerdictJson.of(attempt.consequence()),
                VerdictJson.of(attempt.behaves()),
                attempt.predicted(),
                attempt.did(),
                attempt.hidden(),
                named(inputs, attempt.input()));
    }

    /** An input by the names of its values. */
    static Map<String, Double> named(List<Input> inputs, List<Double> values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            named.put(inputs.get(i).name(), values.get(i));
        }
        return named;
    }

    @Schema(name = "Verdict", description = "Truth and margin of one statement at one input.")
    record VerdictJson(
            boolean holds,

            @Schema(description = "Above 0 true, below 0 false; null where there is no number.") @Nullable
            Double margin,

            String unit,

            @Schema(description = "The deciding atom with its numbers.")
            String words,

            @Schema(description = "Why it has no truth here; null where it has.") @Nullable
            String error) {

        static VerdictJson of(Verdict verdict) {
            return new VerdictJson(
                    verdict.holds(),
                    verdict.decided() ? Numbers.finite(verdict.margin()) : null,
                    verdict.unit(),
                    verdict.atom(),
                    verdict.error());
        }
    }
}
