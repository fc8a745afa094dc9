package org.touchstone.evals.reading.helm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** The head of a run, out of run_spec.json, scenario.json and what scenario_state.json says of the whole. */
final class HelmHead {

    private static final Set<String> NOT_SETTINGS = Set.of("model", "model_deployment");

    private final JsonNode spec;
    private final JsonNode scenario;
    private final JsonNode adapter;

    /** @param adapter from scenario_state.json, for runs without a run_spec.json */
    HelmHead(JsonNode spec, JsonNode scenario, JsonNode adapter) {
        this.spec = spec;
        this.scenario = scenario;
        this.adapter = spec.has("adapter_spec") ? spec.path("adapter_spec") : adapter;
    }

    String method() {
        return Fields.text(adapter, "method", "");
    }

    /** The metrics that the run asked for by name. */
    List<String> asked() {
        List<String> names = new ArrayList<>();
        for (JsonNode metric : spec.path("metric_specs")) {
            names.addAll(Fields.texts(Fields.at(metric, "args", "names")));
        }
        return names;
    }

    /** Whether the run says that it asked the questions only as they are. */
    boolean changesNothing() {
        JsonNode changes = Fields.at(spec, "data_augmenter_spec", "perturbation_specs");
        return changes.isArray() && changes.isEmpty();
    }

    @Nullable
    String outputPattern() {
        return Fields.text(adapter, "output_mapping_pattern");
    }

    EvalLog log(@Nullable Instant when, @Nullable String unfinished, List<LogResult> results) {
        String name = task();
        EvalLog.ModelInfo model = model();
        String time = when == null ? "" : "/" + when.getEpochSecond();
        List<String> splits = Fields.texts(adapter.path("eval_splits"));
        return new EvalLog(
                LogFormat.HELM,
                Fields.text(spec, "name", name + "/" + model.id()) + time,
                name,
                when,
                unfinished,
                new EvalLog.Library("helm", "unknown"),
                model,
                EvalLog.Source.UNSAID,
                new EvalLog.Dataset(
                        Fields.text(scenario, "name", name.replaceFirst(":.*", "")),
                        "other",
                        null,
                        splits.size() == 1 ? splits.getFirst() : null,
                        null),
                settings(),
                results,
                details());
    }

    /** The run's name without the model in it, so that other models' runs of the same have the same. */
    private String task() {
        String name = Fields.text(spec, "name", Fields.text(scenario, "name", "HELM run"));
        return name.replaceAll("(?<=[:,])(model|model_deployment)=[^,]*(,|$)", "")
                .replaceFirst("[:,]$", "");
    }

    private EvalLog.ModelInfo model() {
        String deployment = Fields.text(adapter, "model_deployment");
        deployment = deployment == null || deployment.isBlank() ? null : deployment;
        String name = Fields.text(adapter, "model", deployment == null ? "unknown" : deployment);
        Map<String, String> details = new TreeMap<>();
        Fields.put(details, "model_deployment", deployment);
        return new EvalLog.ModelInfo(
                name,
                name,
                name.indexOf('/') > 0 ? name.substring(0, name.indexOf('/')) : null,
                deployment != null && deployment.indexOf('/') > 0
                        ? deployment.substring(0, deployment.indexOf('/'))
                        : null,
                details);
    }

    private Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>();
        adapter.properties().forEach(field -> {
            if (!NOT_SETTINGS.contains(field.getKey())) {
                Fields.put(all, field.getKey(), Fields.text(field.getValue()));
            }
        });
        Fields.put(all, "scenario", Fields.text(spec.path("scenario_spec"), "class_name"));
        Fields.at(spec, "scenario_spec", "args")
                .properties()
                .forEach(field -> Fields.put(all, "scenario " + field.getKey(), Fields.text(field.getValue())));
        JsonNode changes = Fields.at(spec, "data_augmenter_spec", "perturbation_specs");
        if (!changes.isEmpty()) {
            Fields.put(all, "data_augmenter_spec", Fields.text(spec.path("data_augmenter_spec")));
        }
        return all;
    }

    private Map<String, String> details() {
        Map<String, String> all = new TreeMap<>();
        Fields.put(all, "run", Fields.text(spec, "name"));
        for (String field : List.of("description", "definition_path")) {
            Fields.put(all, field, Fields.text(scenario, field));
        }
        List<String> tags = Fields.texts(scenario.path("tags"));
        if (!tags.isEmpty()) {
            all.put("tags", String.join(", ", tags));
        }
        List<String> groups = Fields.texts(spec.path("groups"));
        if (!groups.isEmpty()) {
            all.put("groups", String.join(", ", groups));
        }
        Fields.put(all, "metric_specs", Fields.text(spec.path("metric_specs")));
        Fields.put(all, "annotators", Fields.text(spec.path("annotators")));
        return all;
    }
}
