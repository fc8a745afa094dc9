package org.touchstone.engine.bigrams;

import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.factory.Nd4j;

/** Products of matrices by ND4J; every matrix is row-major. */
final class Products {

    private Products() {}

    /** A B, where A is [rows, inner] and B is [inner, columns]. */
    static double[] plain(double[] a, double[] b, int rows, int inner, int columns) {
        return product(a, new int[] {rows, inner}, false, b, new int[] {inner, columns}, false, rows, columns);
    }

    /** A B^T, where A is [rows, inner] and B is [columns, inner]. */
    static double[] byTransposed(double[] a, double[] b, int rows, int inner, int columns) {
        return product(a, new int[] {rows, inner}, false, b, new int[] {columns, inner}, true, rows, columns);
    }

    /** A^T B, where A is [inner, rows] and B is [inner, columns]. */
    static double[] transposedBy(double[] a, double[] b, int rows, int inner, int columns) {
        return product(a, new int[] {inner, rows}, true, b, new int[] {inner, columns}, false, rows, columns);
    }

    private static double[] product(
            double[] a,
            int[] shapeA,
            boolean transposeA,
            double[] b,
            int[] shapeB,
            boolean transposeB,
            int rows,
            int columns) {
        double[] values = new double[rows * columns];
        try (INDArray left = array(a, shapeA);
                INDArray right = array(b, shapeB);
                INDArray into = Nd4j.create(DataType.DOUBLE, rows, columns)) {
            Nd4j.exec(new Mmul(
                    left,
                    right,
                    into,
                    MMulTranspose.builder()
                            .transposeA(transposeA)
                            .transposeB(transposeB)
                            .build()));
            memory(into).get(values, 0, values.length);
        }
        return values;
    }

    private static INDArray array(double[] values, int[] shape) {
        if (values.length != shape[0] * shape[1]) {
            throw new IllegalArgumentException(
                    "A matrix of " + shape[0] + " by " + shape[1] + " has not " + values.length + " entries.");
        }
        INDArray array = Nd4j.create(DataType.DOUBLE, shape[0], shape[1]);
        memory(array).put(values, 0, values.length);
        return array;
    }

    private static DoublePointer memory(INDArray array) {
        return (DoublePointer) array.data().addressPointer();
    }
}
