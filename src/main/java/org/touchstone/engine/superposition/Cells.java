package org.touchstone.engine.superposition;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;

/** What the sweeps of this family share. */
final class Cells {

    private Cells() {}

    /** The probability at a level of the authors' notebook: from 1 down to 1/20 in equal ratios. */
    static double probability(int level, int levels) {
        return StrictMath.pow(20, -(double) level / (levels - 1));
    }

    /** Trains a cell's model from a seed of its own. */
    static SuperpositionModel build(Map<String, ?> given, int cell, long seed, Progress progress) {
        return build(given, cell, seed, 0, progress);
    }

    /** The same, from this restart on, so that the restarts of one seed can be spread over several cells. */
    static SuperpositionModel build(Map<String, ?> given, int cell, long seed, int first, Progress progress) {
        Settings settings = SuperpositionSettings.settle(given);
        long own = RandomStreams.stream(seed, cell).nextLong();
        return new SuperpositionModel(settings, SuperpositionTrainer.train(settings, own, first, progress));
    }

    /** The numbers of the cells that are done, in order. */
    static int[] done(List<double @Nullable []> results) {
        return IntStream.range(0, results.size())
                .filter(cell -> results.get(cell) != null)
                .toArray();
    }
}
