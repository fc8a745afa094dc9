package org.touchstone.engine.residual;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A batch of examples of which only the inputs that are on are kept. Each is on with the probability, its strength then
 * uniform in [-1, 1). Examples with nothing on are counted and not kept: input, answer and error are all 0 there.
 */
final class SparseRows {

    private final int features;
    private final double off;
    private int[] starts = new int[1];
    private int[] which = new int[1024];
    private double[] strengths = new double[1024];
    private int rows;

    SparseRows(int features, double probability) {
        this.features = features;
        off = StrictMath.log(1 - probability);
    }

    /**
     * Draws {@code batch} examples: instead of one number for each input, the gap to the next input that is on, which
     * is geometric.
     */
    void draw(int batch, RandomGenerator random) {
        long cells = (long) batch * features;
        if (starts.length <= batch) {
            starts = new int[batch + 1];
        }
        rows = 0;
        int kept = 0;
        long row = -1;
        for (long cell = gap(random); cell < cells; cell += 1 + gap(random)) {
            if (cell / features != row) {
                row = cell / features;
                starts[rows++] = kept;
            }
            if (kept == which.length) {
                which = Arrays.copyOf(which, 2 * kept);
                strengths = Arrays.copyOf(strengths, 2 * kept);
            }
            which[kept] = (int) (cell % features);
            strengths[kept++] = 2 * random.nextDouble() - 1;
        }
        starts[rows] = kept;
    }

    /** How many inputs are off before the next that is on; none where the probability is 1. */
    private long gap(RandomGenerator random) {
        return (long) (StrictMath.log(1 - random.nextDouble()) / off);
    }

    /** Examples with something on. */
    int rows() {
        return rows;
    }

    /** Where the entries of a row begin; they end where those of the next row begin. */
    int start(int row) {
        return starts[row];
    }

    int which(int entry) {
        return which[entry];
    }

    double strength(int entry) {
        return strengths[entry];
    }
}
