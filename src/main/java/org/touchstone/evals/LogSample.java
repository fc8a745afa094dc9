package org.touchstone.evals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One question that was put to the model, and what came of it: Every Eval Ever's instance record
 * (instance_level_eval.schema.json), with all scores of the sample together.
 *
 * @param id the question's id in its dataset
 * @param epoch from 1: which time the same question was asked
 * @param input what was asked
 * @param outputs what the model answered; several where it was asked for several
 * @param messages the whole conversation, where the log has it
 * @param scores one for each scorer that judged it; empty where nobody did
 * @param error why no answer came, as the log says
 * @param tokens used altogether
 * @param seconds until the answer was whole
 * @param metadata subject, difficulty, tags and the like
 */
public record LogSample(
        String id,
        int epoch,
        Input input,
        List<String> outputs,
        List<Message> messages,
        List<Score> scores,
        @Nullable String error,
        @Nullable Long tokens,
        @Nullable Double seconds,
        Map<String, String> metadata) {

    public LogSample {
        outputs = List.copyOf(outputs);
        messages = List.copyOf(messages);
        scores = List.copyOf(scores);
        metadata = new TreeMap<>(metadata);
    }

    /**
     * @param raw the question itself
     * @param formatted what the model was sent, where it differs
     * @param choices for multiple choice, in the order of the dataset
     * @param reference what would have been right; several where any of them is
     */
    public record Input(String raw, @Nullable String formatted, List<String> choices, List<String> reference) {

        public Input {
            choices = List.copyOf(choices);
            reference = List.copyOf(reference);
        }
    }

    /**
     * @param role {@code system}, {@code user}, {@code assistant} or {@code tool}
     * @param reasoning what the model wrote for itself before it answered
     * @param toolCalls each as text: the tool's name with what it was given
     */
    public record Message(
            String role, String content, @Nullable String reasoning, List<String> toolCalls) {

        public Message {
            toolCalls = List.copyOf(toolCalls);
        }
    }

    /**
     * @param scorer who judged, equal to {@link LogResult#scorer()}
     * @param value the score as a number; null where it has none (a refusal to judge, a word without a scale)
     * @param shown the score as the log writes it: {@code C}, {@code 0.5}, {@code true}
     * @param correct null where the score is neither right nor wrong
     * @param answer what the scorer took as the answer
     * @param explanation why the scorer decided so
     */
    public record Score(
            String scorer,
            @Nullable Double value,
            String shown,
            @Nullable Boolean correct,
            @Nullable String answer,
            @Nullable String explanation) {}
}
