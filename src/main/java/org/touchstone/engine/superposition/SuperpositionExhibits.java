package org.touchstone.engine.superposition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Arrow;
import org.touchstone.engine.Exhibit.Bar;

/** Pictures of the directions, each with one sentence computed from its numbers. */
final class SuperpositionExhibits {

    private final SuperpositionModel model;
    private final List<String> ideas;
    private final Findings findings;

    SuperpositionExhibits(SuperpositionModel model, List<String> names) {
        this.model = model;
        ideas = IntStream.range(0, model.n)
                .mapToObj(i -> i < names.size() && !names.get(i).isBlank() ? names.get(i) : SuperpositionNames.title(i))
                .toList();
        findings = new Findings(model, ideas);
    }

    List<Exhibit> all() {
        List<Exhibit> exhibits = new ArrayList<>();
        if (model.m == 2) {
            exhibits.add(new Exhibit.Vectors("Where each idea points", findings.directions(), arrows()));
        }
        exhibits.add(new Exhibit.Bars(
                "How strongly each idea is stored", findings.lengths(), "length", bars(model.lengths)));
        exhibits.add(new Exhibit.HeatMap(
                "What each idea sends to each output", findings.products(), ideas, ideas, rows(model.products)));
        exhibits.add(new Exhibit.Bars(
                "How much room each idea gets", findings.room(), "dimensions", bars(model.dimensionality)));
        exhibits.add(new Exhibit.Bars("What is added to each output", findings.bias(), "strength", bars(model.b)));
        return List.copyOf(exhibits);
    }

    private List<Arrow> arrows() {
        return IntStream.range(0, model.n)
                .mapToObj(i -> new Arrow(ideas.get(i), model.w[2 * i], model.w[2 * i + 1]))
                .toList();
    }

    private List<Bar> bars(double[] values) {
        return IntStream.range(0, model.n)
                .mapToObj(i -> new Bar(ideas.get(i), values[i]))
                .toList();
    }

    private List<List<Double>> rows(double[] square) {
        return IntStream.range(0, model.n)
                .mapToObj(i -> IntStream.range(0, model.n)
                        .mapToObj(j -> square[i * model.n + j])
                        .toList())
                .toList();
    }
}
