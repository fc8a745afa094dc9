package org.touchstone.evals.reading.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** One line of a samples file: one question under one filter. */
final class HarnessSample {

    private static final Set<String> READ =
            Set.of("doc_id", "doc", "target", "arguments", "resps", "filtered_resps", "filter", "metrics");

    private static final Pattern NUMBERS = Pattern.compile("-?\\d{1,6}");

    private final JsonNode line;
    private final Arguments arguments;
    private final @Nullable Likelihoods likelihoods;
    private final @Nullable String template;

    /** @param config of the task; a missing node where the log does not tell it */
    HarnessSample(JsonNode line, JsonNode config) {
        this.line = line;
        this.arguments = Arguments.of(line.path("arguments"), Fields.text(config, "target_delimiter", " "));
        this.template = Fields.text(config, "doc_to_text");
        JsonNode filtered = line.path("filtered_resps");
        int asked = arguments.choices().size();
        Likelihoods after = Likelihoods.of(filtered, asked);
        this.likelihoods = after != null ? after : Likelihoods.of(line.path("resps"), asked);
    }

    static @Nullable String id(JsonNode line) {
        return Fields.text(line, "doc_id");
    }

    /** {@code none} where the line says so; empty where it says nothing. */
    static String filter(JsonNode line) {
        return Fields.text(line, "filter", "");
    }

    LogSample whole(String id, int epoch, List<LogSample.Score> others) {
        String prompt = arguments.context();
        List<LogSample.Message> messages = Conversation.of(prompt);
        List<String> outputs = outputs();
        if (!messages.isEmpty() && !outputs.isEmpty()) {
            messages.add(new LogSample.Message("assistant", outputs.getFirst(), null, List.of()));
        }
        List<LogSample.Score> scores = new ArrayList<>(scores());
        scores.addAll(others);
        String question = Question.of(template, line.path("doc"), prompt);
        if (question == null && !messages.isEmpty()) {
            question = Conversation.lastAsked(messages);
        }
        return new LogSample(
                id,
                epoch,
                new LogSample.Input(
                        question == null ? prompt : question,
                        question == null || question.equals(prompt) ? null : prompt,
                        arguments.multipleChoice() ? arguments.choices() : List.of(),
                        references()),
                outputs,
                messages,
                scores,
                null,
                null,
                null,
                metadata());
    }

    /** What was right: the target, which for multiple choice may be the number of a choice, or of several. */
    private List<String> references() {
        JsonNode node = line.path("target");
        String target = Fields.text(node);
        if (target == null) {
            return List.of();
        }
        List<String> choices = arguments.choices();
        if (!arguments.multipleChoice() || choices.contains(target)) {
            return node.isArray() ? Fields.texts(node) : List.of(target);
        }
        List<String> right = new ArrayList<>();
        boolean plain = target.matches("\\[?[-\\d,\\s]+]?");
        Matcher number = NUMBERS.matcher(target);
        while (plain && number.find()) {
            int index = Integer.parseInt(number.group());
            if (index >= 0 && index < choices.size()) {
                right.add(choices.get(index));
            }
        }
        return right.isEmpty() ? List.of(target) : right;
    }

    private List<String> outputs() {
        if (arguments.multipleChoice()) {
            return likelihoods == null ? List.of() : List.of(likelihoods.chosen("acc", arguments.choices()));
        }
        if (likelihoods != null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode request : line.path("resps")) {
            texts.addAll(Fields.texts(request));
        }
        return texts;
    }

    List<LogSample.Score> scores() {
        List<String> metrics = new ArrayList<>(Fields.texts(line.path("metrics")));
        if (metrics.isEmpty()) {
            line.properties().forEach(field -> {
                boolean other = READ.contains(field.getKey()) || field.getKey().endsWith("_hash");
                if (!other && (field.getValue().isNumber() || field.getValue().isBoolean())) {
                    metrics.add(field.getKey());
                }
            });
        }
        List<LogSample.Score> all = new ArrayList<>();
        for (String metric : metrics) {
            JsonNode value = line.path(metric);
            String shown = Fields.text(value);
            if (shown != null) {
                all.add(score(metric, value, shown));
            }
        }
        return all;
    }

    private LogSample.Score score(String metric, JsonNode value, String shown) {
        Double number = Fields.finite(value);
        boolean judged = value.isBoolean() || HarnessResults.rightOrWrong(metric);
        Boolean correct = judged && number != null && (number == 0 || number == 1) ? (Boolean) (number == 1) : null;
        return new LogSample.Score(
                HarnessResults.scorer(metric, filter(line)), number, shown, correct, answer(metric), null);
    }

    private @Nullable String answer(String metric) {
        if (arguments.multipleChoice()) {
            return likelihoods == null ? null : likelihoods.chosen(metric, arguments.choices());
        }
        if (likelihoods != null) {
            return null;
        }
        JsonNode first = line.path("filtered_resps").path(0);
        return Fields.text(first.isArray() ? first.path(0) : first);
    }

    /** The question's own record, and whatever else the line tells. */
    private Map<String, String> metadata() {
        Map<String, String> all = new TreeMap<>();
        List<String> metrics = Fields.texts(line.path("metrics"));
        line.properties().forEach(field -> {
            if (!READ.contains(field.getKey()) && !metrics.contains(field.getKey())) {
                Fields.put(all, field.getKey(), Fields.text(field.getValue()));
            }
        });
        JsonNode record = line.path("doc");
        if (record.isObject()) {
            record.properties().forEach(field -> {
                String said = Fields.text(field.getValue());
                if (said != null) {
                    all.putIfAbsent(field.getKey(), said);
                }
            });
        }
        if (likelihoods != null) {
            all.put("log-likelihoods", likelihoods.values().toString());
        }
        return all;
    }
}
