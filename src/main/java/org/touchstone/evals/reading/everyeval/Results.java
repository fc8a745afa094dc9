package org.touchstone.evals.reading.everyeval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.everyeval.Own;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** The results in an aggregate record, and what they say in common: each repeats its dataset and how it was generated. */
final class Results {

    private static final Set<String> METRIC_READ = Set.of(
            "evaluation_description",
            "metric_id",
            "lower_is_better",
            "score_type",
            "min_score",
            "max_score",
            "additional_details");

    private final JsonNode node;
    private final List<JsonNode> all = new ArrayList<>();
    private final Map<String, String> common;

    Results(JsonNode node) {
        this.node = node;
        node.path("evaluation_results").forEach(all::add);
        this.common = all.isEmpty() ? new TreeMap<>() : generation(all.getFirst());
        for (JsonNode result : all) {
            common.entrySet().retainAll(generation(result).entrySet());
        }
    }

    /** Settings that all results share. */
    Map<String, String> settings() {
        return new TreeMap<>(common);
    }

    private static Map<String, String> generation(JsonNode result) {
        JsonNode config = result.path("generation_config");
        Map<String, String> settings = Fields.map(config.path("generation_args"));
        JsonNode more = config.path("additional_details");
        if (more.isObject()) {
            Fields.map(more).forEach(settings::putIfAbsent);
        } else {
            Fields.put(settings, "additional_details", Fields.text(more));
        }
        return settings;
    }

    private JsonNode data(JsonNode result) {
        JsonNode own = result.path("source_data");
        return own.isMissingNode() ? node.path("source_data") : own;
    }

    private boolean sameData() {
        return all.stream().map(this::data).distinct().count() <= 1;
    }

    /** Where every result tells another, the dataset is only a name for them together. */
    EvalLog.Dataset dataset(String task) {
        JsonNode data = all.isEmpty() ? node.path("source_data") : data(all.getFirst());
        if (!sameData() || data.isMissingNode()) {
            return new EvalLog.Dataset(task, "other", null, null, null);
        }
        if (data.isArray()) {
            return new EvalLog.Dataset(task, "url", String.join(" ", Fields.texts(data)), null, null);
        }
        String repository = Fields.text(data, "hf_repo");
        List<String> addresses = Fields.texts(data.path("url"));
        return new EvalLog.Dataset(
                Fields.text(data, "dataset_name", task),
                Fields.text(data, "source_type", repository == null ? "other" : "hf_dataset"),
                repository == null && !addresses.isEmpty() ? String.join(" ", addresses) : repository,
                Fields.text(data, "hf_split"),
                Fields.whole(data.path("samples_number")));
    }

    Map<String, String> datasetDetails() {
        Map<String, String> details = new TreeMap<>();
        if (sameData() && !all.isEmpty()) {
            Fields.map(data(all.getFirst()).path("additional_details"))
                    .forEach((name, value) -> details.put("dataset " + name, value));
        }
        return details;
    }

    /** By which name samples tell that they belong to a result. */
    static String scorer(JsonNode result) {
        String own = Fields.text(Fields.at(result, "metric_config", "additional_details"), Own.SCORER);
        return own != null
                ? own
                : Fields.text(result, "evaluation_result_id", Fields.text(result, "evaluation_name", "result"));
    }

    /** Scorers by the names under which samples refer to them: the result's id, or its name if only one has it. */
    Map<String, String> scorers() {
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (JsonNode result : all) {
            times.merge(Fields.text(result, "evaluation_name", ""), 1, Integer::sum);
        }
        for (JsonNode result : all) {
            String name = Fields.text(result, "evaluation_name", "");
            if (times.getOrDefault(name, 0) == 1) {
                names.putIfAbsent(name, scorer(result));
            }
        }
        for (JsonNode result : all) {
            String id = Fields.text(result, "evaluation_result_id");
            if (id != null) {
                names.put(id, scorer(result));
            }
        }
        return names;
    }

    List<LogResult> list(Consumer<LeftOut> leftOut) {
        List<LogResult> results = new ArrayList<>();
        for (JsonNode result : all) {
            Double score = Fields.finite(Fields.at(result, "score_details", "score"));
            if (score == null) {
                leftOut.accept(new LeftOut(scorer(result), "It has no score as a number.", 1));
            } else {
                results.add(result(result, score));
            }
        }
        return results;
    }

    private LogResult result(JsonNode result, double score) {
        JsonNode metric = result.path("metric_config");
        JsonNode more = metric.path("additional_details");
        String name = Fields.text(result, "evaluation_name", "result");
        String description = Fields.text(metric, "evaluation_description");
        String brief = description == null || description.length() > 80 ? name : description;
        Boolean lower = Fields.flag(metric.path("lower_is_better"));
        String type = Fields.text(metric, "score_type");
        return new LogResult(
                name,
                scorer(result),
                Fields.text(metric, "metric_id", Fields.text(metric, "metric_name", brief)),
                description,
                more.has(Own.UNSAID + "lower_is_better") ? null : lower,
                type == null ? Fields.text(more, Own.PREFIX + "score_type") : type,
                Fields.number(metric.path("min_score")),
                Fields.number(metric.path("max_score")),
                score,
                uncertainty(result.path("score_details").path("uncertainty")),
                details(result, metric));
    }

    private static LogResult.@Nullable Uncertainty uncertainty(JsonNode node) {
        JsonNode error = node.path("standard_error");
        JsonNode interval = node.path("confidence_interval");
        Double standard = Fields.finite(error.isObject() ? error.path("value") : error);
        Double low = Fields.finite(interval.path("lower"));
        Double high = Fields.finite(interval.path("upper"));
        Long samples = Fields.whole(node.path("num_samples"));
        if (standard == null && low == null && high == null && samples == null) {
            return null;
        }
        return new LogResult.Uncertainty(
                standard,
                low,
                high,
                Fields.finite(interval.path("confidence_level")),
                Fields.text(interval, "method", Fields.text(error, "method", ""))
                                .isEmpty()
                        ? null
                        : Fields.text(interval, "method", Fields.text(error, "method", "")),
                samples);
    }

    private Map<String, String> details(JsonNode result, JsonNode metric) {
        Map<String, String> details = new TreeMap<>();
        metric.properties().forEach(field -> {
            if (!METRIC_READ.contains(field.getKey())) {
                Fields.put(details, field.getKey(), Fields.text(field.getValue()));
            }
        });
        JsonNode uncertainty = Fields.at(result, "score_details", "uncertainty");
        for (String field : List.of("standard_deviation", "num_bootstrap_samples")) {
            Fields.put(details, field, Fields.text(uncertainty, field));
        }
        Fields.put(details, "detailed_evaluation_results_url", Fields.text(result, "detailed_evaluation_results_url"));
        generation(result).forEach((name, value) -> {
            if (!value.equals(common.get(name))) {
                details.put("setting " + name, value);
            }
        });
        if (!sameData()) {
            JsonNode data = data(result);
            Fields.put(details, "dataset", Fields.text(data, "dataset_name"));
            Fields.put(details, "dataset repository", Fields.text(data, "hf_repo"));
            Fields.put(details, "dataset address", Fields.text(data, "url"));
        }
        Fields.map(metric.path("additional_details")).forEach((name, value) -> {
            if (!name.startsWith(Own.PREFIX)) {
                details.put(name, value);
            }
        });
        details.putAll(Fields.map(Fields.at(result, "score_details", "details")));
        return details;
    }
}
