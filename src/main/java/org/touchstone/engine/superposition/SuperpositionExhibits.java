package org.touchstone.engine.superposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Titles;

/** Pictures of the directions, each with one sentence computed from its numbers. */
final class SuperpositionExhibits {

    /** More ideas than this are drawn as lines, not as one bar each. */
    private static final int FEW = 20;

    private final SuperpositionModel model;
    private final List<String> ideas;
    private final Findings findings;

    SuperpositionExhibits(SuperpositionModel model, List<String> names) {
        this.model = model;
        ideas = Titles.or(names, Titles.ideas(model.n));
        findings = new Findings(model, ideas);
    }

    List<Exhibit> all() {
        List<Exhibit> exhibits = new ArrayList<>();
        if (model.m == 2) {
            exhibits.add(Exhibit.Vectors.of("Where each idea points", findings.directions(), ideas, model.w));
        }
        if (model.n > FEW) {
            exhibits.add(sortedRoom());
        }
        exhibits.add(each("How strongly each idea is stored", findings.lengths(), "length", model.lengths));
        exhibits.add(Exhibit.HeatMap.of(
                "What each idea sends to each output", findings.products(), ideas, ideas, model.products));
        if (model.n <= FEW) {
            exhibits.add(each("How much room each idea gets", findings.room(), "dimensions", model.dimensionality));
        }
        exhibits.add(each("What is added to each output", findings.bias(), "strength", model.b));
        return List.copyOf(exhibits);
    }

    private Exhibit each(String title, String finding, String unit, double[] values) {
        if (model.n <= FEW) {
            return Exhibit.Bars.of(title, finding, unit, ideas, values);
        }
        return new Exhibit.Curve(
                title, finding, "idea", unit, List.of(Series.of("each idea in turn", ranks(), values)));
    }

    /** The shares of a dimension from large to small, with the named fractions as lines. */
    private Exhibit sortedRoom() {
        double[] sorted = Arrays.stream(model.dimensionality).sorted().toArray();
        double[] falling = IntStream.range(0, model.n)
                .mapToDouble(i -> sorted[model.n - 1 - i])
                .toArray();
        List<Series> lines = new ArrayList<>();
        lines.add(Series.of("ideas, most room first", ranks(), falling));
        for (Fraction fraction : Fraction.values()) {
            lines.add(Series.of(fraction.written + " " + fraction.shape, new double[] {1, model.n}, new double[] {
                fraction.value, fraction.value
            }));
        }
        return new Exhibit.Curve(
                "How much room each idea gets", findings.fractions(), "ideas, most room first", "dimensions", lines);
    }

    private double[] ranks() {
        return IntStream.rangeClosed(1, model.n).asDoubleStream().toArray();
    }
}
