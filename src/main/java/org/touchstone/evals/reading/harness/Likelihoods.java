package org.touchstone.evals.reading.harness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** The logarithm of how likely each choice was to the model, and which choice a metric takes for its answer. */
final class Likelihoods {

    private final List<Double> values;

    private Likelihoods(List<Double> values) {
        this.values = values;
    }

    /** From {@code filtered_resps} or {@code resps}; null where any is not said. */
    static @Nullable Likelihoods of(JsonNode responses, int choices) {
        List<Double> values = new ArrayList<>();
        for (JsonNode response : responses) {
            JsonNode inner = response;
            while (inner.isArray()) {
                inner = inner.path(0);
            }
            Double value = Fields.number(inner);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values.size() < choices || choices == 0 ? null : new Likelihoods(values.subList(0, choices));
    }

    List<Double> values() {
        return values;
    }

    /** As the harness chooses: the likeliest, for {@code acc_norm} by character and for {@code acc_bytes} by byte. */
    String chosen(String metric, List<String> choices) {
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            if (weighed(i, metric, choices) > weighed(best, metric, choices)) {
                best = i;
            }
        }
        return choices.get(best);
    }

    private double weighed(int i, String metric, List<String> choices) {
        String choice = choices.get(i);
        return switch (metric) {
            case "acc_norm" -> values.get(i) / choice.codePointCount(0, choice.length());
            case "acc_bytes" -> values.get(i) / choice.getBytes(StandardCharsets.UTF_8).length;
            default -> values.get(i);
        };
    }
}
