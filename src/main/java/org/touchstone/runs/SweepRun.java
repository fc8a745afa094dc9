package org.touchstone.runs;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sweep with everything known about it.
 *
 * @param place place in the queue from 1; null unless it waits
 * @param secondsLeft a guess from the pace so far; null when there is none
 * @param cells each of its cells, in order
 * @param error a sentence when it failed
 */
public record SweepRun(
        SweepSummary summary,
        @Nullable Integer place,
        @Nullable Long secondsLeft,
        List<Cell> cells,
        Cost cost,
        @Nullable String error) {

    public SweepId id() {
        return summary.id();
    }

    public RunState state() {
        return summary.state();
    }

    /** What each cell came to, as pictures are drawn from it: null where the cell is not done. */
    public List<double @Nullable []> results() {
        return Arrays.asList(cells.stream().map(SweepRun::numbers).toArray(double[][]::new));
    }

    private static double @Nullable [] numbers(Cell cell) {
        return cell.numbers() == null
                ? null
                : cell.numbers().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * One cell.
     *
     * @param label what it is about, in a few words
     * @param numbers what it came to; null until it is done
     * @param seconds what it took; null until it is done
     */
    public record Cell(
            String label,
            @Nullable List<Double> numbers,
            @Nullable Double seconds) {}

    /**
     * What it took so far.
     *
     * @param seconds time of all cells, one after the other
     * @param workers how many worker processes took part
     * @param machines release, Java and processor, each once
     */
    public record Cost(double seconds, int workers, List<String> machines) {}
}
