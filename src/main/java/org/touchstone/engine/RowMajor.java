package org.touchstone.engine;

/** Matrices as plain arrays, one row after the other. */
public final class RowMajor {

    private RowMajor() {}

    /** Rows and columns exchanged: of [rows, columns], [columns, rows]. */
    public static double[] transposed(double[] matrix, int rows, int columns) {
        double[] transposed = new double[matrix.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column * rows + row] = matrix[row * columns + column];
            }
        }
        return transposed;
    }
}
