package org.touchstone.engine.dual;

import org.touchstone.engine.Cholesky;
import org.touchstone.engine.RowMajor;

/** Small matrices, row-major, in plain doubles and a fixed order; inner loops run over independent entries. */
final class Matrices {

    /** Residuals above this are improved by a step of Newton's iteration; below, rounding is all there is. */
    private static final double GOOD = 1e-14;

    private static final int MOST_IMPROVEMENTS = 3;

    private Matrices() {}

    /** A B, where A is [rows, inner] and B is [inner, columns]; four rows of B at a time, which halves the traffic. */
    static double[] product(double[] a, double[] b, int rows, int inner, int columns) {
        double[] product = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            int k = 0;
            for (; k + 4 <= inner; k += 4) {
                addFour(product, i * columns, b, k * columns, a, i * inner + k, columns);
            }
            for (; k < inner; k++) {
                double factor = a[i * inner + k];
                for (int j = 0; j < columns; j++) {
                    product[i * columns + j] += factor * b[k * columns + j];
                }
            }
        }
        return product;
    }

    private static void addFour(double[] into, int at, double[] b, int from, double[] a, int factor, int columns) {
        double first = a[factor];
        double second = a[factor + 1];
        double third = a[factor + 2];
        double fourth = a[factor + 3];
        int next = from + columns;
        int afterNext = next + columns;
        int last = afterNext + columns;
        for (int j = 0; j < columns; j++) {
            into[at + j] +=
                    first * b[from + j] + second * b[next + j] + third * b[afterNext + j] + fourth * b[last + j];
        }
    }

    /** The inner products of every two of {@code n} vectors of {@code d} numbers: [n, n]. */
    static double[] gram(double[] vectors, int n, int d) {
        return product(vectors, RowMajor.transposed(vectors, n, d), n, d, n);
    }

    /**
     * The dual basis of n vectors: row i reads vector i as 1 and every other as 0, where they are independent. Where
     * there are more vectors than numbers, the pseudo-inverse: the reading with the smallest squared error.
     *
     * @param vectors [n, d]
     * @return [n, d]
     */
    static double[] dual(double[] vectors, int n, int d) {
        if (d < n) {
            double[] turned = RowMajor.transposed(vectors, n, d);
            return RowMajor.transposed(Cholesky.of(gram(turned, d, n), d).solve(turned, n), d, n);
        }
        double[] dual = Cholesky.of(gram(vectors, n, d), n).solve(vectors, d);
        double residual = Double.POSITIVE_INFINITY;
        for (int improvement = 0; improvement < MOST_IMPROVEMENTS; improvement++) {
            double[] left = missing(dual, vectors, n, d);
            double largest = largest(left);
            if (largest < GOOD || largest >= residual) {
                break;
            }
            residual = largest;
            double[] correction = product(left, dual, n, n, d);
            for (int at = 0; at < dual.length; at++) {
                dual[at] += correction[at];
            }
        }
        return dual;
    }

    /** I - R V^T: what a reading leaves of each vector, [n, n]. */
    static double[] missing(double[] reading, double[] vectors, int n, int d) {
        double[] missing = product(reading, RowMajor.transposed(vectors, n, d), n, d, n);
        for (int at = 0; at < missing.length; at++) {
            missing[at] = (at % (n + 1) == 0 ? 1 : 0) - missing[at];
        }
        return missing;
    }

    static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
