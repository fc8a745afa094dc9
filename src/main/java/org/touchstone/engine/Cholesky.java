package org.touchstone.engine;

/**
 * The triangular square root L of a symmetric positive definite matrix, A = L L^T, and what it solves. Plain doubles in
 * a fixed order; the inner loops run over independent entries, so that they are fast without native code.
 */
public final class Cholesky {

    private final int size;
    private final double[] lower;

    private Cholesky(int size, double[] lower) {
        this.size = size;
        this.lower = lower;
    }

    /**
     * Factors a matrix.
     *
     * @param matrix symmetric, row-major [size, size]; not changed
     * @throws ArithmeticException when it is not positive definite within rounding
     */
    public static Cholesky of(double[] matrix, int size) {
        if (matrix.length != size * size) {
            throw new IllegalArgumentException(
                    "A square of " + size + " has " + size * size + " entries, not " + matrix.length + ".");
        }
        double[] upper = matrix.clone();
        for (int k = 0; k < size; k++) {
            double pivot = upper[k * size + k];
            if (!(pivot > size * Math.ulp(matrix[k * size + k]))) {
                throw new ArithmeticException(
                        "This matrix is not positive definite: its pivot " + k + " is " + pivot + ".");
            }
            double root = Math.sqrt(pivot);
            for (int j = k; j < size; j++) {
                upper[k * size + j] /= root;
            }
            for (int i = k + 1; i < size; i++) {
                subtract(upper, i * size, upper, k * size, upper[k * size + i], i, size);
            }
        }
        double[] lower = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                lower[i * size + j] = upper[j * size + i];
            }
        }
        return new Cholesky(size, lower);
    }

    /**
     * The X with A X = B.
     *
     * @param right B, row-major [size, columns]; not changed
     */
    public double[] solve(double[] right, int columns) {
        if (right.length != size * columns) {
            throw new IllegalArgumentException(
                    "The right side must have " + size + " rows of " + columns + ", not " + right.length + " entries.");
        }
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                subtract(x, i * columns, x, k * columns, lower[i * size + k], 0, columns);
            }
            divide(x, i * columns, columns, lower[i * size + i]);
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                subtract(x, i * columns, x, k * columns, lower[k * size + i], 0, columns);
            }
            divide(x, i * columns, columns, lower[i * size + i]);
        }
        return x;
    }

    private static void subtract(double[] into, int at, double[] row, int from, double factor, int first, int end) {
        for (int j = first; j < end; j++) {
            into[at + j] -= factor * row[from + j];
        }
    }

    private static void divide(double[] values, int at, int count, double by) {
        for (int j = 0; j < count; j++) {
            values[at + j] /= by;
        }
    }
}
