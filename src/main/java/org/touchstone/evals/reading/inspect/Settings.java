package org.touchstone.evals.reading.inspect;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import tools.jackson.databind.JsonNode;

/** Parts what an eval was run with: what must be the same for a fair comparison, and how it happened to be run. */
final class Settings {

    /** Of Inspect's EvalConfig and GenerateConfig: how fast, in which order, and what was written down. */
    private static final Set<String> RUNNING = Set.of(
            "max_samples",
            "max_tasks",
            "max_subprocesses",
            "max_sandboxes",
            "max_dataset_memory",
            "max_connections",
            "adaptive_connections",
            "max_retries",
            "timeout",
            "attempt_timeout",
            "batch",
            "cache_prompt",
            "cache",
            "sandbox_cleanup",
            "sandbox_prebuilt",
            "log_samples",
            "log_realtime",
            "log_images",
            "log_model_api",
            "log_buffer",
            "log_shared",
            "score_display",
            "acp_server",
            "notification",
            "fail_on_error",
            "continue_on_fail",
            "retry_on_error");

    private final JsonNode eval;
    private final JsonNode plan;
    private final JsonNode scores;
    private final Consumer<LeftOut> leftOut;

    Settings(JsonNode log, Consumer<LeftOut> leftOut) {
        this.eval = log.path("eval");
        this.plan = log.path("plan");
        this.scores = log.path("results").path("scores");
        this.leftOut = leftOut;
    }

    Map<String, String> compared() {
        Facts facts = new Facts("settings: ", leftOut)
                .hidingSecrets()
                .put("task_version", eval.get("task_version"))
                .each("task_args.", eval.path("task_args"))
                .put("dataset.shuffled", eval.path("dataset").get("shuffled"))
                .put("sandbox", eval.get("sandbox"))
                .put("solver", eval.get("solver"))
                .each("solver_args.", eval.path("solver_args"));
        for (JsonNode config :
                new JsonNode[] {eval.path("config"), eval.path("model_generate_config"), plan.path("config")}) {
            config.properties().stream()
                    .filter(field -> !RUNNING.contains(field.getKey()))
                    .forEach(field -> facts.put(name(field.getKey()), field.getValue()));
        }
        int number = 1;
        for (JsonNode step : plan.path("steps").values()) {
            facts.put("plan." + number, step(step));
            number++;
        }
        if (plan.path("finish").isObject()) {
            facts.put("plan.finish", step(plan.path("finish")));
        }
        eval.path("model_roles")
                .properties()
                .forEach(role -> facts.put("model_roles." + role.getKey(), role(role.getValue())));
        scorers(facts);
        return facts.map();
    }

    /** As newer logs name it. */
    private static String name(String field) {
        return field.equals("max_messages") ? "message_limit" : field;
    }

    private static String step(JsonNode step) {
        String name = Nodes.said(step.get("solver"));
        String params = Nodes.said(step.get("params"));
        return (name == null ? "?" : name) + (params == null ? "" : " " + params);
    }

    private static @Nullable String role(JsonNode role) {
        String model = Nodes.said(role.get("model"));
        String config = Nodes.said(role.get("config"));
        return model == null ? Nodes.said(role) : model + (config == null ? "" : " " + config);
    }

    private void scorers(Facts facts) {
        for (JsonNode scorer : eval.path("scorers").values()) {
            String metrics = metrics(scorer.path("metrics"));
            String name = "scorer." + Nodes.text(scorer.get("name"));
            facts.put(name + ".metrics", metrics);
            facts.each(name + ".", scorer.path("options"));
        }
        for (JsonNode score : scores.values()) {
            facts.each("scorer." + Nodes.text(score.get("name")) + ".", score.path("params"));
        }
    }

    private static @Nullable String metrics(JsonNode metrics) {
        if (!metrics.isArray()) {
            return Nodes.said(metrics);
        }
        return metrics.values().stream()
                .map(m -> m.get("name") == null ? m.toString() : Nodes.text(m.get("name")))
                .collect(Collectors.joining(", "));
    }

    /** How it happened to be run, into the details. */
    void running(Facts details) {
        for (JsonNode config :
                new JsonNode[] {eval.path("config"), eval.path("model_generate_config"), plan.path("config")}) {
            config.properties().stream()
                    .filter(field -> RUNNING.contains(field.getKey()))
                    .forEach(field -> details.put(field.getKey(), field.getValue()));
        }
    }
}
