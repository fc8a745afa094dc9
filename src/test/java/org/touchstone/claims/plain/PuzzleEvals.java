package org.touchstone.claims.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.engine.Weights;

/** The evals about two numbers of which one is copied. */
public final class PuzzleEvals implements PlainEvals {

    private static final List<String> CLAIMS = List.of(
            "equal-numbers-first-is-copied",
            "equal-numbers-second-is-copied",
            "a-million-equal-numbers",
            "any-numbers-second-is-copied");

    @Override
    public Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        for (String claim : CLAIMS) {
            rules.put(claim + "/first-comes-out", (x, settings, weights) -> output(x, weights) == x[0]);
            rules.put(claim + "/second-comes-out", (x, settings, weights) -> output(x, weights) == x[1]);
        }
        return rules;
    }

    /** Nodes x1 to x5; x3, x4 and x5 copy the node that their wire names. */
    private static double output(double[] x, Weights weights) {
        double[] wires = weights.tensor("copies").data();
        double[] nodes = {x[0], x[1], 0, 0, 0};
        for (int i = 0; i < 3; i++) {
            nodes[2 + i] = nodes[(int) wires[i]];
        }
        return nodes[4];
    }
}
