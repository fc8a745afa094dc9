package org.touchstone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CholeskyTest {

    @Test
    void whatItSolvesFitsTheEquations() {
        int n = 40;
        RandomGenerator random = RandomStreams.stream(0, 0);
        double[] root = random.doubles((long) n * n, -1, 1).toArray();
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    matrix[i * n + j] += root[i * n + k] * root[j * n + k];
                }
            }
            matrix[i * n + i] += 1;
        }
        double[] right = random.doubles(3L * n, -1, 1).toArray();
        double[] x = Cholesky.of(matrix, n).solve(right, 3);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += matrix[i * n + k] * x[k * 3 + c];
                }
                // rounding: 40 terms of size up to 50 and a condition number below 100
                assertThat(sum).isEqualTo(right[i * 3 + c], within(1e-11));
            }
        }
    }

    @Test
    void aSmallExampleIsExact() {
        double[] x = Cholesky.of(new double[] {4, 2, 2, 5}, 2).solve(new double[] {8, 12}, 1);
        assertThat(x).containsExactly(1, 2);
    }

    @Test
    void whatHasNoRootIsRefused() {
        assertThatThrownBy(() -> Cholesky.of(new double[] {1, 2, 2, 1}, 2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Cholesky.of(new double[] {1, 1, 1, 1}, 2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Cholesky.of(new double[] {Double.NaN}, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Cholesky.of(new double[3], 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
