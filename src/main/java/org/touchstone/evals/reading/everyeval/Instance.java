package org.touchstone.evals.reading.everyeval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.everyeval.Own;
import org.touchstone.evals.reading.Fields;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One instance record: one sample as one result judges it. Versions 0.2 and 0.3. */
final class Instance {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode row;
    private final JsonNode metadata;
    private final JsonNode input;

    Instance(JsonNode row) {
        this.row = row;
        this.metadata = row.path("metadata");
        this.input = row.path("input");
    }

    String id() {
        return Fields.text(row, "sample_id", "unnamed");
    }

    /** Which time the question was asked, if the row says it; else 0. */
    int epoch() {
        Long said = Fields.whole(metadata.path(Own.EPOCH));
        return said == null || said < 1 || said > 1_000_000 ? 0 : said.intValue();
    }

    /** @param scorers by the names under which rows refer to results */
    String scorer(Map<String, String> scorers) {
        String result = Fields.text(row, "evaluation_result_id");
        String name = Fields.text(row, "evaluation_name", "unnamed");
        if (result != null) {
            return scorers.getOrDefault(result, result);
        }
        return scorers.getOrDefault(name, name);
    }

    LogSample.Score score(String scorer) {
        JsonNode evaluation = row.path("evaluation");
        Double value = Fields.finite(evaluation.path("score"));
        String shown = Fields.text(metadata, Own.SHOWN);
        String raw = Fields.text(evaluation, "score", "none");
        return new LogSample.Score(
                scorer,
                value,
                shown != null ? shown : value == null ? raw : Own.shown(value),
                correct(value, Fields.flag(evaluation.path("is_correct"))),
                answer(),
                Fields.text(metadata, Own.EXPLANATION));
    }

    /** The schema demands right or wrong of every score; of what is neither 0 nor 1, "wrong" says nothing. */
    private @Nullable Boolean correct(@Nullable Double value, @Nullable Boolean said) {
        String own = Fields.text(metadata, Own.CORRECT);
        if (own != null) {
            return own.equals("true") ? Boolean.TRUE : own.equals("false") ? Boolean.FALSE : null;
        }
        return said == null || said || value == null || value == 0 || value == 1 ? said : null;
    }

    private @Nullable String answer() {
        String answer = null;
        for (JsonNode one : row.path("answer_attribution")) {
            JsonNode last = one.path("is_terminal");
            if (answer == null || !last.isBoolean() || last.asBoolean()) {
                answer = Fields.text(one, "extracted_value");
            }
        }
        return answer;
    }

    LogSample sample(int epoch, List<LogSample.Score> scores, Consumer<LeftOut> leftOut) {
        JsonNode said = row.has("messages") ? row.path("messages") : row.path("interactions");
        List<LogSample.Message> messages = messages(said, leftOut);
        List<String> outputs = outputs(messages);
        List<String> thoughts = Fields.texts(Fields.at(row, "output", "reasoning_trace"));
        String raw = Fields.text(input, "raw", "");
        String formatted = Fields.text(input, "formatted");
        if (messages.isEmpty() && !thoughts.isEmpty() && !outputs.isEmpty()) {
            messages.add(new LogSample.Message("user", formatted == null ? raw : formatted, null, List.of()));
            messages.add(new LogSample.Message("assistant", outputs.getFirst(), thoughts.getFirst(), List.of()));
        }
        if (Fields.at(row, "output", "media").isArray() || input.path("media").isArray()) {
            leftOut.accept(new LeftOut("pictures, sound and film", "Only text is kept.", 1));
        }
        return new LogSample(
                id(),
                epoch,
                new LogSample.Input(
                        raw, formatted, Fields.texts(input.path("choices")), Fields.texts(input.path("reference"))),
                outputs,
                messages,
                scores,
                Fields.text(row, "error"),
                tokens(),
                seconds(),
                rest());
    }

    private List<String> outputs(List<LogSample.Message> messages) {
        String own = Fields.text(metadata, Own.OUTPUTS);
        if (own != null) {
            try {
                return Fields.texts(JSON.readTree(own));
            } catch (JacksonException e) {
                return List.of(own);
            }
        }
        JsonNode output = row.path("output");
        if (output.isObject()) {
            return Fields.texts(output.path("raw"));
        }
        return lastAnswer(messages);
    }

    /** What a conversation ends with, where the record has no output beside it. */
    static List<String> lastAnswer(List<LogSample.Message> messages) {
        return messages.reversed().stream()
                .filter(message -> message.role().equals("assistant"))
                .findFirst()
                .map(message -> List.of(message.content()))
                .orElse(List.of());
    }

    private static List<LogSample.Message> messages(JsonNode said, Consumer<LeftOut> leftOut) {
        List<LogSample.Message> all = new ArrayList<>();
        for (JsonNode message : said) {
            List<String> calls = new ArrayList<>();
            for (JsonNode call : message.path("tool_calls")) {
                JsonNode arguments = call.path("arguments");
                String own = Fields.text(arguments, Own.TOOL_CALL);
                String given = Fields.text(arguments);
                calls.add(own != null ? own : Fields.text(call, "name", "tool") + " " + (given == null ? "{}" : given));
            }
            if (!message.path("tool_call_id").isEmpty()) {
                leftOut.accept(new LeftOut("tool_call_id", "Which call of a tool a message answers is not kept.", 1));
            }
            List<String> thoughts = Fields.texts(message.path("reasoning_trace"));
            String content = Fields.text(message, "content");
            all.add(new LogSample.Message(
                    Fields.text(message, "role", "user"),
                    content == null ? "" : content,
                    thoughts.isEmpty() ? null : String.join("\n", thoughts),
                    calls));
        }
        return all;
    }

    private @Nullable Long tokens() {
        Long own = Fields.whole(metadata.path(Own.TOKENS));
        return own != null ? own : Fields.whole(Fields.at(row, "token_usage", "total_tokens"));
    }

    private @Nullable Double seconds() {
        JsonNode performance = row.path("performance");
        Double whole = Fields.finite(performance.path("latency_ms"));
        Double writing = Fields.finite(performance.path("generation_time_ms"));
        if (whole == null && writing == null) {
            return null;
        }
        double thousandths = Math.max(whole == null ? 0 : whole, writing == null ? 0 : writing);
        return new BigDecimal(Double.toString(thousandths)).movePointLeft(3).doubleValue();
    }

    private Map<String, String> rest() {
        Map<String, String> all = new TreeMap<>();
        Fields.map(metadata).forEach((name, value) -> {
            if (!name.startsWith(Own.PREFIX)) {
                all.put(name, value);
            }
        });
        for (String field : List.of("input_tokens", "output_tokens", "reasoning_tokens")) {
            String said = Fields.text(row.path("token_usage"), field);
            if (said != null) {
                all.putIfAbsent(field, said);
            }
        }
        return all;
    }
}
