package org.touchstone.evals.reading.inspect;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogTroubleException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything in a log but its samples, made into one record.
 *
 * @see <a href="https://github.com/UKGovernmentBEIS/inspect_ai/blob/main/src/inspect_ai/log/_log.py">EvalLog in Inspect</a>
 */
final class Head {

    /** Inspect writes 2, and wrote 3 for some weeks of 2026, in which nothing that is read here differs. */
    private static final long VERSION = 3;

    private static final Pattern HUB = Pattern.compile("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+");
    private static final List<String> FILES = List.of(".json", ".jsonl", ".csv", ".tsv", ".txt", ".parquet", ".yaml");

    private static final Set<String> LOG_FIELDS = Set.of(
            "version",
            "status",
            "eval",
            "plan",
            "results",
            "stats",
            "error",
            "invalidated",
            "log_updates",
            "config_updates",
            "tags",
            "metadata",
            "samples",
            "reductions");
    private static final Set<String> EVAL_FIELDS = Set.of(
            "eval_set_id",
            "eval_id",
            "run_id",
            "created",
            "task",
            "task_id",
            "task_version",
            "task_file",
            "task_display_name",
            "task_registry_name",
            "task_attribs",
            "task_args",
            "task_args_passed",
            "solver",
            "solver_args",
            "solver_args_passed",
            "tags",
            "dataset",
            "sandbox",
            "model",
            "model_generate_config",
            "model_base_url",
            "model_args",
            "model_roles",
            "config",
            "revision",
            "packages",
            "metadata",
            "scorers",
            "metrics");

    private final JsonNode log;
    private final JsonNode eval;
    private final Consumer<LeftOut> leftOut;

    Head(JsonNode log, Consumer<LeftOut> leftOut) {
        this.log = log;
        this.eval = log.path("eval");
        this.leftOut = leftOut;
    }

    ScorerFacts scorers() {
        return ScorerFacts.of(scores(), eval.path("scorers"));
    }

    /** In version 1 there was one scorer, with its metrics beside it. */
    private JsonNode scores() {
        JsonNode results = log.path("results");
        if (!results.path("scorer").isObject()) {
            return results.path("scores");
        }
        ObjectNode score = ((ObjectNode) results.path("scorer")).deepCopy();
        if (!score.has("metrics")) {
            score.set("metrics", results.path("metrics").deepCopy());
        }
        return score.arrayNode().add(score);
    }

    /**
     * @param broken why the file is not whole; null if it is
     * @throws LogTroubleException if the log is of a newer form, or says neither task nor model
     */
    EvalLog make(String file, Map<Reductions.Key, Long> reductions, @Nullable String broken) {
        Long version = Nodes.whole(log.get("version"));
        if (version != null && version > VERSION) {
            throw new LogTroubleException(file + " is an Inspect log of version " + version + "; only versions up to "
                    + VERSION + " can be read.");
        }
        String task = Nodes.said(eval.get("task"));
        String model = Nodes.said(eval.get("model"));
        if (task == null || model == null) {
            throw new LogTroubleException(file + " is not whole: it says neither which task nor which model.");
        }
        tellUnread(log, "", LOG_FIELDS);
        tellUnread(eval, "eval.", EVAL_FIELDS);
        Instant started = Nodes.time(log.path("stats").get("started_at"));
        Instant at = started == null ? Nodes.time(eval.get("created")) : started;
        Settings settings = new Settings(log, leftOut);
        String name = Nodes.brief(task);
        return new EvalLog(
                LogFormat.INSPECT,
                id(name, Nodes.brief(model)),
                name,
                at,
                broken == null ? unfinished() : broken,
                new EvalLog.Library("inspect_ai", version(eval.path("packages"))),
                Models.info(Nodes.brief(model), model()),
                EvalLog.Source.UNSAID,
                dataset(name),
                settings.compared(),
                new Results(name, reductions, leftOut).of(scores()),
                details(settings));
    }

    private void tellUnread(JsonNode object, String where, Set<String> known) {
        object.properties().forEach(field -> {
            if (!known.contains(field.getKey()) && Nodes.said(field.getValue()) != null) {
                leftOut.accept(
                        new LeftOut(Nodes.brief(where + field.getKey()), "It is not a field that is known here.", 1));
            }
        });
    }

    private String id(String task, String model) {
        String own = Nodes.said(eval.get("eval_id"));
        if (own != null) {
            return Nodes.brief(own);
        }
        String run = Nodes.said(eval.get("run_id"));
        String taskId = Nodes.said(eval.get("task_id"));
        if (run != null) {
            return Nodes.brief(run + "/" + (taskId == null ? task : taskId));
        }
        return Nodes.brief(task + "/" + model + "/" + Nodes.text(eval.get("created")));
    }

    private @Nullable String unfinished() {
        String status = Nodes.said(log.get("status"));
        String error = Nodes.said(log.path("error").get("message"));
        return switch (status == null ? "started" : status) {
            case "success" -> null;
            case "cancelled" -> "The run was stopped by whoever ran it before its end.";
            case "error" ->
                error == null
                        ? "The run stopped with an error."
                        : "The run stopped with an error: "
                                + Nodes.brief(error.lines().findFirst().orElse(""));
            default -> "The log was written before the run had ended.";
        };
    }

    private static String version(JsonNode packages) {
        String version = Nodes.said(packages.get("inspect_ai"));
        return version == null ? "unknown" : Nodes.brief(version);
    }

    private Map<String, String> model() {
        return new Facts("model: ", leftOut)
                .hidingSecrets()
                .put("base url", address(Nodes.said(eval.get("model_base_url"))))
                .each("", eval.path("model_args"))
                .map();
    }

    /** Without a name and password in it. */
    private static @Nullable String address(@Nullable String url) {
        return url == null ? null : url.replaceFirst("://[^/@]*@", "://").replaceFirst("[?#].*$", "");
    }

    private EvalLog.Dataset dataset(String task) {
        JsonNode dataset = eval.path("dataset");
        String name = Nodes.said(dataset.get("name"));
        String location = Nodes.said(dataset.get("location"));
        String type = "other";
        if (location != null && location.matches("https?://.*")) {
            type = "url";
        } else if (location != null
                && HUB.matcher(location).matches()
                && FILES.stream().noneMatch(location.toLowerCase(Locale.ROOT)::endsWith)) {
            type = "hf_dataset";
        }
        return new EvalLog.Dataset(
                name == null ? task : Nodes.brief(name),
                type,
                type.equals("other") || location == null ? null : Nodes.brief(location),
                null,
                Nodes.whole(dataset.get("samples")));
    }

    private Map<String, String> details(Settings settings) {
        JsonNode dataset = eval.path("dataset");
        Facts details = new Facts("details: ", leftOut).hidingSecrets();
        for (String field : List.of(
                "eval_set_id",
                "run_id",
                "created",
                "task_id",
                "task_file",
                "task_display_name",
                "task_registry_name",
                "task_attribs",
                "metrics")) {
            details.put(field, eval.get(field));
        }
        details.put("task_args_passed", eval.get("task_args_passed"))
                .put("solver_args_passed", eval.get("solver_args_passed"))
                .put("dataset location", dataset.get("location"))
                .put("status", log.get("status"))
                .put("started_at", log.path("stats").get("started_at"))
                .put("completed_at", log.path("stats").get("completed_at"))
                .put("total_samples", log.path("results").get("total_samples"))
                .put("completed_samples", log.path("results").get("completed_samples"))
                .put("early_stopping", log.path("results").get("early_stopping"))
                .put("error", log.path("error").get("message"))
                .put("tags", log.has("tags") ? log.get("tags") : eval.get("tags"))
                .put("log_updates", log.get("log_updates"))
                .put("config_updates", log.get("config_updates"))
                .put("model_usage", log.path("stats").get("model_usage"))
                .put("role_usage", log.path("stats").get("role_usage"))
                .each("revision: ", eval.path("revision"))
                .each("package: ", eval.path("packages"))
                .each("metadata: ", eval.path("metadata"))
                .each("metadata: ", log.path("metadata"))
                .each("results metadata: ", log.path("results").path("metadata"));
        if (log.path("invalidated").asBoolean(false)) {
            details.put("invalidated", "Whoever ran it declared some samples invalid.");
        }
        settings.running(details);
        return details.map();
    }
}
