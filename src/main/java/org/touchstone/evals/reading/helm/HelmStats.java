package org.touchstone.evals.reading.helm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Fields;
import org.touchstone.evals.reading.LogJson;
import tools.jackson.databind.JsonNode;

/** The figures in stats.json: for every metric and group of questions, the mean over the trials of the trials' means. */
final class HelmStats {

    private HelmStats() {}

    static List<LogResult> of(Bundle.Entry file, LogJson json, HelmHead head, String task, Consumer<LeftOut> leftOut)
            throws IOException {
        List<LogResult> all = new ArrayList<>();
        Map<Context, Long> counts = new HashMap<>();
        Map<LogResult, Context> contexts = new HashMap<>();
        long[] counted = {0};
        long[] repeated = {0};
        Elements.read(file, json, null, stat -> {
            JsonNode name = stat.path("name");
            String metric = Fields.text(name, "name", "");
            Context context = Context.of(name);
            Double score = score(stat);
            if (metric.equals("num_instances") && score != null) {
                counts.put(context, Math.round(score));
            }
            if (metric.isEmpty() || !HelmMetrics.judges(metric, head.method())) {
                counted[0]++;
            } else if (context.derived() && head.changesNothing()) {
                repeated[0]++;
            } else if (score != null) {
                LogResult result = result(metric, context, score, stat, task);
                all.add(result);
                contexts.put(result, context);
            }
        });
        if (counted[0] > 0) {
            String why = "They count tokens, seconds and the like, and do not judge the model.";
            leftOut.accept(new LeftOut("Figures in " + file.path(), why, counted[0]));
        }
        if (repeated[0] > 0) {
            String why = "No question was changed in this run, so that these repeat the others.";
            leftOut.accept(new LeftOut("Figures for changed questions in " + file.path(), why, repeated[0]));
        }
        List<String> asked = head.asked();
        return all.stream()
                .sorted(Comparator.comparing((LogResult r) -> r.details().containsKey("perturbation"))
                        .thenComparing(r -> HelmMetrics.place(r.metric(), asked)))
                .map(r -> counted(r, counts.get(contexts.get(r))))
                .toList();
    }

    static @Nullable Double score(JsonNode stat) {
        Double mean = Fields.finite(stat.path("mean"));
        Double sum = Fields.finite(stat.path("sum"));
        Double count = Fields.finite(stat.path("count"));
        if (mean != null || sum == null || count == null || count <= 0) {
            return mean;
        }
        return sum / count;
    }

    private static LogResult result(String metric, Context context, double score, JsonNode stat, String task) {
        boolean binary = HelmMetrics.rightOrWrong(metric);
        Map<String, String> details = new TreeMap<>();
        Fields.put(details, "split", context.split());
        Fields.put(details, "sub_split", context.subSplit());
        Fields.put(details, "perturbation", context.perturbation());
        Long trials = Fields.whole(stat.path("count"));
        if (trials != null && trials > 1) {
            details.put("trials", trials.toString());
            Fields.put(details, "standard deviation over the trials", Fields.text(stat, "stddev"));
        }
        return new LogResult(
                task,
                context.scorer(metric),
                metric,
                null,
                HelmMetrics.lowerIsBetter(metric),
                binary ? "binary" : null,
                binary ? 0.0 : null,
                binary ? 1.0 : null,
                score,
                null,
                details);
    }

    private static LogResult counted(LogResult r, @Nullable Long samples) {
        return samples == null
                ? r
                : new LogResult(
                        r.name(),
                        r.scorer(),
                        r.metric(),
                        r.description(),
                        r.lowerIsBetter(),
                        r.scoreType(),
                        r.min(),
                        r.max(),
                        r.score(),
                        new LogResult.Uncertainty(null, null, null, null, null, samples),
                        r.details());
    }
}
