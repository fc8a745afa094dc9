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
