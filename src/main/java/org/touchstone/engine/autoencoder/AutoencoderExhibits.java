package org.touchstone.engine.autoencoder;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Titles;

/** Pictures of how the dictionary and the real ideas match, each with one sentence computed from its numbers. */
final class AutoencoderExhibits {

    /** Rows and columns of the grid that can still be told apart. */
    private static final int SHOWN = 96;

    private final AutoencoderModel model;
    private final Matching matching;
    private final List<String> ideas;
    private final Findings findings;

    AutoencoderExhibits(AutoencoderModel model, List<String> names) {
        this.model = model;
        matching = model.matching;
        ideas = Titles.or(names, Titles.ideas(model.n));
        findings = new Findings(model);
    }

    List<Exhibit> all() {
        return List.of(
                grid(),
                Exhibit.Bars.of("How well each idea was found", findings.matches(), "match", ideas, matching.match),
                Exhibit.Bars.of(
                        "How many entries each idea has", findings.entries(), "entries", ideas, matching.entries),
                Exhibit.Bars.of(
                        "What each entry stands for", findings.nearest(), "match", entryNames(), matching.nearest),
                figures());
    }

    /** Entries in the order of the ideas that they lie nearest to, so that a dictionary of real ideas is a diagonal. */
    private Exhibit grid() {
        int rows = Math.min(SHOWN, model.n);
        List<Integer> order = IntStream.range(0, model.k)
                .boxed()
                .sorted(Comparator.comparing(this::nearestIdea).thenComparing(j -> -matching.nearest[j]))
                .limit(SHOWN)
                .toList();
        double[] values = new double[rows * order.size()];
        for (int i = 0; i < rows; i++) {
            for (int at = 0; at < order.size(); at++) {
                values[i * order.size() + at] = matching.cosines[i * model.k + order.get(at)];
            }
        }
        return Exhibit.HeatMap.of(
                "Real ideas and dictionary entries",
                findings.grid(rows, order.size()),
                ideas.subList(0, rows),
                order.stream().map(j -> "Entry " + (j + 1)).toList(),
                values);
    }

    private int nearestIdea(int entry) {
        int best = 0;
        for (int i = 1; i < model.n; i++) {
            if (matching.cosines[i * model.k + entry] > matching.cosines[best * model.k + entry]) {
                best = i;
            }
        }
        return best;
    }

    private List<String> entryNames() {
        return Titles.numbered("Entry", model.k);
    }

    private Exhibit figures() {
        return new Exhibit.Table(
                "Two ways to judge the same dictionary",
                findings.twoWays(),
                List.of("measure", "value"),
                findings.rows());
    }
}
