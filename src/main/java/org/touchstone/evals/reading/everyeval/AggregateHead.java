package org.touchstone.evals.reading.everyeval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.everyeval.Own;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** The head of a log, out of an aggregate record of version 0.1 to 0.3. */
final class AggregateHead {

    private static final Set<String> READ = Set.of(
            "schema_version",
            "evaluation_id",
            "evaluation_timestamp",
            "retrieved_timestamp",
            "source_metadata",
            "source_data",
            "eval_library",
            "model_info",
            "evaluation_results",
            "detailed_evaluation_results",
            "detailed_evaluation_results_per_samples");

    private final JsonNode node;
    private final JsonNode sourceDetails;

    AggregateHead(JsonNode node) {
        this.node = node;
        this.sourceDetails = Fields.at(node, "source_metadata", "additional_details");
    }

    /** @throws LogTroubleException when its version is not known or it is no record */
    EvalLog log(String path, Consumer<LeftOut> leftOut) {
        String version = Fields.text(node, "schema_version", "");
        if (version.matches("[1-9]\\d*\\..*")) {
            throw new LogTroubleException(
                    path + " is of version " + version + " of Every Eval Ever's schema; versions up to 0.3 are read.");
        }
        if (!node.path("evaluation_results").isArray()
                || !node.path("model_info").isObject()) {
            throw new LogTroubleException(path + " is no whole record: results or the model are missing.");
        }
        node.properties().forEach(field -> {
            if (!READ.contains(field.getKey())) {
                leftOut.accept(new LeftOut(field.getKey(), "Every Eval Ever's schema has no such field.", 1));
            }
        });
        Results results = new Results(node);
        String time = Fields.text(node, "evaluation_timestamp");
        String when =
                time == null ? Fields.text(node.path("evaluation_results").path(0), "evaluation_timestamp") : time;
        Instant at = When.of(when);
        String task = task();
        EvalLog.Dataset dataset = results.dataset(task);
        Map<String, String> details = details(results);
        Fields.put(details, "evaluation_timestamp", at == null ? when : null);
        EvalLog.ModelInfo model = model();
        return new EvalLog(
                LogFormat.EVERY_EVAL_EVER,
                Fields.text(node, "evaluation_id", task + "/" + model.id()),
                task,
                at,
                Fields.text(sourceDetails, Own.UNFINISHED),
                new EvalLog.Library(
                        Fields.text(node.path("eval_library"), "name", "unknown"),
                        Fields.text(node.path("eval_library"), "version", "unknown")),
                model,
                source(),
                withOwn(dataset),
                settings(results),
                results.list(leftOut),
                details);
    }

    private String task() {
        String own = Fields.text(sourceDetails, Own.TASK);
        if (own != null) {
            return own;
        }
        List<String> names = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (JsonNode result : node.path("evaluation_results")) {
            names.add(Fields.text(result, "evaluation_name", ""));
            sets.add(Fields.text(result.path("source_data"), "dataset_name", ""));
        }
        String id = Fields.text(node, "evaluation_id", "unnamed");
        for (List<String> all : List.of(names, sets)) {
            if (!all.isEmpty()
                    && !all.getFirst().isBlank()
                    && all.stream().distinct().count() == 1) {
                return all.getFirst();
            }
        }
        return id.indexOf('/') > 0 ? id.substring(0, id.indexOf('/')) : id;
    }

    private EvalLog.ModelInfo model() {
        JsonNode model = node.path("model_info");
        Map<String, String> details = Fields.map(model.path("additional_details"));
        details.remove("deployment_type", "unknown");
        details.remove("model_availability", "unknown");
        JsonNode engine = model.path("inference_engine");
        if (engine.isObject()) {
            Fields.put(details, "inference_engine", Fields.text(engine, "name"));
            Fields.put(details, "inference_engine_version", Fields.text(engine, "version"));
        } else {
            Fields.put(details, "inference_engine", Fields.text(engine));
        }
        String name = Fields.text(model, "name", Fields.text(model, "id", "unknown"));
        return new EvalLog.ModelInfo(
                name,
                Fields.text(model, "id", name),
                Fields.text(model, "developer"),
                Fields.text(model, "inference_platform"),
                details);
    }

    private EvalLog.Source source() {
        JsonNode source = node.path("source_metadata");
        String organization = Fields.text(source, "source_organization_name");
        return new EvalLog.Source(
                Fields.text(source, "source_name"),
                Fields.text(source, "source_type", "evaluation_run"),
                sourceDetails.has(Own.UNSAID + "source_organization_name") ? null : organization,
                Fields.text(source, "source_organization_url"),
                sourceDetails.has(Own.UNSAID + "evaluator_relationship")
                        ? null
                        : relation(Fields.text(source, "evaluator_relationship")));
    }

    private static EvalLog.@Nullable Relation relation(@Nullable String said) {
        for (EvalLog.Relation relation : EvalLog.Relation.values()) {
            if (relation.name().toLowerCase(Locale.ROOT).equals(said)) {
                return relation;
            }
        }
        return null;
    }

    private EvalLog.Dataset withOwn(EvalLog.Dataset data) {
        String repository = Fields.text(sourceDetails, Own.DATASET + "repository");
        String split = Fields.text(sourceDetails, Own.DATASET + "split");
        Long samples = Fields.whole(sourceDetails.path(Own.DATASET + "samples"));
        String name = Fields.text(sourceDetails, Own.DATASET + "name");
        String type = Fields.text(sourceDetails, Own.DATASET + "type");
        return new EvalLog.Dataset(
                name == null ? data.name() : name,
                type == null ? data.type() : type,
                repository == null ? data.repository() : repository,
                split == null ? data.split() : split,
                samples == null ? data.samples() : samples);
    }

    private Map<String, String> settings(Results results) {
        Map<String, String> all = results.settings();
        sourceDetails.properties().forEach(field -> {
            if (field.getKey().startsWith(Own.SETTING)) {
                Fields.put(all, field.getKey().substring(Own.SETTING.length()), Fields.text(field.getValue()));
            }
        });
        return all;
    }

    private Map<String, String> details(Results results) {
        Map<String, String> all = new TreeMap<>(results.datasetDetails());
        Fields.map(Fields.at(node, "eval_library", "additional_details"))
                .forEach((name, value) -> all.put("library " + name, value));
        Fields.put(all, "retrieved_timestamp", Fields.text(node, "retrieved_timestamp"));
        Fields.put(
                all,
                "source_organization_logo_url",
                Fields.text(node.path("source_metadata"), "source_organization_logo_url"));
        Fields.map(sourceDetails).forEach((name, value) -> {
            if (!name.startsWith(Own.PREFIX)) {
                all.put(name, value);
            }
        });
        return all;
    }
}
