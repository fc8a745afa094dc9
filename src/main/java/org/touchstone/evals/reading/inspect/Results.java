package org.touchstone.evals.reading.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.LogResult.Uncertainty;
import tools.jackson.databind.JsonNode;

/** The figures of a log. Inspect lists the standard error and the spread beside the means they belong to. */
final class Results {

    private static final int MOST = 1000;
    private static final Set<String> MEANS = Set.of("accuracy", "mean");
    private static final List<String> ERRORS = List.of("stderr", "bootstrap_stderr", "bootstrap_std");
    private static final Set<String> SPREAD = Set.of("stderr", "bootstrap_stderr", "bootstrap_std", "std", "var");

    private final String task;
    private final Map<Reductions.Key, Long> reductions;
    private final Consumer<LeftOut> leftOut;

    Results(String task, Map<Reductions.Key, Long> reductions, Consumer<LeftOut> leftOut) {
        this.task = task;
        this.reductions = reductions;
        this.leftOut = leftOut;
    }

    List<LogResult> of(JsonNode scores) {
        Map<String, Integer> repeated = new HashMap<>();
        scores.values().forEach(score -> repeated.merge(ScorerFacts.id(score), 1, Integer::sum));
        List<LogResult> results = new ArrayList<>();
        for (JsonNode score : scores.values()) {
            String reducer = Nodes.said(score.get("reducer"));
            boolean several = repeated.getOrDefault(ScorerFacts.id(score), 0) > 1 && reducer != null;
            results.addAll(of(score, several ? task + " (" + reducer + ")" : task));
            if (results.size() > MOST) {
                leftOut.accept(new LeftOut("results", "Only the first " + MOST + " figures were kept.", 1));
                return results.subList(0, MOST);
            }
        }
        return results;
    }

    private List<LogResult> of(JsonNode score, String name) {
        Map<String, String> common = new Facts("results: ", leftOut)
                .put("reducer", score.get("reducer"))
                .put("scored samples", score.get("scored_samples"))
                .put("unscored samples", score.get("unscored_samples"))
                .each("scorer: ", score.path("metadata"))
                .map();
        Map<String, Metric> metrics = metrics(score);
        boolean hasMean = false;
        for (JsonNode metric : score.path("metrics").values()) {
            hasMean |= MEANS.contains(plain(metric, ""));
        }
        List<LogResult> results = new ArrayList<>();
        for (Map.Entry<String, Metric> metric : metrics.entrySet()) {
            if (!hasMean || !SPREAD.contains(metric.getValue().plain())) {
                results.add(result(score, common, name, metric.getKey(), metric.getValue(), metrics));
            }
        }
        return results;
    }

    /** By what they are called; those that could not be worked out are left out. */
    private Map<String, Metric> metrics(JsonNode score) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        score.path("metrics").properties().forEach(field -> {
            JsonNode metric = field.getValue();
            String group = Nodes.said(metric.get("group"));
            String plain = plain(metric, field.getKey());
            String full = group == null ? plain : group + "/" + plain;
            Double value = Nodes.number(metric.isNumber() ? metric : metric.get("value"));
            String shown = Nodes.brief(metrics.containsKey(full) ? field.getKey() : full);
            if (value == null || !Double.isFinite(value)) {
                leftOut.accept(new LeftOut(
                        "results: " + ScorerFacts.id(score) + ", " + shown, "The log gives no number for it.", 1));
            } else {
                metrics.put(shown, new Metric(plain, value, metric.path("params")));
            }
        });
        return metrics;
    }

    private static String plain(JsonNode metric, String otherwise) {
        String said = Nodes.said(metric.get("name"));
        return said == null ? otherwise : said.substring(said.lastIndexOf('/') + 1);
    }

    private LogResult result(
            JsonNode score,
            Map<String, String> common,
            String name,
            String key,
            Metric metric,
            Map<String, Metric> beside) {
        boolean mean = MEANS.contains(metric.plain());
        boolean accuracy = metric.plain().equals("accuracy") && metric.value() >= 0 && metric.value() <= 1;
        Facts details = new Facts("results: ", leftOut).each("metric: ", metric.params());
        common.forEach(details::put);
        if (mean) {
            beside.forEach((other, spread) -> {
                if (SPREAD.contains(spread.plain())) {
                    details.put(other, Double.toString(spread.value()));
                }
            });
        }
        return new LogResult(
                Nodes.brief(name),
                Nodes.brief(ScorerFacts.id(score)),
                key,
                null,
                accuracy ? Boolean.FALSE : null,
                accuracy ? "continuous" : null,
                accuracy ? 0.0 : null,
                accuracy ? 1.0 : null,
                metric.value(),
                uncertainty(score, mean ? beside : Map.of()),
                details.map());
    }

    private @Nullable Uncertainty uncertainty(JsonNode score, Map<String, Metric> beside) {
        Long samples = Nodes.whole(score.get("scored_samples"));
        if (samples == null) {
            String scorer = Nodes.said(score.get("scorer"));
            samples =
                    reductions.get(new Reductions.Key(scorer == null ? "" : scorer, Nodes.said(score.get("reducer"))));
        }
        for (String name : ERRORS) {
            Metric error = beside.get(name);
            if (error != null) {
                String cluster = Nodes.said(error.params().get("cluster"));
                String method = "Inspect's " + name + (cluster == null ? "" : ", clustered by " + cluster);
                return new Uncertainty(error.value(), null, null, null, Nodes.brief(method), samples);
            }
        }
        return samples == null ? null : new Uncertainty(null, null, null, null, null, samples);
    }

    /** @param plain its name without the package it comes from */
    private record Metric(String plain, double value, JsonNode params) {}
}
