package org.touchstone.evals.reading.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** One question with the requests made for it: one, or one for each choice where the choices are weighed separately. */
final class HelmSample {

    private final List<JsonNode> requests;
    private final JsonNode first;
    private final JsonNode instance;
    private final HelmHead head;
    private final HelmEach each;
    private final String key;

    HelmSample(List<JsonNode> requests, HelmHead head, HelmEach each) {
        this.requests = List.copyOf(requests);
        this.first = requests.getFirst();
        this.instance = first.path("instance");
        this.head = head;
        this.each = each;
        this.key = key(first);
    }

    static String key(JsonNode request) {
        JsonNode instance = request.path("instance");
        return Elements.key(
                Fields.text(instance, "id"),
                instance.path("perturbation"),
                Fields.whole(request.path("train_trial_index")));
    }

    static LogSample named(LogSample s, String id) {
        return new LogSample(
                id,
                s.epoch(),
                s.input(),
                s.outputs(),
                s.messages(),
                s.scores(),
                s.error(),
                s.tokens(),
                s.seconds(),
                s.metadata());
    }

    LogSample sample(Consumer<LeftOut> leftOut) {
        if (Fields.at(instance, "input", "multimedia_content").isObject()) {
            leftOut.accept(new LeftOut("pictures, sound and film in questions", "Only text is kept.", 1));
        }
        String changed = Context.perturbation(instance.path("perturbation"));
        Long trial = Fields.whole(first.path("train_trial_index"));
        List<LogSample.Message> messages = messages();
        String prompt = separate() ? "" : Fields.text(first.path("request"), "prompt", "");
        String raw = Fields.text(instance.path("input"), "text", messages.isEmpty() ? prompt : lastAsked(messages));
        List<String> outputs = outputs();
        String thought =
                Fields.text(Fields.at(first, "result", "completions").path(0).path("thinking"), "text");
        if (!outputs.isEmpty() && (!messages.isEmpty() || thought != null)) {
            if (messages.isEmpty()) {
                messages.add(new LogSample.Message("user", prompt, null, List.of()));
            }
            messages.add(new LogSample.Message("assistant", outputs.getFirst(), thought, List.of()));
        }
        return new LogSample(
                Fields.text(instance, "id", "unnamed") + (changed == null ? "" : " (" + changed + ")"),
                trial == null || trial < 0 || trial > 1_000_000 ? 1 : (int) (trial + 1),
                new LogSample.Input(
                        raw, prompt.isEmpty() || prompt.equals(raw) ? null : prompt, choices(), references()),
                outputs,
                messages,
                scores(),
                error(),
                tokens(),
                seconds(),
                metadata());
    }

    /** Whether the model was asked about each choice by itself. */
    private boolean separate() {
        return first.path("reference_index").isNumber();
    }

    private List<String> choices() {
        JsonNode mapping = first.path("output_mapping");
        if (mapping.isObject() && !mapping.isEmpty()) {
            List<String> all = new ArrayList<>();
            mapping.properties().forEach(choice -> all.add(textOf(choice.getValue())));
            return all;
        }
        return separate() ? texts(false) : List.of();
    }

    private List<String> references() {
        return texts(true);
    }

    private List<String> texts(boolean correct) {
        List<String> all = new ArrayList<>();
        for (JsonNode reference : instance.path("references")) {
            if (!correct || Fields.texts(reference.path("tags")).contains("correct")) {
                all.add(Fields.text(reference.path("output"), "text", ""));
            }
        }
        return all;
    }

    private List<String> outputs() {
        if (separate()) {
            String chosen = predicted();
            return chosen == null ? List.of() : List.of(chosen);
        }
        List<String> all = new ArrayList<>();
        for (JsonNode completion : Fields.at(first, "result", "completions")) {
            all.add(Fields.text(completion, "text", ""));
        }
        return all;
    }

    private @Nullable String predicted() {
        Double index = each.beside(key, "predicted_index");
        List<String> all = texts(false);
        return index == null || index < 0 || index >= all.size() ? null : all.get(index.intValue());
    }

    private List<LogSample.Score> scores() {
        List<LogSample.Score> all = new ArrayList<>();
        Context context = Context.of(instance);
        String answer = separate() ? predicted() : Answer.of(first, head.outputPattern());
        each.judged(key).forEach((metric, value) -> {
            boolean decided = HelmMetrics.rightOrWrong(metric) && (value == 0 || value == 1);
            String shown = value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString(value.longValue())
                    : value.toString();
            all.add(new LogSample.Score(
                    context.scorer(metric), value, shown, decided ? (Boolean) (value == 1) : null, answer, null));
        });
        return all;
    }

    private @Nullable String error() {
        JsonNode result = first.path("result");
        if (!result.isObject()) {
            return "The request has no result.";
        }
        String error = Fields.text(result, "error");
        boolean failed =
                result.path("success").isBoolean() && !result.path("success").asBoolean();
        return failed ? error == null ? "The request failed." : error : null;
    }

    private @Nullable Long tokens() {
        Double asked = each.beside(key, "num_prompt_tokens");
        Double answered = each.beside(key, "num_completion_tokens");
        return asked == null || answered == null ? null : (Long) Math.round(asked + answered);
    }

    private @Nullable Double seconds() {
        double all = 0;
        for (JsonNode request : requests) {
            Double time = Fields.finite(Fields.at(request, "result", "request_time"));
            if (time == null) {
                return null;
            }
            all += time;
        }
        return all;
    }

    private List<LogSample.Message> messages() {
        List<LogSample.Message> all = new ArrayList<>();
        for (JsonNode message : Fields.at(first, "request", "messages")) {
            String content = Fields.text(message, "content");
            all.add(new LogSample.Message(
                    Fields.text(message, "role", "user"), content == null ? "" : content, null, List.of()));
        }
        return all;
    }

    private static String lastAsked(List<LogSample.Message> messages) {
        return messages.getLast().content();
    }

    private Map<String, String> metadata() {
        Map<String, String> all = new TreeMap<>();
        for (String field : List.of("split", "sub_split", "perturbation", "extra_data", "contrast_inputs")) {
            Fields.put(all, field, Fields.text(instance, field));
        }
        for (String field : List.of("num_train_instances", "annotations", "output_mapping")) {
            Fields.put(all, field, Fields.text(first, field));
        }
        if (first.path("prompt_truncated").isBoolean()
                && first.path("prompt_truncated").asBoolean()) {
            all.put("prompt_truncated", "true");
        }
        JsonNode completion = Fields.at(first, "result", "completions").path(0);
        Fields.put(all, "finish_reason", Fields.text(completion.path("finish_reason"), "reason"));
        return all;
    }

    private static String textOf(JsonNode node) {
        String text = Fields.text(node);
        return text == null ? "" : text;
    }
}
