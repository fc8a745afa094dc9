package org.touchstone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NativeMatrixTest {

    @BeforeAll
    static void oneThread() {
        NativeArrays.prepare();
    }

    private static NativeMatrix matrix(int rows, int columns, double... values) {
        NativeMatrix matrix = new NativeMatrix(rows, columns);
        for (int at = 0; at < values.length; at++) {
            matrix.values[at] = (float) values[at];
        }
        matrix.push();
        return matrix;
    }

    @Test
    void productsAreThoseOfRowMajorMatrices() {
        try (NativeMatrix a = matrix(2, 3, 1, 2, 3, 4, 5, 6);
                NativeMatrix b = matrix(3, 2, 1, 0, 0, 1, 2, 2);
                NativeMatrix c = matrix(2, 3, 1, 1, 1, 0, 0, 2);
                NativeMatrix square = new NativeMatrix(2, 2);
                NativeMatrix wide = new NativeMatrix(3, 3)) {
            square.product(a, b);
            square.pull();
            assertThat(square.values).containsExactly(7, 8, 16, 17);
            square.productTransposed(a, c);
            square.pull();
            assertThat(square.values).containsExactly(6, 6, 15, 12);
            wide.transposedProduct(a, c);
            wide.pull();
            assertThat(wide.values).containsExactly(1, 1, 9, 2, 2, 12, 3, 3, 15);
        }
    }

    @Test
    void shapesThatDoNotFitAreRefusedBeforeNativeCode() {
        try (NativeMatrix a = matrix(2, 3);
                NativeMatrix b = matrix(2, 3);
                NativeMatrix into = matrix(2, 2)) {
            assertThatThrownBy(() -> into.product(a, b)).hasMessageContaining("2x3 and 2x3 into 2x2");
            assertThatThrownBy(() -> into.productTransposed(into, into)).hasMessageContaining("do not fit");
        }
    }
}
