package org.touchstone.evals.reading.helm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Fields;
import org.touchstone.evals.reading.LogJson;
import tools.jackson.databind.JsonNode;

/** per_instance_stats.json: every metric's figure for every question, kept as numbers only. */
final class HelmEach {

    /** What is needed beside the judgements: tokens, and which choice was taken. */
    private static final List<String> BESIDE = List.of("num_prompt_tokens", "num_completion_tokens", "predicted_index");

    private final Map<String, Integer> names = new HashMap<>();
    private final List<String> named = new ArrayList<>();
    private final Map<String, List<Figure>> figures = new HashMap<>();

    /** @param metric its place among the names */
    private record Figure(int metric, double value) {}

    /** @param file null where the run has none */
    static HelmEach read(Bundle.@Nullable Entry file, LogJson json, HelmHead head) throws IOException {
        HelmEach each = new HelmEach();
        if (file != null) {
            Elements.read(file, json, null, element -> each.add(element, head.method()));
        }
        return each;
    }

    private void add(JsonNode element, String method) {
        String key = Elements.key(
                Fields.text(element, "instance_id"),
                element.path("perturbation"),
                Fields.whole(element.path("train_trial_index")));
        for (JsonNode stat : element.path("stats")) {
            String metric = Fields.text(stat.path("name"), "name", "");
            Double value = HelmStats.score(stat);
            if (value != null && (BESIDE.contains(metric) || HelmMetrics.judges(metric, method))) {
                int place = names.computeIfAbsent(metric, name -> {
                    named.add(name);
                    return named.size() - 1;
                });
                figures.computeIfAbsent(key, k -> new ArrayList<>(8)).add(new Figure(place, value));
            }
        }
    }

    /** The judgements of a question, in the order of the file. */
    Map<String, Double> judged(String key) {
        Map<String, Double> all = new java.util.LinkedHashMap<>();
        for (Figure figure : figures.getOrDefault(key, List.of())) {
            String metric = named.get(figure.metric);
            if (!BESIDE.contains(metric)) {
                all.putIfAbsent(metric, figure.value);
            }
        }
        return all;
    }

    /** One of the figures beside the judgements. */
    @Nullable
    Double beside(String key, String metric) {
        for (Figure figure : figures.getOrDefault(key, List.of())) {
            if (named.get(figure.metric).equals(metric)) {
                return figure.value;
            }
        }
        return null;
    }
}
