package org.touchstone.engine.superposition;

/** Loops over the rows of a block, one lane a row: entries are independent, so that the compiler vectorises them. */
final class Lanes {

    /** Times a positive strength it is above 1 for all but the smallest numbers there are. */
    private static final double STEEP = 0x1p1000;

    private Lanes() {}

    /** into = start + sum over k of factors[at + k * stride] * from[k]. */
    static void combine(double[] into, double start, double[] factors, int at, int stride, double[][] from, int rows) {
        int terms = from.length;
        int k = terms & 1;
        if (k == 1) {
            affine(into, start, factors[at], from[0], rows);
        } else {
            affine(into, start, factors[at], from[0], factors[at + stride], from[1], rows);
            k = 2;
        }
        for (; k < terms; k += 2) {
            add(into, factors[at + k * stride], from[k], factors[at + (k + 1) * stride], from[k + 1], rows);
        }
    }

    /**
     * {@link #combine} for several outputs, all from 0: the factors of output k begin at {@code at + k}. The same bits, in
     * less time, as two outputs share what is fetched.
     */
    static void combine(double[][] into, double[] factors, int at, int stride, double[][] from, int rows) {
        int k = into.length & 1;
        if (k == 1) {
            combine(into[0], 0, factors, at, stride, from, rows);
        }
        for (; k < into.length; k += 2) {
            two(into[k], into[k + 1], factors, at + k, stride, from, rows);
        }
    }

    private static void two(
            double[] one, double[] other, double[] factors, int at, int stride, double[][] from, int rows) {
        int terms = from.length;
        int i = terms & 1;
        if (i == 1) {
            affine(one, 0, factors[at], from[0], rows);
            affine(other, 0, factors[at + 1], from[0], rows);
        } else {
            affine(one, 0, factors[at], from[0], factors[at + stride], from[1], rows);
            affine(other, 0, factors[at + 1], from[0], factors[at + stride + 1], from[1], rows);
            i = 2;
        }
        for (; i < terms - 3; i += 4) {
            int own = at + i * stride;
            addFour(one, other, factors, own, stride, from[i], from[i + 1], from[i + 2], from[i + 3], rows);
        }
        for (; i < terms; i += 2) {
            int own = at + i * stride;
            add(one, factors[own], from[i], factors[own + stride], from[i + 1], rows);
            add(other, factors[own + 1], from[i], factors[own + stride + 1], from[i + 1], rows);
        }
    }

    private static void addFour(
            double[] one,
            double[] other,
            double[] factors,
            int at,
            int stride,
            double[] x,
            double[] y,
            double[] z,
            double[] u,
            int rows) {
        double a = factors[at];
        double b = factors[at + stride];
        double c = factors[at + 2 * stride];
        double d = factors[at + 3 * stride];
        double e = factors[at + 1];
        double f = factors[at + stride + 1];
        double g = factors[at + 2 * stride + 1];
        double h = factors[at + 3 * stride + 1];
        for (int row = 0; row < rows; row++) {
            one[row] = one[row] + (a * x[row] + b * y[row]) + (c * z[row] + d * u[row]);
            other[row] = other[row] + (e * x[row] + f * y[row]) + (g * z[row] + h * u[row]);
        }
    }

    private static void affine(double[] into, double start, double a, double[] x, int rows) {
        for (int row = 0; row < rows; row++) {
            into[row] = start + a * x[row];
        }
    }

    private static void affine(double[] into, double start, double a, double[] x, double b, double[] y, int rows) {
        for (int row = 0; row < rows; row++) {
            into[row] = start + a * x[row] + b * y[row];
        }
    }

    private static void add(double[] into, double a, double[] x, double b, double[] y, int rows) {
        for (int row = 0; row < rows; row++) {
            into[row] += a * x[row] + b * y[row];
        }
    }

    /** From what comes before the cut-off to the error after it. */
    static void cutError(double[] before, double[] x, double[] error, int rows) {
        for (int row = 0; row < rows; row++) {
            error[row] = Math.max(before[row], 0) - x[row];
        }
    }

    /** The slope of the loss: {@code scale} times the error where the output is not cut off, else 0. */
    static void cutSlope(double[] before, double scale, double[] error, int rows) {
        for (int row = 0; row < rows; row++) {
            before[row] = scale * error[row] * Math.min(Math.max(before[row], 0) * STEEP, 1);
        }
    }

    /** The error without a cut-off. */
    static void error(double[] before, double[] x, double[] error, int rows) {
        for (int row = 0; row < rows; row++) {
            error[row] = before[row] - x[row];
        }
    }

    static void slope(double[] before, double scale, double[] error, int rows) {
        for (int row = 0; row < rows; row++) {
            before[row] = scale * error[row];
        }
    }
}
