package org.touchstone.engine.target;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Titles;

/** Pictures of the directions and of what comes of them, each with one sentence computed from its numbers. */
final class TargetExhibits {

    /** The feature that the picture of all answers puts in. */
    private static final int SHOWN = 0;

    private final TargetModel model;
    private final List<String> ideas;
    private final Findings findings;

    TargetExhibits(TargetModel model, List<String> names) {
        this.model = model;
        ideas = Titles.or(names, TargetNames.titles(model.n));
        findings = new Findings(model);
    }

    List<Exhibit> all() {
        return List.of(
                Exhibit.Vectors.of("Where each idea points", findings.directions(), ideas, model.w),
                answers(),
                Exhibit.Bars.of(
                        "The same network under three scores",
                        findings.errors(),
                        "squared error",
                        List.of("Told which idea to read", "All answers", "All answers, saying nothing"),
                        new double[] {model.alone.ownError(), model.alone.fullError(), 1}),
                gaps(),
                lengthsAndBiases());
    }

    /** All outputs for one feature, by the angle of each from it. */
    private Exhibit answers() {
        List<Integer> byAngle = IntStream.range(0, model.n)
                .boxed()
                .sorted(Comparator.comparingDouble(this::fromShown))
                .toList();
        double[] angles = byAngle.stream().mapToDouble(this::fromShown).toArray();
        double[] answers =
                byAngle.stream().mapToDouble(at -> model.answer(SHOWN, at)).toArray();
        double[] wanted =
                byAngle.stream().mapToDouble(at -> at == SHOWN ? 1 : 0).toArray();
        return new Exhibit.Curve(
                "What every idea answers when only " + ideas.get(SHOWN) + " is on",
                findings.answers(SHOWN, ideas.get(SHOWN)),
                "angle from " + ideas.get(SHOWN) + " in degrees",
                "answer",
                List.of(Series.of("comes out", angles, answers), Series.of("was put in", angles, wanted)));
    }

    /** In degrees, from -180 to 180. */
    private double fromShown(int at) {
        double apart = model.angles[at] - model.angles[SHOWN];
        return apart > 180 ? apart - 360 : apart < -180 ? apart + 360 : apart;
    }

    private Exhibit gaps() {
        double[] rank = IntStream.rangeClosed(1, model.n).asDoubleStream().toArray();
        double[] even =
                IntStream.range(0, model.n).mapToDouble(i -> 360.0 / model.n).toArray();
        return new Exhibit.Curve(
                "How far apart neighbours are",
                findings.gaps(),
                "gaps, smallest first",
                "degrees",
                List.of(Series.of("this network", rank, model.gaps), Series.of("even spacing", rank, even)));
    }

    private Exhibit lengthsAndBiases() {
        double[] which = IntStream.range(0, model.n).asDoubleStream().toArray();
        return new Exhibit.Curve(
                "How long each direction is, and what is added",
                findings.lengthsAndBiases(),
                "number of the idea",
                "length or bias",
                List.of(Series.of("length", which, model.lengths), Series.of("bias", which, model.b)));
    }
}
