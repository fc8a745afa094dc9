package org.touchstone.engine.superposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.engine.RandomStreams;

class ExamplesTest {

    private static final int ROWS = 100_000;
    private static final int N = 7;

    private static double[] drawn(double probability) {
        RandomGenerator random = RandomStreams.stream(3, 0);
        double[] x = new double[ROWS * N];
        new Examples(N, probability).draw(ROWS, random, (row, feature, strength) -> x[row * N + feature] = strength);
        return x;
    }

    /** Five standard deviations everywhere: by chance one of the 45 comparisons fails about once in 40,000 seeds. */
    @ParameterizedTest
    @CsvSource({"1", "0.717", "0.3", "0.05", "0.01"})
    void everyIdeaIsOnAsOftenAsAskedForAndEvenlyStrong(double p) {
        double[] x = drawn(p);
        double rate = 5 * Math.sqrt(p * (1 - p) / ROWS);
        for (int i = 0; i < N; i++) {
            double on = 0;
            double sum = 0;
            double squares = 0;
            for (int at = i; at < x.length; at += N) {
                on += x[at] > 0 ? 1 : 0;
                sum += x[at];
                squares += x[at] * x[at];
            }
            // one strength in 2^32 is exactly 0
            assertThat(on / ROWS).as("idea %d", i).isCloseTo(p, within(rate + 1e-6));
            assertThat(sum / on).isCloseTo(1.0 / 2, within(5 * Math.sqrt(1.0 / 12 / on)));
            assertThat(squares / on).isCloseTo(1.0 / 3, within(5 * Math.sqrt(4.0 / 45 / on)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.717", "0.3", "0.05"})
    void whetherAnIdeaIsOnTellsNothingOfTheNext(double p) {
        double[] x = drawn(p);
        double both = 0;
        for (int at = 1; at < x.length; at++) {
            both += x[at] > 0 && x[at - 1] > 0 ? 1 : 0;
        }
        double expected = p * p;
        // neighbouring pairs share an entry, which widens the spread by at most the square root of 3
        assertThat(both / x.length)
                .isCloseTo(expected, within(5 * Math.sqrt(3 * expected * (1 - expected) / x.length)));
    }
}
