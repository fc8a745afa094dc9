package org.touchstone.evals.reading.helm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/**
 * Of which questions a figure speaks: their split and how they were changed. HELM reports each metric once for every such
 * group, so that both belong to the name of the judge.
 *
 * @param derived whether it takes the worst, or the unchanged, of several versions of each question
 */
record Context(
        @Nullable String split,
        @Nullable String subSplit,
        @Nullable String perturbation,
        boolean derived) {

    /** From a metric's name in stats.json, or from an instance in scenario_state.json. */
    static Context of(JsonNode node) {
        return new Context(
                Fields.text(node, "split"),
                Fields.text(node, "sub_split"),
                perturbation(node.path("perturbation")),
                !Fields.text(node.path("perturbation"), "computed_on", "perturbed")
                        .equals("perturbed"));
    }

    /** Null where nothing was changed. */
    static @Nullable String perturbation(JsonNode node) {
        String name = Fields.text(node, "name");
        if (name == null) {
            return null;
        }
        String seed = Fields.text(node, "seed");
        String on = Fields.text(node, "computed_on", "perturbed");
        return name + (seed == null ? "" : " seed " + seed) + (on.equals("perturbed") ? "" : " " + on);
    }

    /** {@code exact_match (test, typos)}. */
    String scorer(String metric) {
        List<String> parts = new ArrayList<>();
        for (String part : new @Nullable String[] {split, subSplit, perturbation}) {
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? metric : metric + " (" + String.join(", ", parts) + ")";
    }
}
