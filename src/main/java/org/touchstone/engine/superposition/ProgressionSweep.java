package org.touchstone.engine.superposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Sweep;

/** Five ideas in two numbers as the ideas become rarer: two kept, then two pairs, then a pentagon. */
final class ProgressionSweep implements Sweep {

    private static final int LEVELS = 10;
    private static final int N = 5;
    private static final int M = 2;

    /** Where the numbers of a cell begin: how many ideas are kept, the loss, shares of a dimension, directions. */
    private static final int LOSS = 1;

    private static final int SHARES = 2;
    private static final int DIRECTIONS = SHARES + N;

    /** An earlier measurement of our own after Elhage et al. 2022, best of 16 seeds at each level. */
    private static final int[] KEPT_THERE = {2, 2, 4, 4, 4, 4, 5, 5, 5, 5};

    private static final double[] LOSS_THERE = {
        .03666, .04842, .04116, .02652, .01706, .01110, .00693, .00405, .00237, .00140
    };

    /** Levels at which two arrangements are about as good as each other, so that either may win. */
    private static final List<Integer> CLOSE_CALLS = List.of(2, 6);

    /** The levels nearest to the paper's opening figure: on always, 1 time in 5, 1 time in 10. */
    private static final List<Integer> DRAWN = List.of(0, 5, 7);

    @Override
    public String id() {
        return "progression";
    }

    @Override
    public String title() {
        return "Five ideas in two numbers, from common to rare";
    }

    @Override
    public String description() {
        return "The same small network is trained ten times, each time with rarer ideas. When ideas are on all the"
                + " time it keeps two of the five. As they grow rare it keeps four in opposite pairs, and at last all"
                + " five in a pentagon. After the opening figure of Elhage et al. 2022, at the ten levels of the"
                + " authors' notebook; each level is the best of 16 trainings.";
    }

    @Override
    public int cells() {
        return LEVELS;
    }

    @Override
    public String cell(int index) {
        return "on " + Readable.number(100 * Cells.probability(index, LEVELS)) + " times in 100";
    }

    @Override
    public double seconds() {
        return 0.2;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        SuperpositionModel model = Cells.build(settings(index), index, seed, progress);
        double[] shares = Arrays.stream(model.dimensionality).sorted().toArray();
        double[] cell = new double[DIRECTIONS + N * M];
        cell[0] = model.represented[0];
        cell[LOSS] = model.loss[0];
        for (int i = 0; i < N; i++) {
            cell[SHARES + i] = shares[N - 1 - i];
        }
        System.arraycopy(model.w, 0, cell, DIRECTIONS, N * M);
        return cell;
    }

    private static Map<String, Object> settings(int index) {
        return Map.of("features", N, "hidden", M, "probability", Cells.probability(index, LEVELS));
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        int[] done = Cells.done(results);
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(new Exhibit.Curve(
                "How many ideas are kept",
                keptFinding(results, done),
                "on once in so many examples",
                "ideas kept",
                List.of(
                        line("this sweep", done, i -> result(results, i)[0]),
                        line("our earlier measurement", levels(), i -> KEPT_THERE[i]))));
        exhibits.add(new Exhibit.Curve(
                "How much of a dimension each idea has",
                sharesFinding(results, done),
                "on once in so many examples",
                "dimensions",
                IntStream.range(0, N)
                        .mapToObj(rank -> line(
                                rank == 0 ? "the idea with most room" : "number " + (rank + 1),
                                done,
                                i -> result(results, i)[SHARES + rank]))
                        .toList()));
        for (int level : DRAWN) {
            double[] cell = results.get(level);
            if (cell != null) {
                exhibits.add(arrows(level, cell));
            }
        }
        exhibits.add(new Exhibit.Table(
                "Loss beside an earlier measurement of ours",
                lossFinding(results, done),
                List.of("on, times in 100", "kept", "kept there", "loss", "loss there"),
                Arrays.stream(done).mapToObj(i -> row(i, result(results, i))).toList()));
        return List.copyOf(exhibits);
    }

    private static double[] result(List<double @Nullable []> results, int cell) {
        double[] numbers = results.get(cell);
        return numbers == null ? new double[DIRECTIONS + N * M] : numbers;
    }

    private static int[] levels() {
        return IntStream.range(0, LEVELS).toArray();
    }

    private static Series line(String label, int[] levels, IntToDoubleFunction up) {
        return Series.of(
                label,
                Arrays.stream(levels)
                        .mapToDouble(i -> 1 / Cells.probability(i, LEVELS))
                        .toArray(),
                Arrays.stream(levels).mapToDouble(up).toArray());
    }

    private static String keptFinding(List<double @Nullable []> results, int[] done) {
        if (done.length == 0) {
            return "No level is done yet.";
        }
        List<String> others = Arrays.stream(done)
                .filter(i -> result(results, i)[0] != KEPT_THERE[i])
                .mapToObj(i -> "1 in " + Readable.number(1 / Cells.probability(i, LEVELS))
                        + (CLOSE_CALLS.contains(i) ? " (a close call between two arrangements)" : ""))
                .toList();
        String kept = Arrays.stream(done)
                .mapToObj(i -> Math.round(result(results, i)[0]))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return of(done) + "from common to rare it keeps " + kept + ", as many as our earlier measurement on "
                + (done.length - others.size()) + " of " + done.length
                + (others.isEmpty() ? "." : "; not at " + String.join(" and ", others) + ".");
    }

    private static String of(int[] done) {
        return done.length == LEVELS
                ? "At all " + LEVELS + " levels: "
                : "At " + done.length + " of " + LEVELS + " levels so far: ";
    }

    private static String sharesFinding(List<double @Nullable []> results, int[] done) {
        if (done.length == 0) {
            return "No level is done yet.";
        }
        int rarest = done[done.length - 1];
        double[] shares = Arrays.copyOfRange(result(results, rarest), SHARES, DIRECTIONS);
        return of(done) + "where ideas are on 1 time in " + Readable.number(1 / Cells.probability(rarest, LEVELS))
                + ", an idea has " + Readable.span(shares) + " of a dimension. In a pair it would be 1/2, in a pentagon"
                + " 2/5.";
    }

    private static Exhibit arrows(int level, double[] cell) {
        var model = new SuperpositionModel(
                SuperpositionSettings.settle(settings(level)),
                SuperpositionModel.weights(
                        Arrays.copyOfRange(cell, DIRECTIONS, DIRECTIONS + N * M), new double[N], cell[LOSS]));
        double often = 100 * Cells.probability(level, LEVELS);
        Exhibit.Vectors own = (Exhibit.Vectors)
                new SuperpositionExhibits(model, List.of()).all().getFirst();
        return new Exhibit.Vectors("Each idea on " + Math.round(often) + " times in 100", own.finding(), own.arrows());
    }

    private static String lossFinding(List<double @Nullable []> results, int[] done) {
        if (done.length == 0) {
            return "No level is done yet.";
        }
        double most = Arrays.stream(done)
                .mapToDouble(i -> Math.abs(result(results, i)[LOSS] / LOSS_THERE[i] - 1))
                .max()
                .orElseThrow();
        return of(done) + "the loss is within " + Readable.decimals(100 * most, 1)
                + "% of our earlier measurement's; each was measured on 200,000 examples of its own.";
    }

    private static List<String> row(int level, double[] cell) {
        return List.of(
                Readable.number(100 * Cells.probability(level, LEVELS)),
                Readable.count(Math.round(cell[0])),
                Readable.count(KEPT_THERE[level]),
                Readable.decimals(cell[LOSS], 5),
                Readable.decimals(LOSS_THERE[level], 5));
    }
}
