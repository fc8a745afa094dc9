package org.touchstone.engine.latents;

import static org.touchstone.engine.latents.Shape.FIRST;
import static org.touchstone.engine.latents.Shape.SECOND;

import java.util.Arrays;

/**
 * What two clues share exactly (Gacs and Korner 1973): the largest fact that each tells without error. Values are in one
 * block when a chain of possible cases joins them, and the fact is the block.
 */
final class Common {

    private Common() {}

    /** The entropy of the block in bits; 0 when all cases hang together. */
    static double bits(Joint table) {
        int rows = table.shape.sizes[0];
        int columns = table.shape.sizes[1];
        double[] p = table.marginal(FIRST | SECOND);
        int[] block = new int[rows];
        Arrays.setAll(block, row -> row);
        for (int column = 0; column < columns; column++) {
            int met = -1;
            for (int row = 0; row < rows; row++) {
                if (p[row * columns + column] > 0) {
                    met = met < 0 ? row : met;
                    join(block, block[met], block[row]);
                }
            }
        }
        double[] chances = new double[rows];
        double[] first = table.marginal(FIRST);
        for (int row = 0; row < rows; row++) {
            chances[block[row]] += first[row];
        }
        if (Arrays.stream(chances).filter(chance -> chance > 0).count() == 1) {
            return 0;
        }
        double bits = 0;
        for (double chance : chances) {
            bits -= chance == 0 ? 0 : chance * Joint.log2(chance);
        }
        return Math.max(0, bits);
    }

    private static void join(int[] block, int into, int from) {
        for (int row = 0; into != from && row < block.length; row++) {
            block[row] = block[row] == from ? into : block[row];
        }
    }
}
