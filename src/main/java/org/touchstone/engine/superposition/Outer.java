package org.touchstone.engine.superposition;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Gradients by the weights where there are many ideas: the lanes are ideas and not examples, so that nothing is added up
 * across lanes. The same additions in the same order as in {@link Sums}, and so the same bits. Not safe to use from
 * several threads.
 */
final class Outer {

    /** From so many ideas on this is faster, by measurement. */
    static final int MANY = 32;

    /** Examples are added up in so many interleaved parts. */
    private static final int PARTS = 4;

    private final int n;
    private final int m;
    private final double[][] x;
    private final double[][] slope;
    private final double[][] sums;

    Outer(int block, int n, int m) {
        this.n = n;
        this.m = m;
        x = new double[block][n];
        slope = new double[block][n];
        sums = new double[PARTS * m][n];
    }

    /** Draws examples, and writes them into {@code columns} too, by feature, then example. */
    void draw(Examples examples, int rows, RandomGenerator random, double[][] columns) {
        for (int row = 0; row < rows; row++) {
            Arrays.fill(x[row], 0);
        }
        examples.draw(rows, random, (row, feature, strength) -> x[row][feature] = strength);
        int i = 0;
        for (; i < n - 3; i += 4) {
            double[] c0 = columns[i];
            double[] c1 = columns[i + 1];
            double[] c2 = columns[i + 2];
            double[] c3 = columns[i + 3];
            for (int row = 0; row < rows; row++) {
                double[] from = x[row];
                c0[row] = from[i];
                c1[row] = from[i + 1];
                c2[row] = from[i + 2];
                c3[row] = from[i + 3];
            }
        }
        for (; i < n; i++) {
            for (int row = 0; row < rows; row++) {
                columns[i][row] = x[row][i];
            }
        }
    }

    /**
     * Adds the sums over the examples of slope * hidden + x * hiddenSlope.
     *
     * @param slopes by idea, then example
     * @param gradients n*m numbers from {@code at} on are added to
     */
    void add(double[][] slopes, double[][] hidden, double[][] hiddenSlope, int rows, double[] gradients, int at) {
        turn(slopes, rows);
        for (double[] sum : sums) {
            Arrays.fill(sum, 0);
        }
        int even = rows - rows % PARTS;
        for (int part = 0; part < PARTS; part++) {
            int row = part;
            for (; row < even - 3 * PARTS; row += 4 * PARTS) {
                for (int k = 0; k < m; k++) {
                    four(sums[part * m + k], hidden[k], hiddenSlope[k], row);
                }
            }
            for (; row < even; row += PARTS) {
                one(part, hidden, hiddenSlope, row);
            }
        }
        for (int row = even; row < rows; row++) {
            one(0, hidden, hiddenSlope, row);
        }
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < n; i++) {
                gradients[at + i * m + k] += sums[k][i] + sums[m + k][i] + (sums[2 * m + k][i] + sums[3 * m + k][i]);
            }
        }
    }

    /** From a row for each idea to a row for each example. */
    private void turn(double[][] slopes, int rows) {
        int i = 0;
        for (; i < n - 3; i += 4) {
            double[] s0 = slopes[i];
            double[] s1 = slopes[i + 1];
            double[] s2 = slopes[i + 2];
            double[] s3 = slopes[i + 3];
            for (int row = 0; row < rows; row++) {
                double[] into = slope[row];
                into[i] = s0[row];
                into[i + 1] = s1[row];
                into[i + 2] = s2[row];
                into[i + 3] = s3[row];
            }
        }
        for (; i < n; i++) {
            for (int row = 0; row < rows; row++) {
                slope[row][i] = slopes[i][row];
            }
        }
    }

    private void one(int part, double[][] hidden, double[][] hiddenSlope, int row) {
        for (int k = 0; k < m; k++) {
            one(sums[part * m + k], slope[row], hidden[k][row], x[row], hiddenSlope[k][row], n);
        }
    }

    private static void one(double[] sum, double[] s, double h, double[] x, double g, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += s[i] * h + x[i] * g;
        }
    }

    private void four(double[] sum, double[] h, double[] g, int row) {
        int second = row + PARTS;
        int third = second + PARTS;
        int fourth = third + PARTS;
        four(
                sum,
                slope[row],
                h[row],
                x[row],
                g[row],
                slope[second],
                h[second],
                x[second],
                g[second],
                slope[third],
                h[third],
                x[third],
                g[third],
                slope[fourth],
                h[fourth],
                x[fourth],
                g[fourth],
                n);
    }

    private static void four(
            double[] sum,
            double[] s0,
            double h0,
            double[] x0,
            double g0,
            double[] s1,
            double h1,
            double[] x1,
            double g1,
            double[] s2,
            double h2,
            double[] x2,
            double g2,
            double[] s3,
            double h3,
            double[] x3,
            double g3,
            int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i]
                    + (s0[i] * h0 + x0[i] * g0)
                    + (s1[i] * h1 + x1[i] * g1)
                    + (s2[i] * h2 + x2[i] * g2)
                    + (s3[i] * h3 + x3[i] * g3);
        }
    }
}
