package org.touchstone.engine.residual;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/** A native row-major matrix with its values on the Java side, multiplied by the BLAS that ND4J brings. */
final class Matrix implements AutoCloseable {

    final int rows;
    final int columns;
    final double[] values;
    private final DoublePointer memory;

    Matrix(int rows, int columns) {
        this(rows, columns, new double[rows * columns]);
    }

    /** @param values row-major; shared, not copied */
    Matrix(int rows, int columns, double[] values) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(
                    "A matrix of " + rows + " by " + columns + " does not have " + values.length + " values.");
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        memory = new DoublePointer((long) values.length);
    }

    /** Hands the first rows to the native side. */
    void push(int count) {
        memory.put(values, 0, count * columns);
    }

    void push() {
        push(rows);
    }

    /** Fetches the first rows from the native side. */
    void pull(int count) {
        memory.get(values, 0, count * columns);
    }

    void pull() {
        pull(rows);
    }

    /** into = a b, or into + a b, over the first {@code count} rows of a. */
    static void product(Matrix a, Matrix b, Matrix into, int count, boolean add) {
        require(count <= a.rows && a.columns == b.rows && count <= into.rows && into.columns == b.columns);
        multiply(false, false, count, b.columns, a.columns, a, b, into, add);
    }

    /** into = a b^T over the first {@code count} rows of a. */
    static void productTransposed(Matrix a, Matrix b, Matrix into, int count) {
        require(count <= a.rows && a.columns == b.columns && count <= into.rows && into.columns == b.rows);
        multiply(false, true, count, b.rows, a.columns, a, b, into, false);
    }

    /** into = a^T b over the first {@code count} rows of both. */
    static void transposedProduct(Matrix a, Matrix b, Matrix into, int count) {
        require(count <= a.rows && count <= b.rows && into.rows == a.columns && into.columns == b.columns);
        multiply(true, false, a.columns, b.columns, count, a, b, into, false);
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("The shapes of these matrices do not fit together.");
        }
    }

    private static void multiply(
            boolean transposeA, boolean transposeB, int m, int n, int k, Matrix a, Matrix b, Matrix into, boolean add) {
        openblas_nolapack.cblas_dgemm(
                openblas_nolapack.CblasRowMajor,
                transposeA ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
                transposeB ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
                m,
                n,
                k,
                1,
                a.memory,
                a.columns,
                b.memory,
                b.columns,
                add ? 1 : 0,
                into.memory,
                into.columns);
    }

    @Override
    public void close() {
        memory.close();
    }
}
