package org.touchstone.evals.reading.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** The figures of one task or group: {@code "exact_match,strict-match": 0.31} with {@code "exact_match_stderr,strict-match"}. */
final class HarnessResults {

    private static final Set<String> OTHERS =
            Set.of("alias", "name", "samples", "sample_len", "sample_count", "task", "group", " ", "version");

    /** Metrics that are right or wrong for each sample; the harness takes their mean. */
    private static final Set<String> RIGHT_OR_WRONG = Set.of(
            "acc",
            "acc_norm",
            "acc_bytes",
            "acc_mutual_info",
            "exact_match",
            "em",
            "mc1",
            "pass@1",
            "prompt_level_strict_acc",
            "prompt_level_loose_acc");

    private HarnessResults() {}

    /** What a metric and a filter are called together, both in results and in samples. */
    static String scorer(String metric, @Nullable String filter) {
        return filter == null || filter.isEmpty() || filter.equals("none") ? metric : metric + "," + filter;
    }

    static boolean rightOrWrong(String metric) {
        return RIGHT_OR_WRONG.contains(metric);
    }

    static List<LogResult> of(JsonNode root, String task) {
        JsonNode group = Fields.at(root, "groups", task);
        JsonNode figures = group.isObject() ? group : Fields.at(root, "results", task);
        boolean filters = figures.propertyNames().stream().anyMatch(key -> key.contains(","));
        List<LogResult> all = new ArrayList<>();
        figures.properties().forEach(field -> {
            String key = field.getKey();
            int comma = key.indexOf(',');
            String metric = comma < 0 ? key : key.substring(0, comma);
            Double score = field.getValue().isNumber() ? Fields.finite(field.getValue()) : null;
            boolean figure = filters ? comma >= 0 : !OTHERS.contains(key);
            if (score != null && figure && !metric.endsWith("_stderr")) {
                String filter = comma < 0 ? null : key.substring(comma + 1);
                all.add(result(root, task, figures, metric, filter, score));
            }
        });
        return all;
    }

    private static LogResult result(
            JsonNode root, String task, JsonNode figures, String metric, @Nullable String filter, double score) {
        String end = filter == null ? "" : "," + filter;
        Double error = Fields.finite(figures.path(metric + "_stderr" + end));
        Long samples = samples(root, task, figures, metric + end);
        Boolean higher = Fields.flag(Fields.at(root, "higher_is_better", task, metric));
        JsonNode config = config(root, task, metric);
        higher = higher == null ? Fields.flag(config.path("higher_is_better")) : higher;
        Map<String, String> details = new TreeMap<>();
        Fields.put(details, "filter", filter);
        config.properties().forEach(field -> {
            if (!Set.of("metric", "higher_is_better").contains(field.getKey())) {
                Fields.put(details, field.getKey(), Fields.text(field.getValue()));
            }
        });
        boolean binary = rightOrWrong(metric);
        return new LogResult(
                task,
                scorer(metric, filter),
                metric,
                null,
                higher == null ? null : (Boolean) !higher,
                binary ? "binary" : null,
                binary ? 0.0 : null,
                binary ? 1.0 : null,
                score,
                error == null && samples == null
                        ? null
                        : new LogResult.Uncertainty(error, null, null, null, null, samples),
                details);
    }

    private static @Nullable Long samples(JsonNode root, String task, JsonNode figures, String key) {
        for (JsonNode said : List.of(
                Fields.at(figures, "sample_count", key),
                Fields.at(root, "n-samples", task, "effective"),
                figures.path("samples"),
                figures.path("sample_len"))) {
            Long count = said.isNumber() ? Fields.whole(said) : null;
            if (count != null) {
                return count;
            }
        }
        return null;
    }

    private static JsonNode config(JsonNode root, String task, String metric) {
        JsonNode list = Fields.at(root, "configs", task, "metric_list");
        for (JsonNode one : list) {
            if (metric.equals(Fields.text(one, "metric"))) {
                return one;
            }
        }
        return list.path("none");
    }
}
