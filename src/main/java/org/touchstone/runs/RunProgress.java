package org.touchstone.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param place place in the queue from 1; null unless it waits
 * @param stage what happens now, in plain words
 * @param step steps done of {@code total}
 * @param total 0 before training begins
 * @param losses training loss by step, oldest first, at most some hundreds of points
 * @param secondsLeft a guess from the pace so far; null when there is none
 */
public record RunProgress(
        @Nullable Integer place,
        String stage,
        int step,
        int total,
        List<LossPoint> losses,
        @Nullable Long secondsLeft) {

    public record LossPoint(int step, double loss) {}
}
