package org.touchstone.engine.circle;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Titles;

/** Pictures of the circle and of where it fails, each with one sentence computed from its numbers. */
final class CircleExhibits {

    private static final int MOST_ACTIVE = 6;
    private static final int SETS = 2_000;

    /** Sets are fewer where each costs more, so that a visitor can drag the number of ideas. */
    private static final int MOST_OUTPUTS = 200_000;

    private static final long SEED = 0;
    private static final int STRENGTHS = 20;

    private final CircleModel model;
    private final List<String> ideas;
    private final Findings findings;

    CircleExhibits(CircleModel model, List<String> names) {
        this.model = model;
        ideas = Titles.or(names, Titles.ideas(model.n));
        findings = new Findings(model);
    }

    List<Exhibit> all() {
        return List.of(
                Exhibit.Vectors.of("Where each idea points", findings.ring(), ideas, model.w),
                answerByStrength(),
                pairs(),
                pairsByStrength(),
                active(),
                Exhibit.Bars.of(
                        "One idea on, under two scores",
                        findings.errors(),
                        "squared error",
                        List.of("Its own answer", "All answers", "All answers, saying nothing"),
                        new double[] {Math.pow(model.answer(1, 0) - 1, 2), model.fullError(), 1}));
    }

    private Exhibit answerByStrength() {
        double[] strengths = DoubleStream.concat(
                        DoubleStream.of(model.deadZone),
                        IntStream.rangeClosed(0, STRENGTHS).mapToDouble(i -> (double) i / STRENGTHS))
                .sorted()
                .distinct()
                .toArray();
        double[] own = DoubleStream.of(strengths).map(x -> model.answer(x, 0)).toArray();
        double[] neighbour =
                DoubleStream.of(strengths).map(x -> model.answer(x, 1)).toArray();
        return new Exhibit.Curve(
                "What comes out of one idea alone",
                findings.answerByStrength(),
                "strength put in",
                "answer",
                List.of(
                        Series.of("its own answer", strengths, own),
                        Series.of("its neighbour's answer", strengths, neighbour),
                        Series.of("was put in", strengths, strengths)));
    }

    private Exhibit pairs() {
        List<FalseFiring> byDistance = IntStream.rangeClosed(1, model.n / 2)
                .mapToObj(distance -> FalseFiring.pair(model, distance))
                .toList();
        double[] angles = IntStream.rangeClosed(1, model.n / 2)
                .mapToDouble(distance -> 360.0 * distance / model.n)
                .toArray();
        return new Exhibit.Curve(
                "Two ideas on at once, by the angle between them",
                findings.pairs(FalseFiring.pairs(model, 1)),
                "degrees between the two",
                "ideas",
                List.of(lost(angles, byDistance), others(angles, byDistance)));
    }

    private Exhibit pairsByStrength() {
        double[] strengths = IntStream.rangeClosed(1, STRENGTHS)
                .mapToDouble(i -> (double) i / STRENGTHS)
                .toArray();
        List<FalseFiring> byStrength = IntStream.rangeClosed(1, STRENGTHS)
                .mapToObj(i -> FalseFiring.pairs(model, (double) i / STRENGTHS))
                .toList();
        Series lost = lost(strengths, byStrength);
        Series others = others(strengths, byStrength);
        return new Exhibit.Curve(
                "Two ideas on at once, by their strength",
                findings.pairsByStrength(strengths, doubles(lost), doubles(others)),
                "strength of both",
                "ideas",
                List.of(lost, others));
    }

    private Exhibit active() {
        int most = Math.min(MOST_ACTIVE, model.n);
        int sets = Math.min(SETS, MOST_OUTPUTS / model.n);
        RandomGenerator random = RandomStreams.stream(SEED, 0);
        List<FalseFiring> byCount = IntStream.rangeClosed(1, most)
                .mapToObj(active -> FalseFiring.sampled(model, active, sets, random))
                .toList();
        double[] counts = IntStream.rangeClosed(1, most).asDoubleStream().toArray();
        return new Exhibit.Curve(
                "Several ideas on at once",
                findings.active(byCount, sets, SEED),
                "ideas on",
                "ideas",
                List.of(lost(counts, byCount), others(counts, byCount)));
    }

    private static Series lost(double[] across, List<FalseFiring> firing) {
        return Series.of(
                "lost", across, firing.stream().mapToDouble(FalseFiring::missed).toArray());
    }

    private static Series others(double[] across, List<FalseFiring> firing) {
        return Series.of(
                "others that come out",
                across,
                firing.stream().mapToDouble(FalseFiring::falseAlarms).toArray());
    }

    private static double[] doubles(Series series) {
        return series.y().stream().mapToDouble(value -> value).toArray();
    }
}
