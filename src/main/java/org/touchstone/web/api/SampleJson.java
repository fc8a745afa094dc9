package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.LogSample;

@Schema(name = "Sample", description = "One question that was put to the model, and what came of it.")
record SampleJson(
        @Schema(description = "Its place in the log, from 1.")
        int number,

        @Schema(description = "The question's id in its dataset.")
        String id,

        @Schema(description = "From 1: which time the same question was asked.")
        int epoch,

        String question,

        @Schema(description = "What the model was sent, where it differs.") @Nullable
        String sent,

        List<String> choices,

        @Schema(description = "What would have been right; several where any of them is.")
        List<String> reference,

        List<String> answers,
        List<SampleScoreJson> scores,
        List<SampleMessageJson> messages,

        @Schema(description = "Why no answer came.") @Nullable
        String error,

        @Nullable Long tokens,
        @Nullable Double seconds,
        Map<String, String> metadata) {

    static SampleJson of(NumberedSample numbered) {
        LogSample sample = numbered.sample();
        Double seconds = sample.seconds();
        return new SampleJson(
                numbered.number(),
                sample.id(),
                sample.epoch(),
                sample.input().raw(),
                sample.input().formatted(),
                sample.input().choices(),
                sample.input().reference(),
                sample.outputs(),
                sample.scores().stream().map(SampleScoreJson::of).toList(),
                sample.messages().stream().map(SampleMessageJson::of).toList(),
                sample.error(),
                sample.tokens(),
                seconds == null ? null : Numbers.finite(seconds),
                sample.metadata());
    }

    @Schema(name = "SampleScore")
    record SampleScoreJson(
            String scorer,
            @Nullable Double value,

            @Schema(description = "The score as the log writes it.")
            String shown,

            @Schema(description = "Null where it is neither right nor wrong.") @Nullable
            Boolean correct,

            @Schema(description = "What the scorer took as the answer.") @Nullable
            String answer,

            @Nullable String explanation) {

        static SampleScoreJson of(LogSample.Score score) {
            return new SampleScoreJson(
                    score.scorer(), score.value(), score.shown(), score.correct(), score.answer(), score.explanation());
        }
    }

    @Schema(name = "SampleMessage")
    record SampleMessageJson(
            String role, String content, @Nullable String reasoning, List<String> toolCalls) {

        static SampleMessageJson of(LogSample.Message message) {
            return new SampleMessageJson(message.role(), message.content(), message.reasoning(), message.toolCalls());
        }
    }
}
