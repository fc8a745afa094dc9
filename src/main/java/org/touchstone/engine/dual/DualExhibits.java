package org.touchstone.engine.dual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Titles;

/** Pictures of directions and readings, each with one sentence computed from its numbers. */
final class DualExhibits {

    private static final int SHOWN = 30;
    private static final int DOUBLINGS = 12;
    private static final int STRENGTHS = 10;

    /** Once the last idea is learned so well, nothing more can be seen. */
    private static final double LEARNED = 1e-4;

    /** A loss beyond this has run away and is not drawn further. */
    private static final double RUN_AWAY = 10;

    private final DualModel model;
    private final List<String> ideas;

    DualExhibits(DualModel model, List<String> names) {
        this.model = model;
        ideas = Titles.or(names, Titles.ideas(model.n));
    }

    List<Exhibit> all() {
        return List.of(overlaps(), errors(), learning(), standIns(), lengths());
    }

    private Exhibit overlaps() {
        int shown = Math.min(SHOWN, model.n);
        double[] values = new double[shown * shown];
        for (int i = 0; i < shown; i++) {
            System.arraycopy(model.cosines, i * model.n, values, i * shown, shown);
        }
        return Exhibit.HeatMap.of(
                "What one idea's direction reads of another",
                "No two of all " + model.n + " directions overlap by more than " + Readable.number(model.largestCosine)
                        + "; " + Math.round(model.rank) + " of them are independent.",
                ideas.subList(0, shown),
                ideas.subList(0, shown),
                values);
    }

    private Exhibit errors() {
        return Exhibit.Bars.of(
                "How far off each way of reading is",
                "When each idea is on 1 time in 100, an output is off by " + tiny(model.ownError)
                        + " when ideas are read by their own directions, and by " + tiny(model.dualError)
                        + " when the other ideas are cancelled.",
                "usual error",
                List.of("own directions", "dual basis", "as set"),
                new double[] {model.ownError, model.dualError, model.readError});
    }

    /** Below a millionth only the power of ten tells anything. */
    private static String tiny(double value) {
        return value < 1e-6 ? "less than a millionth" : Readable.decimals(value, 4);
    }

    private Exhibit learning() {
        double rate = model.settings().real("learningRate");
        Descent descent = new Descent(model.cosines, model.n, rate);
        List<Double> steps = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int doublings = 0; doublings <= DOUBLINGS; doublings++) {
            double loss = descent.lossAfter(doublings);
            if (!(loss <= RUN_AWAY)) {
                break;
            }
            steps.add((double) (1 << doublings));
            all.add(loss);
            slowest.add(descent.slowestAfter(doublings));
            if (slowest.getLast() < LEARNED) {
                break;
            }
        }
        List<Double> square =
                steps.stream().map(step -> StrictMath.pow(1 - rate, 2 * step)).toList();
        int reached = descent.stepsTo(LearningSweep.GOAL, DOUBLINGS);
        String finding = !(descent.lossAfter(steps.size()) <= RUN_AWAY)
                ? "At this learning rate the reading runs away."
                : reached < 0
                        ? "After " + Readable.count(1L << DOUBLINGS) + " steps " + Readable.number(all.getLast())
                                + " of the error is still left."
                        : "Gradient descent takes " + Readable.count(reached)
                                + " steps until 1 of every 100 of the error is left; with directions square to each"
                                + " other it would take " + Readable.count(LearningSweep.square(rate)) + ".";
        return new Exhibit.Curve(
                "How quickly gradient descent learns to read",
                finding,
                "steps",
                "share of the error that is left",
                List.of(
                        new Exhibit.Series("these directions", steps, all),
                        new Exhibit.Series("the idea learned last", steps, slowest),
                        new Exhibit.Series("directions square to each other", steps, square)));
    }

    /** The neurons' drive and what the parts make of it, with every idea off but the first, and more and more outside. */
    private Exhibit standIns() {
        double[] strengths = IntStream.rangeClosed(0, STRENGTHS)
                .mapToDouble(step -> (double) step / STRENGTHS)
                .toArray();
        double[] gaps = Arrays.stream(strengths)
                .map(strength -> {
                    double[] input = new double[model.n + 1];
                    input[0] = 1;
                    input[model.n] = strength;
                    return model.trace(input).value("parts_gap")[0];
                })
                .toArray();
        return new Exhibit.Curve(
                "Where the simple parts stop standing in for the weights",
                "With one idea alone the parts are off by " + tiny(gaps[0])
                        + "; with something that is none of the ideas at full strength, by "
                        + tiny(gaps[STRENGTHS]) + ".",
                "strength of what is none of the ideas",
                "largest gap at a neuron",
                List.of(Exhibit.Series.of("parts against weights", strengths, gaps)));
    }

    private Exhibit lengths() {
        return Exhibit.Bars.of(
                "How long each reading direction is",
                "The directions that cancel all other ideas are " + Readable.span(model.dualLengths)
                        + " long, where the ideas' own are 1.",
                "length",
                ideas,
                model.dualLengths);
    }
}
