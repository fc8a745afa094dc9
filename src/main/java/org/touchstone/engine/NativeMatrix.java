package org.touchstone.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A matrix of floats, row-major, with its values on the Java side: for training networks of some 40 columns or more,
 * where products by the BLAS that ND4J brings win and everything else is a loop over {@link #values}. It is called
 * directly: on matrices of this size ND4J's own way to it takes a tenth of the time. Call {@link NativeArrays#prepare}
 * first.
 *
 * <p>What the native side holds changes by {@link #push} and {@link #product} only, what Java holds by the caller and
 * {@link #pull}.
 */
public final class NativeMatrix implements AutoCloseable {

    public final int rows;
    public final int columns;

    /** Row-major. */
    public final float[] values;

    private final INDArray array;
    private final FloatPointer memory;

    public NativeMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        values = new float[rows * columns];
        array = Nd4j.create(DataType.FLOAT, rows, columns);
        memory = (FloatPointer) array.data().addressPointer();
    }

    /** Copies {@link #values} to the native side. */
    public void push() {
        memory.put(values, 0, values.length);
    }

    /** Copies the native side to {@link #values}. */
    public void pull() {
        memory.get(values, 0, values.length);
    }

    /** Sets values and native side from {@code rows * columns} doubles that begin at {@code from}. */
    public void set(double[] source, int from) {
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) source[from + at];
        }
        push();
    }

    /** this = a b. */
    public void product(NativeMatrix a, NativeMatrix b) {
        product(a, false, b, false);
    }

    /** this = a^T b. */
    public void transposedProduct(NativeMatrix a, NativeMatrix b) {
        product(a, true, b, false);
    }

    /** this = a b^T. */
    public void productTransposed(NativeMatrix a, NativeMatrix b) {
        product(a, false, b, true);
    }

    private void product(NativeMatrix a, boolean transposeA, NativeMatrix b, boolean transposeB) {
        int inner = transposeA ? a.rows : a.columns;
        boolean fits = (transposeA ? a.columns : a.rows) == rows
                && (transposeB ? b.columns : b.rows) == inner
                && (transposeB ? b.rows : b.columns) == columns
                && a != this
                && b != this;
        if (!fits) {
            throw new IllegalArgumentException("The shapes of these matrices do not fit a product: " + a.rows + "x"
                    + a.columns + " and " + b.rows + "x" + b.columns + " into " + rows + "x" + columns + ".");
        }
        openblas_nolapack.cblas_sgemm(
                openblas_nolapack.CblasRowMajor,
                transposeA ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
                transposeB ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
                rows,
                columns,
                inner,
                1,
                a.memory,
                a.columns,
                b.memory,
                b.columns,
                0,
                memory,
                columns);
    }

    @Override
    public void close() {
        array.close();
    }
}
