package org.touchstone.engine.decomposition;

import static org.touchstone.engine.decomposition.DecompositionSettings.IDEAS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Readable;

/** One plain sentence for each picture, computed from the numbers that the picture shows. */
final class Findings {

    private final DecompositionModel model;
    private final List<String> ideas;

    Findings(DecompositionModel model, List<String> ideas) {
        this.model = model;
        this.ideas = ideas;
    }

    /** Which ideas have exactly one part, and whether any part serves several. */
    String importance(int layer) {
        double[] live = model.live(layer);
        long single = Arrays.stream(live).filter(count -> count == 1).count();
        long shared = IntStream.range(0, model.parts)
                .filter(c -> serves(layer, c) > 1)
                .count();
        long used = IntStream.range(0, model.parts)
                .filter(c -> serves(layer, c) > 0)
                .count();
        if (single == IDEAS && shared == 0) {
            return "Each of the five ideas has one part of its own; the other " + (model.parts - used)
                    + " parts matter for none.";
        }
        return single + " of 5 ideas " + (single == 1 ? "has" : "have") + " exactly one part that matters, and "
                + shared + " of the " + used + " parts in use " + (shared == 1 ? "serves" : "serve")
                + " several ideas.";
    }

    private int serves(int layer, int part) {
        return (int) IntStream.range(0, IDEAS)
                .filter(i -> model.matters(layer, i, part))
                .count();
    }

    String likeness() {
        return "The most similar part of each idea has a cosine of " + Readable.decimals(model.likeness.mmcs(), 3)
                + " with the network's own direction and " + Readable.decimals(model.likeness.ml2r(), 3)
                + " times its length, averaged over ideas; 1 and 1 would be perfect.";
    }

    /** @param values for each idea: the network, only its parts on, only its parts off */
    String switching(double[] values) {
        double most = 0;
        double left = 0;
        int worst = 0;
        for (int i = 0; i < IDEAS; i++) {
            double change = Math.abs(values[i * 3 + 1] - values[i * 3]);
            if (change > most) {
                most = change;
                worst = i;
            }
            left = Math.max(left, values[i * 3 + 2]);
        }
        return "With all other parts off an idea comes out changed by at most " + Readable.number(most) + " ("
                + ideas.get(worst) + "); with its own parts off at most " + Readable.number(left) + " is left of it.";
    }

    String sizes() {
        double[] sizes = DecompositionExhibits.sizes(model);
        double largest = Arrays.stream(sizes).max().orElseThrow();
        long large = Arrays.stream(sizes).filter(size -> size > largest / 10).count();
        return large + " of " + model.parts + " parts on the way in are at least a tenth as long as the longest.";
    }
}
