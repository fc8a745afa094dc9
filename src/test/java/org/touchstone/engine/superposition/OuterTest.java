package org.touchstone.engine.superposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.engine.RandomStreams;

/** A stored run would have other weights if the quicker loops did not give the very bits of the plain ones. */
class OuterTest {

    private static final int BLOCK = 256;

    private final RandomGenerator random = RandomStreams.stream(21, 0);

    /** Rows that fill a block, that leave some over the fours and sixteens, and that are few. */
    @ParameterizedTest
    @CsvSource({"256, 100, 10", "250, 33, 3", "44, 34, 2", "7, 35, 5", "3, 32, 1"})
    void gradientsOfManyIdeasAreThoseOfSumsOverExamples(int rows, int n, int m) {
        Outer outer = new Outer(BLOCK, n, m);
        double[][] x = new double[n][BLOCK];
        Sums sums = new Sums(BLOCK);
        double[] gradients = new double[n * m + 1];
        double[] expected = new double[n * m + 1];
        for (int batch = 0; batch < 2; batch++) {
            outer.draw(new Examples(n, 0.3), rows, random, x);
            double[][] slope = numbers(n);
            double[][] hidden = numbers(m);
            double[][] hiddenSlope = numbers(m);
            outer.add(slope, hidden, hiddenSlope, rows, gradients, 1);
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < m; k++) {
                    expected[1 + i * m + k] += sums.products(slope[i], hidden[k], x[i], hiddenSlope[k], rows);
                }
            }
            assertThat(gradients).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"256, 100, 10", "250, 33, 3", "7, 6, 2", "3, 5, 1", "256, 2, 4"})
    void outputsCombinedInTwosAreThoseCombinedOneByOne(int rows, int n, int m) {
        double[][] from = numbers(n);
        double[] factors = random.doubles(n * m + 1, -1, 1).toArray();
        double[][] into = numbers(m);
        Lanes.combine(into, factors, 1, m, from, rows);
        for (int k = 0; k < m; k++) {
            double[] expected = into[k].clone();
            Lanes.combine(expected, 0, factors, 1 + k, m, from, rows);
            assertThat(into[k]).containsExactly(expected);
        }
    }

    private double[][] numbers(int count) {
        double[][] numbers = new double[count][];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.doubles(BLOCK, -1, 1).toArray();
        }
        return numbers;
    }
}
