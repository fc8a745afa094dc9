package org.touchstone.engine.superposition;

/**
 * Sums over the rows of a block, added up in four interleaved parts, in fixed order. Terms are worked out first, in a
 * loop that the compiler vectorises, as it does not vectorise sums. Not safe to use from several threads.
 */
final class Sums {

    private final double[] terms;

    Sums(int block) {
        terms = new double[block];
    }

    /** The sum of a * b + c * d. */
    double products(double[] a, double[] b, double[] c, double[] d, int rows) {
        multiply(terms, a, b, c, d, rows);
        return sum(terms, rows);
    }

    private static void multiply(double[] into, double[] a, double[] b, double[] c, double[] d, int rows) {
        for (int row = 0; row < rows; row++) {
            into[row] = a[row] * b[row] + c[row] * d[row];
        }
    }

    double squares(double[] a, int rows) {
        multiply(terms, a, rows);
        return sum(terms, rows);
    }

    private static void multiply(double[] into, double[] a, int rows) {
        for (int row = 0; row < rows; row++) {
            into[row] = a[row] * a[row];
        }
    }

    static double sum(double[] a, int rows) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int row = 0;
        for (; row < rows - 3; row += 4) {
            s0 += a[row];
            s1 += a[row + 1];
            s2 += a[row + 2];
            s3 += a[row + 3];
        }
        for (; row < rows; row++) {
            s0 += a[row];
        }
        return s0 + s1 + (s2 + s3);
    }
}
