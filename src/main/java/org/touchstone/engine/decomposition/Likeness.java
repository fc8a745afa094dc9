package org.touchstone.engine.decomposition;

import static org.touchstone.engine.decomposition.DecompositionSettings.HIDDEN;
import static org.touchstone.engine.decomposition.DecompositionSettings.IDEAS;

import java.util.Arrays;
import org.touchstone.engine.parts.SplitLayer;

/**
 * How like the network's own directions the parts of its first table are: for each idea j, the part c whose vector
 * U_c V_cj points most nearly along W_j.
 *
 * @param part the most similar part of each idea
 * @param cosine how similar it is
 * @param ratio its length over that of the network's own direction
 */
record Likeness(int[] part, double[] cosine, double[] ratio) {

    static Likeness of(double[] w, SplitLayer layer) {
        Likeness likeness = new Likeness(new int[IDEAS], new double[IDEAS], new double[IDEAS]);
        for (int j = 0; j < IDEAS; j++) {
            likeness.cosine[j] = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < layer.layer().parts(); c++) {
                likeness.offer(w, layer, j, c);
            }
        }
        return likeness;
    }

    private void offer(double[] w, SplitLayer layer, int j, int c) {
        double product = 0;
        double square = 0;
        double own = 0;
        for (int k = 0; k < HIDDEN; k++) {
            double entry = layer.u(c, k) * layer.v(c, j);
            double target = w[j * HIDDEN + k];
            product += entry * target;
            square += entry * entry;
            own += target * target;
        }
        double cosine = square == 0 || own == 0 ? 0 : product / Math.sqrt(square * own);
        if (cosine > this.cosine[j]) {
            part[j] = c;
            this.cosine[j] = cosine;
            ratio[j] = own == 0 ? 0 : Math.sqrt(square / own);
        }
    }

    /** Mean over ideas of the largest cosine (MMCS). */
    double mmcs() {
        return Math.clamp(Arrays.stream(cosine).average().orElseThrow(), -1, 1);
    }

    /** Mean over ideas of the ratio of lengths (ML2R). */
    double ml2r() {
        return Arrays.stream(ratio).average().orElseThrow();
    }
}
