package org.touchstone.engine.superposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Sweep;

/** A hundred equal ideas in ten numbers as the ideas become rarer: how many numbers there are for each idea kept. */
final class GeometrySweep implements Sweep {

    private static final int LEVELS = 10;
    private static final int RESTARTS = 4;

    /** Where the numbers of a cell are: dimensions for each idea, ideas kept, loss, ideas at each {@link Fraction}. */
    private static final int KEPT = 1;

    private static final int LOSS = 2;
    private static final int FRACTIONS = 3;

    /** So near to 1 or 1/2 counts as stuck there. */
    private static final double STUCK = 0.03;

    @Override
    public String id() {
        return "geometry";
    }

    @Override
    public String title() {
        return "A hundred ideas in ten numbers, from common to rare";
    }

    @Override
    public String description() {
        return "A hundred ideas that all matter the same must share ten numbers. The network is trained at ten levels"
                + " of rarity. Look at how much room there is for each idea it keeps: it does not shrink evenly but"
                + " stays near one half for a while, where ideas sit in opposite pairs. A smaller form of the"
                + " geometry figure of Elhage et al. 2022. There are 4 trainings at each level, and the best of those"
                + " done is shown.";
    }

    @Override
    public int cells() {
        return LEVELS * RESTARTS;
    }

    @Override
    public String cell(int index) {
        return "on once in " + once(index % LEVELS) + " examples, training " + (index / LEVELS + 1) + " of " + RESTARTS;
    }

    @Override
    public double seconds() {
        return 1.5;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        SuperpositionModel model = Cells.build(
                Map.of(
                        "features", 100,
                        "hidden", 10,
                        "importance", 1,
                        "probability", Cells.probability(index % LEVELS, LEVELS),
                        "steps", 3000,
                        "batch", 512,
                        "learningRate", 0.005,
                        "restarts", 1),
                index % LEVELS,
                seed,
                index / LEVELS,
                progress);
        double[] cell = new double[FRACTIONS + Fraction.values().length];
        cell[0] = model.dimensionsPerIdea[0];
        cell[KEPT] = model.represented[0];
        cell[LOSS] = model.loss[0];
        for (Fraction fraction : Fraction.values()) {
            cell[FRACTIONS + fraction.ordinal()] = model.keptNear(fraction);
        }
        return cell;
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        double[] across = new double[LEVELS];
        double[] room = new double[LEVELS];
        List<List<String>> rows = new ArrayList<>();
        List<double @Nullable []> levels = new ArrayList<>();
        int done = 0;
        for (int level = 0; level < LEVELS; level++) {
            double[] cell = best(results, level);
            levels.add(cell);
            if (cell != null) {
                across[done] = 1 / Cells.probability(level, LEVELS);
                room[done] = cell[0];
                rows.add(row(level, cell));
                done++;
            }
        }
        double rarest = 1 / Cells.probability(LEVELS - 1, LEVELS);
        return List.of(
                new Exhibit.Curve(
                        "How many numbers there are for each idea kept",
                        finding(Cells.done(results).length, Arrays.copyOf(across, done), Arrays.copyOf(room, done)),
                        "on once in so many examples",
                        "hidden numbers for each idea",
                        List.of(
                                Series.of("this sweep", Arrays.copyOf(across, done), Arrays.copyOf(room, done)),
                                Series.of("1: a number of its own", new double[] {1, rarest}, new double[] {1, 1}),
                                Series.of("1/2: opposite pairs", new double[] {1, rarest}, new double[] {0.5, 0.5}))),
                new Exhibit.Table("At which fractions ideas sit", fractions(levels, done), columns(), rows));
    }

    /** Of the trainings at a level that are done, the one with the lowest loss: all are judged on the same examples. */
    private static double @Nullable [] best(List<double @Nullable []> results, int level) {
        double[] best = null;
        for (int at = level; at < results.size(); at += LEVELS) {
            double[] cell = results.get(at);
            if (cell != null && (best == null || cell[LOSS] < best[LOSS])) {
                best = cell;
            }
        }
        return best;
    }

    private String finding(int trainings, double[] across, double[] room) {
        if (room.length == 0) {
            return "No level is done yet.";
        }
        return "At " + room.length + " of " + LEVELS + " levels, with " + trainings + " of " + cells()
                + " trainings done: " + stuck(across, room, 1, "1") + ", and "
                + stuck(across, room, 0.5, "1/2") + ".";
    }

    private static String stuck(double[] across, double[] room, double fraction, String written) {
        String where = IntStream.range(0, room.length)
                .filter(i -> Math.abs(room[i] - fraction) <= STUCK)
                .mapToObj(i -> Readable.number(across[i]))
                .collect(Collectors.joining(", "));
        return "within 0.03 of " + written + (where.isEmpty() ? " at none" : " at 1 in " + where);
    }

    private static String fractions(List<double @Nullable []> levels, int done) {
        int kept = 0;
        int named = 0;
        int halves = 0;
        for (double[] cell : levels) {
            if (cell != null) {
                kept += (int) cell[KEPT];
                halves += (int) cell[FRACTIONS + Fraction.PAIR.ordinal()];
                named += (int) Arrays.stream(cell, FRACTIONS, cell.length).sum();
            }
        }
        return "Over the " + done + " of " + LEVELS + " levels that are done, " + named + " of " + kept
                + " ideas kept are within 0.02 of a named fraction, " + halves
                + " of them at 1/2.";
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("on once in", "ideas kept", "numbers for each"));
        Arrays.stream(Fraction.values()).forEach(fraction -> columns.add(fraction.written));
        columns.add("none of these");
        columns.add("loss");
        return columns;
    }

    private static List<String> row(int level, double[] cell) {
        List<String> row = new ArrayList<>();
        row.add(once(level));
        row.add(Readable.count(Math.round(cell[KEPT])));
        row.add(Readable.decimals(cell[0], 3));
        double others = cell[KEPT];
        for (int i = FRACTIONS; i < cell.length; i++) {
            row.add(Readable.count(Math.round(cell[i])));
            others -= cell[i];
        }
        row.add(Readable.count(Math.round(others)));
        row.add(Readable.decimals(cell[LOSS], 5));
        return row;
    }

    private static String once(int level) {
        return Readable.number(1 / Cells.probability(level, LEVELS));
    }
}
