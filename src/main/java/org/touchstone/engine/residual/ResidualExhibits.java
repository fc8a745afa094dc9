package org.touchstone.engine.residual;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Titles;

/** Pictures of who does which job, and of what is gained by it. */
final class ResidualExhibits {

    private final ResidualModel model;
    private final List<String> ideas;
    private final Findings findings;

    ResidualExhibits(ResidualModel model, List<String> names) {
        this.model = model;
        ideas = Titles.or(names, Titles.ideas(model.n));
        findings = new Findings(model);
    }

    List<Exhibit> all() {
        List<String> neurons = Titles.numbered("Neuron", model.k);
        return List.of(
                jobs(),
                Exhibit.HeatMap.of(
                        "Which ideas each neuron works for", findings.neurons(), neurons, ideas, model.jobs.share),
                Exhibit.Bars.of(
                        "The loss beside that of one job a neuron",
                        findings.loss(),
                        "times the loss of one job a neuron",
                        List.of("Layer switched off", "One job a neuron", "As trained", "Overlap taken away"),
                        new double[] {
                            model.lossWithoutLayer() / model.naive,
                            1,
                            model.loss / model.naive,
                            model.lossClean / model.naive
                        }),
                Exhibit.Bars.of(
                        "What one idea spills onto all others",
                        findings.spill(),
                        "squared strength",
                        List.of("Overlap alone", "Layer alone", "Both together"),
                        new double[] {model.jobs.spillOfOverlap, model.jobs.spillOfLayer, model.jobs.spillOfBoth}),
                Exhibit.Bars.of(
                        "How many ideas each neuron works for",
                        findings.served(),
                        "ideas",
                        neurons,
                        model.jobs.ideasServed));
    }

    private Exhibit jobs() {
        double[] rank = IntStream.rangeClosed(1, model.n).asDoubleStream().toArray();
        double[] half = IntStream.range(0, model.n)
                .mapToDouble(i -> i < model.k ? 1 : 0)
                .toArray();
        return new Exhibit.Curve(
                "How much of its job each idea gets",
                findings.jobs(),
                "ideas, from the best served to the worst",
                "part of the job done",
                List.of(Series.of("This layer", rank, model.jobs.sorted()), Series.of("One job a neuron", rank, half)));
    }
}
