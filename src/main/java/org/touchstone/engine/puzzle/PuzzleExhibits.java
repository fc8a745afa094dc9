package org.touchstone.engine.puzzle;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Titles;

/** Where the two stories part, how many swaps each foretells, and what it costs to be sure. */
final class PuzzleExhibits {

    /** A grid of more numbers than this shows some of them, evenly spread. */
    private static final int SHOWN = 12;

    private final PuzzleModel model;
    private final String first;
    private final String second;

    PuzzleExhibits(PuzzleModel model, List<String> names) {
        this.model = model;
        List<String> titles = Titles.or(names, PuzzleNames.TITLES);
        first = titles.get(0);
        second = titles.get(1);
    }

    List<Exhibit> all() {
        return List.of(parting(), swaps(), tries(), wires());
    }

    private Exhibit parting() {
        double[] shown = IntStream.range(0, Math.min(SHOWN, model.largest + 1))
                .mapToDouble(i -> model.largest < SHOWN ? i : Math.rint(i * (double) model.largest / (SHOWN - 1)))
                .toArray();
        int wrong = 1 - model.source(2);
        double[] off = new double[shown.length * shown.length];
        for (int i = 0; i < shown.length; i++) {
            for (int j = 0; j < shown.length; j++) {
                double[] input = {shown[i], shown[j]};
                off[i * shown.length + j] = Math.abs(model.output(shown[i], shown[j]) - input[wrong]);
            }
        }
        long equal = model.largest + 1L;
        String story = wrong == 0 ? "first" : "second";
        return Exhibit.HeatMap.of(
                "How far the output is from the " + story + " number",
                "The story that the " + story + " number is copied is right on all " + Readable.count(equal)
                        + " inputs with equal numbers and wrong on all other " + Readable.count(equal * (equal - 1))
                        + ".",
                labels(first, shown),
                labels(second, shown),
                off);
    }

    private static List<String> labels(String name, double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> name + " " + Readable.count((long) values[i]))
                .toList();
    }

    private Exhibit swaps() {
        double[] shares = {
            Swaps.foretoldWhenEqual(model),
            Swaps.foretoldWhenEqual(model),
            Swaps.foretold(model, 0),
            Swaps.foretold(model, 1)
        };
        return Exhibit.Bars.of(
                "How many swaps each story foretells",
                shares[0] == 1
                        ? "Where both numbers are the same, either story foretells every swap of the middle value;"
                                + " over all inputs the first number foretells " + times(shares[2])
                                + " and the second " + times(shares[3]) + "."
                        : "Here the swapped value does not reach the output, so either story foretells a swap by"
                                + " chance only, " + times(shares[0]) + ".",
                "share of swaps",
                List.of(
                        first + ", where both are the same",
                        second + ", where both are the same",
                        first + ", everywhere",
                        second + ", everywhere"),
                shares);
    }

    private static String times(double share) {
        return share == 1 ? "all of them" : "1 of every " + Readable.count(Math.round(1 / share));
    }

    private Exhibit tries() {
        long tries = model.largest + 1L;
        return Exhibit.Bars.of(
                "What it takes to be sure",
                "Trying each pair of equal numbers takes " + Readable.count(tries)
                        + " runs; reading the wires settles them all in one step.",
                "steps",
                List.of("Try each pair of equal numbers", "Read the wires"),
                new double[] {tries, 1});
    }

    private Exhibit wires() {
        String read = model.readsThird() ? "x3" : "x4";
        String named = model.source(2) == 0 ? first : second;
        return new Exhibit.Table(
                "The wires",
                "The output copies " + read + ", which copies x" + (model.source(2) + 1) + " (" + named + ").",
                List.of("node", "copies"),
                List.of(
                        List.of("x3", "x" + (model.source(0) + 1)),
                        List.of("x4", "x" + (model.source(1) + 1)),
                        List.of("x5 (the output)", read)));
    }
}
