package org.touchstone.evals.reading.harness;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** The head of a log: what a results file says about one of its tasks. */
final class HarnessHead {

    /** What of a task's configuration is not about how it was run. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("task", "tag", "group", "task_alias", "metadata", "dataset_path", "dataset_name", "metric_list");

    /** What of the run's configuration must be the same for a fair comparison; the rest is told as a detail. */
    private static final Set<String> RUN_SETTINGS =
            Set.of("limit", "gen_kwargs", "random_seed", "numpy_seed", "torch_seed", "fewshot_seed", "bootstrap_iters");

    private static final Set<String> MODEL =
            Set.of("model", "model_args", "model_num_parameters", "model_dtype", "model_revision", "model_sha");

    /** By which the harness itself finds the model's name in its arguments, in this order. */
    private static final List<String> NAMES = List.of("peft", "delta", "pretrained", "model", "path", "engine");

    private HarnessHead() {}

    static EvalLog of(JsonNode root, String task) {
        JsonNode config = Fields.at(root, "configs", task);
        EvalLog.ModelInfo model = model(root);
        Double date = Fields.finite(root.path("date"));
        String when = date == null ? "" : "/" + Math.round(Math.floor(date));
        return new EvalLog(
                LogFormat.HARNESS,
                task + "/" + model.id() + when,
                task,
                date == null ? null : Instant.ofEpochMilli(Math.round(date * 1000)),
                null,
                library(root),
                model,
                EvalLog.Source.UNSAID,
                dataset(root, task, config),
                settings(root, task, config),
                HarnessResults.of(root, task),
                details(root, task, config));
    }

    /** All that is known where only a samples file is there. */
    static EvalLog ofSamples(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String task = Names.task(file);
        String model = Names.model(path);
        String time = Names.time(file);
        return new EvalLog(
                LogFormat.HARNESS,
                task + "/" + model + (time.isEmpty() ? "" : "/" + time),
                task,
                null,
                null,
                new EvalLog.Library("lm_eval", "unknown"),
                new EvalLog.ModelInfo(model, model, maker(model), null, Map.of()),
                EvalLog.Source.UNSAID,
                new EvalLog.Dataset(task, "other", null, null, null),
                Map.of(),
                List.of(),
                Map.of());
    }

    private static EvalLog.Library library(JsonNode root) {
        String version = Fields.text(root, "lm_eval_version");
        String commit = Fields.text(root, "git_hash");
        return new EvalLog.Library("lm_eval", version != null ? version : commit != null ? "git " + commit : "unknown");
    }

    private static EvalLog.ModelInfo model(JsonNode root) {
        JsonNode config = root.path("config");
        Map<String, String> arguments = arguments(config.path("model_args"));
        String name = Fields.text(root, "model_name");
        for (int i = 0; name == null && i < NAMES.size(); i++) {
            name = arguments.get(NAMES.get(i));
        }
        name = name == null || name.isBlank() ? Fields.text(config, "model", "unknown") : name;
        Map<String, String> details = new TreeMap<>();
        for (String field : MODEL) {
            if (!field.equals("model")) {
                Fields.put(details, field.replaceFirst("^model_(?!args)", ""), Fields.text(config, field));
            }
        }
        for (String field :
                List.of("tokenizer_pad_token", "tokenizer_eos_token", "tokenizer_bos_token", "max_length")) {
            Fields.put(details, field, Fields.text(root, field));
        }
        return new EvalLog.ModelInfo(name, name, maker(name), Fields.text(config, "model"), details);
    }

    /** Before the slash, where the name is a repository's; a path on somebody's disk tells no maker. */
    private static @Nullable String maker(String name) {
        int slash = name.indexOf('/');
        return slash > 0 && slash == name.lastIndexOf('/') && !name.startsWith(".") ? name.substring(0, slash) : null;
    }

    /** {@code pretrained=a/b,dtype=float16}, or the same as an object. */
    private static Map<String, String> arguments(JsonNode node) {
        if (node.isObject()) {
            return Fields.map(node);
        }
        Map<String, String> all = new LinkedHashMap<>();
        String text = Fields.text(node);
        for (String part : text == null ? new String[0] : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                all.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return all;
    }

    private static EvalLog.Dataset dataset(JsonNode root, String task, JsonNode config) {
        String path = Fields.text(config, "dataset_path");
        String part = Fields.text(config, "dataset_name");
        boolean repository = path != null && path.matches("[\\w.-]+/[\\w.-]+");
        String split = Fields.text(config, "test_split");
        return new EvalLog.Dataset(
                path == null ? task : part == null ? path : path + " (" + part + ")",
                repository ? "hf_dataset" : "other",
                repository ? path : null,
                split == null ? Fields.text(config, "validation_split") : split,
                Fields.whole(Fields.at(root, "n-samples", task, "original")));
    }

    private static Map<String, String> settings(JsonNode root, String task, JsonNode config) {
        Map<String, String> all = new TreeMap<>();
        config.properties().forEach(field -> {
            if (!NOT_SETTINGS.contains(field.getKey())) {
                Fields.put(all, field.getKey(), Fields.text(field.getValue()));
            }
        });
        for (String field : RUN_SETTINGS) {
            Fields.put(all, field, Fields.text(root.path("config"), field));
        }
        Fields.put(all, "num_fewshot", Fields.text(root.path("n-shot"), task));
        Fields.put(all, "task version", Fields.text(root.path("versions"), task));
        Fields.put(all, "task hash", Fields.text(root.path("task_hashes"), task));
        for (String field :
                List.of("system_instruction", "chat_template", "chat_template_sha", "fewshot_as_multiturn")) {
            Fields.put(all, field, Fields.text(root, field));
        }
        return all;
    }

    private static Map<String, String> details(JsonNode root, String task, JsonNode config) {
        Map<String, String> all = new TreeMap<>();
        root.path("config").properties().forEach(field -> {
            if (!RUN_SETTINGS.contains(field.getKey()) && !MODEL.contains(field.getKey())) {
                Fields.put(all, field.getKey(), Fields.text(field.getValue()));
            }
        });
        for (String field : List.of("git_hash", "transformers_version", "total_evaluation_time_seconds")) {
            Fields.put(all, field, Fields.text(root, field));
        }
        List<String> parts = Fields.texts(Fields.at(root, "group_subtasks", task));
        if (!parts.isEmpty()) {
            all.put("group of", String.join(", ", parts));
        }
        Fields.put(all, "alias", Fields.text(Fields.at(root, "results", task), "alias"));
        Fields.put(all, "tag", Fields.text(config, "tag"));
        Fields.put(all, "task metadata", Fields.text(config, "metadata"));
        return all;
    }
}
