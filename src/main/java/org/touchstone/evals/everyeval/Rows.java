package org.touchstone.evals.everyeval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogSample;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The instance records of a sample: one for every scorer that judged it. */
public final class Rows {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private static final List<String> TOKENS = List.of("input_tokens", "output_tokens", "reasoning_tokens");

    private final EvalLog log;
    private final ResultIds ids;

    public Rows(EvalLog log) {
        this.log = log;
        this.ids = new ResultIds(log.results());
    }

    /** Scores that are no numbers make no record: the schema demands a number. */
    public List<ObjectNode> of(LogSample sample) {
        List<ObjectNode> rows = new ArrayList<>();
        for (LogSample.Score score : sample.scores()) {
            Double value = score.value();
            if (value != null && !value.isNaN() && !value.isInfinite()) {
                rows.add(row(sample, score, value));
            }
        }
        return rows;
    }

    private ObjectNode row(LogSample sample, LogSample.Score score, double value) {
        ObjectNode row = MAKE.objectNode();
        Integer result = ids.resultOf(score.scorer());
        boolean talk = !sample.messages().isEmpty();
        row.put("schema_version", Aggregate.VERSION);
        row.put("evaluation_id", log.evaluationId());
        row.put("model_id", log.model().id());
        row.put(
                "evaluation_name",
                result == null ? score.scorer() : ids.result(result).name());
        if (result != null) {
            row.put("evaluation_result_id", ids.of(result));
        }
        row.put("sample_id", sample.id());
        LogSample.Input input = sample.input();
        row.put("sample_hash", Hashes.sample(input.raw(), input.reference()));
        row.put("interaction_type", !talk ? "single_turn" : usesTools(sample) ? "agentic" : "multi_turn");
        ObjectNode asked = row.putObject("input");
        asked.put("raw", input.raw());
        Aggregate.put(asked, "formatted", input.formatted());
        texts(asked.putArray("reference"), input.reference());
        if (!input.choices().isEmpty()) {
            texts(asked.putArray("choices"), input.choices());
        }
        if (talk) {
            row.putNull("output");
            row.set("messages", messages(sample.messages()));
        } else {
            texts(row.putObject("output").putArray("raw"), sample.outputs());
            row.putNull("messages");
        }
        row.set("answer_attribution", answer(sample, score));
        ObjectNode evaluation = row.putObject("evaluation");
        evaluation.put("score", value);
        evaluation.put("is_correct", Boolean.TRUE.equals(score.correct()));
        if (talk) {
            evaluation.put("num_turns", sample.messages().size());
            int calls = sample.messages().stream()
                    .mapToInt(message -> message.toolCalls().size())
                    .sum();
            evaluation.put("tool_calls_count", calls);
        }
        if (sample.seconds() != null) {
            row.putObject("performance").put("latency_ms", thousandths(sample.seconds()));
        }
        ObjectNode tokens = tokens(sample);
        if (tokens != null) {
            row.set("token_usage", tokens);
        }
        Aggregate.put(row, "error", sample.error());
        ObjectNode metadata = metadata(sample, score, value);
        if (tokens != null) {
            metadata.remove(Own.TOKENS);
            TOKENS.forEach(metadata::remove);
        }
        if (!metadata.isEmpty()) {
            row.set("metadata", metadata);
        }
        return row;
    }

    /** The schema wants tokens by kind, or not at all. */
    private static @Nullable ObjectNode tokens(LogSample sample) {
        if (sample.tokens() == null || !sample.metadata().keySet().containsAll(TOKENS.subList(0, 2))) {
            return null;
        }
        ObjectNode all = MAKE.objectNode();
        for (String kind : TOKENS) {
            String count = sample.metadata().get(kind);
            if (count != null && !count.matches("0|[1-9]\\d{0,8}")) {
                return null;
            }
            if (count != null) {
                all.put(kind, Integer.parseInt(count));
            }
        }
        return all.put("total_tokens", sample.tokens());
    }

    private static double thousandths(double seconds) {
        return Math.max(
                0, new BigDecimal(Double.toString(seconds)).movePointRight(3).doubleValue());
    }

    private static boolean usesTools(LogSample sample) {
        return sample.messages().stream()
                .anyMatch(message ->
                        message.role().equals("tool") || !message.toolCalls().isEmpty());
    }

    private static void texts(ArrayNode into, List<String> all) {
        all.forEach(into::add);
    }

    private static ArrayNode messages(List<LogSample.Message> all) {
        ArrayNode messages = MAKE.arrayNode();
        for (LogSample.Message said : all) {
            ObjectNode message = messages.addObject();
            message.put("turn_idx", messages.size() - 1);
            message.put("role", said.role());
            message.put("content", said.content());
            Aggregate.put(message, "reasoning_trace", said.reasoning());
            if (!said.toolCalls().isEmpty()) {
                ArrayNode calls = message.putArray("tool_calls");
                for (String text : said.toolCalls()) {
                    ObjectNode call = calls.addObject();
                    call.put("id", "call_" + (messages.size() - 1) + "_" + (calls.size() - 1));
                    call.put("name", text.split("[^\\w.\\-]", 2)[0]);
                    call.putObject("arguments").put(Own.TOOL_CALL, text);
                }
            }
        }
        return messages;
    }

    private static ArrayNode answer(LogSample sample, LogSample.Score score) {
        ArrayNode answers = MAKE.arrayNode();
        if (score.answer() != null) {
            boolean talk = !sample.messages().isEmpty();
            ObjectNode answer = answers.addObject();
            answer.put("turn_idx", talk ? sample.messages().size() - 1 : 0);
            answer.put("source", talk ? "messages[turn_idx].content" : "output.raw");
            answer.put("extracted_value", score.answer());
            answer.put("extraction_method", score.scorer().isBlank() ? "unknown" : score.scorer());
            answer.put("is_terminal", true);
        }
        return answers;
    }

    /** The sample's own, and what the schema has no field for. */
    private static ObjectNode metadata(LogSample sample, LogSample.Score score, double value) {
        ObjectNode all = MAKE.objectNode();
        sample.metadata().forEach(all::put);
        if (sample.epoch() != 1) {
            all.put(Own.EPOCH, Integer.toString(sample.epoch()));
        }
        if (!score.shown().equals(Own.shown(value))) {
            all.put(Own.SHOWN, score.shown());
        }
        Aggregate.put(all, Own.EXPLANATION, score.explanation());
        Aggregate.put(
                all,
                Own.TOKENS,
                sample.tokens() == null ? null : sample.tokens().toString());
        Boolean correct = score.correct();
        if (!readAs(correct, value)) {
            all.put(
                    Own.CORRECT,
                    correct == null ? Own.NOT_SAID : correct.toString().toLowerCase(Locale.ROOT));
        }
        if (!sample.messages().isEmpty() && !sample.outputs().equals(lastAnswer(sample))) {
            ArrayNode outputs = MAKE.arrayNode();
            texts(outputs, sample.outputs());
            all.put(Own.OUTPUTS, outputs.toString());
        }
        return all;
    }

    /** Whether a reader takes is_correct for what it was: "wrong" of a score between 0 and 1 says nothing to him. */
    private static boolean readAs(@Nullable Boolean correct, double value) {
        boolean plain = value == 0 || value == 1;
        return correct == null ? !plain : correct || plain;
    }

    private static List<String> lastAnswer(LogSample sample) {
        return sample.messages().reversed().stream()
                .filter(message -> message.role().equals("assistant"))
                .findFirst()
                .map(message -> List.of(message.content()))
                .orElse(List.of());
    }
}
