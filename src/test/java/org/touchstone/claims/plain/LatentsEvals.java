package org.touchstone.claims.plain;

import java.util.Map;
import java.util.function.Predicate;

/** The evals about two clues of two values, their summary and a fact; a cell is a, b, s (and f) as binary digits. */
public final class LatentsEvals implements PlainEvals {

    @Override
    public Map<String, Rule> rules() {
        return Map.ofEntries(
                Map.entry("one-table-cannot-blow-up/an-end", of(x -> extra(x, x, 0) < Double.POSITIVE_INFINITY)),
                Map.entry("one-table-cannot-blow-up/cheap", of(x -> extra(x, x, 0) <= 0.1)),
                Map.entry("another-agents-code/an-end", of(x -> extra(x, x, 8) < Double.POSITIVE_INFINITY)),
                Map.entry("another-agents-code/one-bit", of(x -> extra(x, x, 8) <= 1)),
                Map.entry("another-agents-code/twelve-bits", of(x -> extra(x, x, 8) <= 12)),
                Map.entry("a-tiny-mixture/nearly-free", of(x -> extra(x, x, 8) <= 0.01)),
                Map.entry("a-tiny-mixture/as-good-as-free", of(x -> extra(x, x, 8) <= 0.0001)),
                Map.entry("the-summary-must-tell-the-shared-fact/right-often", of(x -> wrong(x, 2) <= 0.1)),
                Map.entry("the-summary-must-tell-the-shared-fact/half-a-bit", of(x -> leftOpen(x) <= 0.5)),
                Map.entry("redrawing-the-summary/no-more-than-moved", of(x -> gap(x) <= 9 * shift(x))),
                Map.entry("redrawing-the-summary/next-to-nothing", of(x -> gap(x) <= 0.0001)));
    }

    private static Rule of(Predicate<double[]> rule) {
        return (input, settings, weights) -> rule.test(input);
    }

    private static double[] chances(double[] x, int from, int cells) {
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            sum += x[from + i];
        }
        double[] p = new double[cells];
        for (int i = 0; i < cells; i++) {
            p[i] = x[from + i] / sum;
        }
        return p;
    }

    /** Extra bits of the code made for the split table of the second array, its cells beginning at {@code from}. */
    private static double extra(double[] own, double[] other, int from) {
        double[] p = chances(own, 0, 8);
        double[] q = chances(other, from, 8);
        double bits = 0;
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                for (int s = 0; s < 2; s++) {
                    double chance = p[4 * a + 2 * b + s];
                    double first = q[4 * a + s] + q[4 * a + 2 + s];
                    double second = q[2 * b + s] + q[4 + 2 * b + s];
                    double summary = q[s] + q[2 + s] + q[4 + s] + q[6 + s];
                    if (chance > 0 && (first == 0 || second == 0)) {
                        return Double.POSITIVE_INFINITY;
                    }
                    bits += chance > 0 ? chance * Math.log(chance * summary / first / second) : 0;
                }
            }
        }
        return bits / Math.log(2);
    }

    /** How often the best guess of the fact is wrong, from the first clue (0), the second (1) or the summary (2). */
    private static double wrong(double[] x, int from) {
        double[] p = chances(x, 0, 16);
        double wrong = 0;
        for (int value = 0; value < 2; value++) {
            double[] facts = new double[2];
            for (int cell = 0; cell < 16; cell++) {
                if ((cell >> (3 - from) & 1) == value) {
                    facts[cell & 1] += p[cell];
                }
            }
            wrong += Math.min(facts[0], facts[1]);
        }
        return wrong;
    }

    private static double leftOpen(double[] x) {
        double[] p = chances(x, 0, 16);
        double bits = 0;
        for (int s = 0; s < 2; s++) {
            double[] facts = new double[2];
            for (int cell = 0; cell < 16; cell++) {
                if ((cell >> 1 & 1) == s) {
                    facts[cell & 1] += p[cell];
                }
            }
            for (double fact : facts) {
                bits -= fact > 0 ? fact * Math.log(fact / (facts[0] + facts[1])) : 0;
            }
        }
        return bits / Math.log(2);
    }

    /** Half of what moves when S is drawn from one clue alone: the larger over the two clues. */
    private static double shift(double[] x) {
        double[] p = chances(x, 0, 8);
        double[] moved = new double[2];
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                double clues = p[4 * a + 2 * b] + p[4 * a + 2 * b + 1];
                for (int s = 0; s < 2; s++) {
                    double first = p[4 * a] + p[4 * a + 1] + p[4 * a + 2] + p[4 * a + 3];
                    double fromFirst = first == 0 ? 0 : (p[4 * a + s] + p[4 * a + 2 + s]) / first;
                    moved[0] += Math.abs(p[4 * a + 2 * b + s] - clues * fromFirst) / 2;
                    moved[1] += Math.abs(p[4 * a + 2 * b + s] - clues * told(p, b, s)) / 2;
                }
            }
        }
        return Math.max(moved[0], moved[1]);
    }

    /** I(S'; B | A) with S' drawn from B, as H(S'|A) - H(S'|A,B). */
    private static double gap(double[] x) {
        double[] p = chances(x, 0, 8);
        double bits = 0;
        for (int s = 0; s < 2; s++) {
            for (int a = 0; a < 2; a++) {
                double first = p[4 * a] + p[4 * a + 1] + p[4 * a + 2] + p[4 * a + 3];
                double drawn = 0;
                for (int b = 0; b < 2; b++) {
                    drawn += (p[4 * a + 2 * b] + p[4 * a + 2 * b + 1]) * told(p, b, s);
                }
                bits -= drawn > 0 ? drawn * Math.log(drawn / first) : 0;
                for (int b = 0; b < 2; b++) {
                    double both = (p[4 * a + 2 * b] + p[4 * a + 2 * b + 1]) * told(p, b, s);
                    bits += both > 0 ? both * Math.log(told(p, b, s)) : 0;
                }
            }
        }
        return bits / Math.log(2);
    }

    private static double told(double[] p, int b, int s) {
        double second = p[2 * b] + p[2 * b + 1] + p[4 + 2 * b] + p[4 + 2 * b + 1];
        return second == 0 ? 0 : (p[2 * b + s] + p[4 + 2 * b + s]) / second;
    }
}
