package org.touchstone.engine.superposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Sweep;

/** Two ideas and one hidden number: which are kept, by how rare they are and how much the second one matters. */
final class PhaseSweep implements Sweep {

    private static final double[] PROBABILITIES = {1, .7, .5, .3, .1, .03};
    private static final double[] IMPORTANCES = {.1, .5, 1, 2, 10};
    private static final int RESTARTS = 6;

    /** Where the numbers of a cell are: the two directions, the two biases, the loss per example. */
    private static final int LOSS = 4;

    /** What is kept. */
    private enum Kept {
        FIRST("the first"),
        BOTH("both"),
        SECOND("the second"),
        NEITHER("neither clearly");

        final String words;

        Kept(String words) {
            this.words = words;
        }

        static Kept in(double[] cell) {
            boolean first = Math.abs(cell[0]) > SuperpositionModel.KEPT;
            boolean second = Math.abs(cell[1]) > SuperpositionModel.KEPT;
            if (first && second) {
                return cell[0] * cell[1] < 0 ? BOTH : NEITHER;
            }
            return first ? FIRST : second ? SECOND : NEITHER;
        }
    }

    private static final List<String> KINDS =
            Arrays.stream(Kept.values()).map(kept -> kept.words).toList();
    private static final int UNKNOWN = -1;

    @Override
    public String id() {
        return "phase-diagram";
    }

    @Override
    public String title() {
        return "When is a second idea kept?";
    }

    @Override
    public String description() {
        return "Two ideas must share one number. The grid varies how often an idea is on and how much the second one"
                + " matters next to the first. A network may keep one idea and drop the other, or keep both, pointing"
                + " opposite ways. Each cell is the best of 6 trainings, and beside it stands what a formula says"
                + " (after the phase diagram of Elhage et al. 2022).";
    }

    @Override
    public int cells() {
        return PROBABILITIES.length * IMPORTANCES.length;
    }

    @Override
    public String cell(int index) {
        return "on " + percent(probability(index)) + " of the time, importance " + plain(importance(index));
    }

    @Override
    public double seconds() {
        return 0.1;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        SuperpositionModel model = Cells.build(
                Map.of(
                        "features",
                        2,
                        "hidden",
                        1,
                        "probability",
                        probability(index),
                        "importance",
                        importance(index),
                        "restarts",
                        RESTARTS),
                index,
                seed,
                progress);
        return new double[] {model.w[0], model.w[1], model.b[0], model.b[1], 2 * model.loss[0]};
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        int[] done = Cells.done(results);
        int[] trained = new int[cells()];
        int[] formula = new int[cells()];
        Arrays.fill(trained, UNKNOWN);
        List<List<String>> apart = new ArrayList<>();
        for (int cell = 0; cell < cells(); cell++) {
            formula[cell] = bestByFormula(cell).getFirst().ordinal();
            double[] numbers = results.get(cell);
            if (numbers != null) {
                trained[cell] = Kept.in(numbers).ordinal();
                if (differs(cell, numbers)) {
                    apart.add(row(cell, numbers));
                }
            }
        }
        return List.of(
                Exhibit.Phases.of("What training keeps", finding(done, apart), rows(), columns(), KINDS, trained),
                Exhibit.Phases.of(
                        "What the formula says",
                        "By the formula both are kept at "
                                + Arrays.stream(formula)
                                        .filter(code -> code == Kept.BOTH.ordinal())
                                        .count()
                                + " of " + cells() + " cells: where ideas are rare enough for how much each matters."
                                + " Where both matter the same and one is kept, it may be either. Where they are also"
                                + " always on, every mixture in which both point the same way costs the same to within"
                                + " one part in a thousand: what training keeps there is chance, and it is not"
                                + " counted.",
                        rows(),
                        columns(),
                        KINDS,
                        formula),
                new Exhibit.Table(
                        "Where they differ",
                        differences(results, done, apart.size()),
                        List.of("cell", "training keeps", "directions", "loss", "formula keeps", "its loss"),
                        apart));
    }

    /** The cheapest of the three clean ways; two of them where they cost the same. */
    private static List<Kept> bestByFormula(int cell) {
        double least = leastByFormula(cell);
        return Stream.of(Kept.FIRST, Kept.BOTH, Kept.SECOND)
                .filter(kept -> byFormula(kept, cell) == least)
                .toList();
    }

    /** Whether training keeps something that the formula does not name, at a cell that is counted. */
    private static boolean differs(int cell, double @Nullable [] numbers) {
        return numbers != null && counted(cell) && !bestByFormula(cell).contains(Kept.in(numbers));
    }

    /**
     * All but two equal ideas that are always on: there W = [cos t, sin t] with its best biases loses from 0.08326 to
     * 0.08333 for each t from 0 to 90 degrees, less than by chance on the examples that choose the best training.
     */
    private static boolean counted(int cell) {
        return probability(cell) != 1 || importance(cell) != 1;
    }

    private static double lossOf(double @Nullable [] numbers) {
        return numbers == null ? Double.NaN : numbers[LOSS];
    }

    private static double leastByFormula(int cell) {
        return Math.min(
                byFormula(Kept.BOTH, cell), Math.min(byFormula(Kept.FIRST, cell), byFormula(Kept.SECOND, cell)));
    }

    private static double byFormula(Kept kept, int cell) {
        double p = probability(cell);
        double r = importance(cell);
        return switch (kept) {
            case FIRST -> PhaseFormula.first(p, r);
            case SECOND -> PhaseFormula.second(p);
            case BOTH -> PhaseFormula.both(p, r);
            case NEITHER -> Double.POSITIVE_INFINITY;
        };
    }

    private String finding(int[] done, List<List<String>> apart) {
        int counted = counted(done);
        if (counted == 0) {
            return "No cell that is counted is done yet.";
        }
        int all = counted(IntStream.range(0, cells()).toArray());
        String start = "Training and the formula agree at " + (counted - apart.size()) + " of the " + counted
                + (counted == all ? " cells counted" : " cells done so far, of " + all + " counted");
        return apart.isEmpty()
                ? start + "."
                : start + "; they differ at: "
                        + apart.stream().map(List::getFirst).collect(Collectors.joining("; ")) + ".";
    }

    private static int counted(int[] cells) {
        return (int) Arrays.stream(cells).filter(PhaseSweep::counted).count();
    }

    private static String differences(List<double @Nullable []> results, int[] done, int apart) {
        if (apart == 0) {
            return "They differ at none of the " + counted(done) + " counted cells that are done.";
        }
        long better = Arrays.stream(done)
                .filter(cell -> differs(cell, results.get(cell)) && lossOf(results.get(cell)) < leastByFormula(cell))
                .count();
        return "At " + better + " of the " + apart + " cells where they differ, training has the lower loss: it found a"
                + " better way than the three that the formula knows.";
    }

    private List<String> row(int cell, double[] numbers) {
        return List.of(
                cell(cell),
                Kept.in(numbers).words,
                Readable.number(numbers[0]) + " and " + Readable.number(numbers[1]),
                Readable.decimals(numbers[LOSS], 4),
                bestByFormula(cell).stream().map(kept -> kept.words).collect(Collectors.joining(" or ")),
                Readable.decimals(leastByFormula(cell), 4));
    }

    private static double probability(int cell) {
        return PROBABILITIES[cell / IMPORTANCES.length];
    }

    private static double importance(int cell) {
        return IMPORTANCES[cell % IMPORTANCES.length];
    }

    private static List<String> rows() {
        return Arrays.stream(PROBABILITIES).mapToObj(p -> "on " + percent(p)).toList();
    }

    private static List<String> columns() {
        return Arrays.stream(IMPORTANCES).mapToObj(r -> "×" + plain(r)).toList();
    }

    private static String percent(double p) {
        return Math.round(100 * p) + "%";
    }

    private static String plain(double r) {
        return r == Math.rint(r) ? Readable.count(Math.round(r)) : Readable.decimals(r, 1);
    }
}
