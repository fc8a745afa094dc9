package org.touchstone.engine.residual;

import org.touchstone.engine.RowMajor;

/** Matrix products by plain loops in a fixed order, for the reference pass. All arrays are row-major. */
final class Products {

    private Products() {}

    /** a b, of [rows, inner] and [inner, columns]. */
    static double[] product(double[] a, double[] b, int rows, int inner, int columns) {
        double[] product = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int via = 0; via < inner; via++) {
                double factor = a[row * inner + via];
                for (int column = 0; column < columns; column++) {
                    product[row * columns + column] += factor * b[via * columns + column];
                }
            }
        }
        return product;
    }

    /** a a^T, of [rows, columns]. */
    static double[] gram(double[] a, int rows, int columns) {
        return product(a, RowMajor.transposed(a, rows, columns), rows, columns, rows);
    }
}
