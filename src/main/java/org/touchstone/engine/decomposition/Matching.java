package org.touchstone.engine.decomposition;

import java.util.Arrays;

/**
 * Gives every feature a component of its own so that the sum of what they matter for each other is largest: the
 * assignment problem, solved exactly by dynamic programming over sets of features, of which there are few.
 */
final class Matching {

    private Matching() {}

    /**
     * The component of each feature.
     *
     * @param values row-major [features, components], at least as many components as features
     */
    static int[] best(double[] values, int features, int components) {
        int sets = 1 << features;
        double[] reached = new double[sets];
        int[][] taken = new int[components][sets];
        Arrays.fill(reached, Double.NEGATIVE_INFINITY);
        reached[0] = 0;
        for (int c = 0; c < components; c++) {
            double[] next = reached.clone();
            Arrays.fill(taken[c], -1);
            for (int set = 0; set < sets; set++) {
                for (int f = 0; f < features; f++) {
                    if ((set & 1 << f) == 0) {
                        int with = set | 1 << f;
                        double value = reached[set] + values[f * components + c];
                        if (value > next[with]) {
                            next[with] = value;
                            taken[c][with] = f;
                        }
                    }
                }
            }
            reached = next;
        }
        int[] match = new int[features];
        int left = sets - 1;
        for (int c = components - 1; c >= 0; c--) {
            int f = taken[c][left];
            if (f >= 0) {
                match[f] = c;
                left &= ~(1 << f);
            }
        }
        return match;
    }

    /** How many entries are further than 0.1 from what a perfect match would have: 1 for own, 0 for all others. */
    static int error(double[] values, int features, int components) {
        int[] match = best(values, features, components);
        int wrong = 0;
        for (int f = 0; f < features; f++) {
            for (int c = 0; c < components; c++) {
                double perfect = match[f] == c ? 1 : 0;
                if (Math.abs(values[f * components + c] - perfect) > 0.1) {
                    wrong++;
                }
            }
        }
        return wrong;
    }
}
