package org.touchstone.engine.decomposition;

import static org.touchstone.engine.decomposition.DecompositionSettings.HIDDEN;
import static org.touchstone.engine.decomposition.DecompositionSettings.IDEAS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Titles;
import org.touchstone.engine.parts.SplitLayer;

/** Pictures of the parts, each with one sentence computed from its numbers. */
final class DecompositionExhibits {

    private final DecompositionModel model;
    private final List<String> ideas;
    private final Findings findings;

    DecompositionExhibits(DecompositionModel model, List<String> names) {
        this.model = model;
        ideas = Titles.or(names, Titles.ideas(IDEAS));
        findings = new Findings(model, ideas);
    }

    List<Exhibit> all() {
        return List.of(
                importance(0, "Which parts matter for which idea, on the way in"),
                vectors(),
                importance(1, "Which parts matter for which idea, on the way out"),
                switching(),
                Exhibit.Bars.of(
                        "How large each part is",
                        findings.sizes(),
                        "length",
                        partNames(sizeOrder()),
                        ordered(sizes())));
    }

    /** Rows are ideas; each idea's own part first, then the others as they come. */
    private Exhibit importance(int layer, String title) {
        int[] order = ownFirst(layer);
        double[] values = new double[IDEAS * model.parts];
        for (int i = 0; i < IDEAS; i++) {
            for (int at = 0; at < order.length; at++) {
                values[i * model.parts + at] = model.probes.get(layer)[i * model.parts + order[at]];
            }
        }
        return Exhibit.HeatMap.of(title, findings.importance(layer), ideas, partNames(order), values);
    }

    private int[] ownFirst(int layer) {
        int[] own = model.own.get(layer);
        return IntStream.concat(
                        Arrays.stream(own),
                        IntStream.range(0, model.parts)
                                .filter(c -> Arrays.stream(own).noneMatch(o -> o == c)))
                .toArray();
    }

    private static List<String> partNames(int[] order) {
        return Arrays.stream(order).mapToObj(c -> "Part " + (c + 1)).toList();
    }

    private Exhibit vectors() {
        List<Exhibit.Arrow> arrows = new ArrayList<>();
        SplitLayer layer = model.network.splits().getFirst();
        for (int i = 0; i < IDEAS; i++) {
            arrows.add(new Exhibit.Arrow(ideas.get(i), model.w[i * HIDDEN], model.w[i * HIDDEN + 1]));
        }
        for (int i = 0; i < IDEAS; i++) {
            int c = model.own.getFirst()[i];
            arrows.add(
                    new Exhibit.Arrow("Part " + (c + 1), layer.u(c, 0) * layer.v(c, i), layer.u(c, 1) * layer.v(c, i)));
        }
        return new Exhibit.Vectors(
                "The network's own directions, and what each idea's own part adds", findings.likeness(), arrows);
    }

    /** What comes out for each idea on alone: the network, needed parts only, needed parts off. */
    private Exhibit switching() {
        List<String> columns = List.of("Network itself", "Only its parts on", "Only its parts off");
        double[] values = new double[IDEAS * columns.size()];
        for (int i = 0; i < IDEAS; i++) {
            double[] x = new double[IDEAS];
            x[i] = 1;
            var trace = model.trace(x);
            values[i * 3] = trace.value("y")[i];
            values[i * 3 + 1] = trace.value("y_scrubbed")[i];
            values[i * 3 + 2] = trace.value("y_antiscrubbed")[i];
        }
        return Exhibit.HeatMap.of(
                "What comes out for an idea on alone when parts are switched off",
                findings.switching(values),
                ideas,
                columns,
                values);
    }

    private double[] sizes() {
        return sizes(model);
    }

    /** The length of each part of the first table: the root of the sum of its squared entries. */
    static double[] sizes(DecompositionModel model) {
        SplitLayer layer = model.network.splits().getFirst();
        double[] sizes = new double[model.parts];
        for (int c = 0; c < model.parts; c++) {
            double squared = 0;
            for (int i = 0; i < IDEAS; i++) {
                for (int k = 0; k < HIDDEN; k++) {
                    double entry = layer.u(c, k) * layer.v(c, i);
                    squared += entry * entry;
                }
            }
            sizes[c] = Math.sqrt(squared);
        }
        return sizes;
    }

    private int[] sizeOrder() {
        double[] sizes = sizes();
        return IntStream.range(0, model.parts)
                .boxed()
                .sorted((a, b) -> Double.compare(sizes[b], sizes[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[] ordered(double[] values) {
        return Arrays.stream(sizeOrder()).mapToDouble(c -> values[c]).toArray();
    }
}
