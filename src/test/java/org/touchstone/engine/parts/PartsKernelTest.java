package org.touchstone.engine.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.RandomStreams;
import org.touchstone.support.Slope;

class PartsKernelTest {

    private static final int ROWS = 64;

    /** Rows stand for one or two examples in turn, the last one for none. */
    private static final int BATCH = 95;

    /** Two split layers as in the 5-in-2 model, then the same with a whole layer at the end and another penalty. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyDerivativeIsThatOfTheLossSoThatTrainingFindsTheParts(boolean wholeAtTheEnd) {
        RandomGenerator random = RandomStreams.stream(11, 0);
        Layer first = new Layer(5, 3, normal(15, random), normal(3, random), wholeAtTheEnd, 6);
        Layer second = new Layer(3, 5, normal(15, random), normal(5, random), !wholeAtTheEnd, wholeAtTheEnd ? 0 : 7);
        List<Layer> layers = List.of(first, second);
        Recipe recipe = new Recipe(1, BATCH, 0.01, 0.03, wholeAtTheEnd ? 2 : 1, 1.5, false);
        SplitTrainer trainer = new SplitTrainer(layers, recipe);
        double[] p = trainer.parameters();
        for (int i = 0; i < p.length; i++) {
            p[i] = 0.7 * RandomStreams.gaussian(random);
        }
        float[][] x = new float[5][ROWS];
        for (float[] lane : x) {
            for (int row = 0; row < ROWS; row++) {
                lane[row] = (float) random.nextDouble();
            }
        }
        float[] counts = new float[ROWS];
        for (int row = 0; row < ROWS - 1; row++) {
            counts[row] = 1 + (row & 1);
        }
        counts[1] = 3;
        Losses losses = trainer.step(
                (inputs, shares, unused) -> {
                    System.arraycopy(counts, 0, shares, 0, ROWS);
                    for (int i = 0; i < x.length; i++) {
                        System.arraycopy(x[i], 0, inputs[i], 0, ROWS);
                    }
                    return ROWS;
                },
                random,
                RandomStreams.stream(11, 1));
        PlainLoss plain = new PlainLoss(layers, recipe, x, counts, RandomStreams.stream(11, 1));

        // The kernel counts in floats: seven digits, of which sums over 64 rows cost one or two.
        assertThat(losses.total(recipe)).isCloseTo(plain.at(p), within(1e-5 * plain.at(p)));
        double largest = 0;
        for (double derivative : trainer.gradient()) {
            largest = Math.max(largest, Math.abs(derivative));
        }
        for (int i = 0; i < p.length; i++) {
            double difference = Slope.at(p, i, 1e-6, plain::at);
            assertThat(trainer.gradient()[i])
                    .as("derivative %d", i)
                    .isCloseTo(difference, within(2e-5 * largest + 1e-3 * Math.abs(difference)));
        }
    }

    @Test
    void theHiddenUnitIsTheOneOfThePaperWithinItsStatedError() {
        for (double x = -30; x <= 30; x += 0.01) {
            double normal = 0.5 * (1 + erf(x / Math.sqrt(2)));
            assertThat(SmoothUnit.value(x)).isCloseTo(x * normal, within(5e-5));
        }
    }

    @Test
    void lanesAndReferenceRunTheSameUnit() {
        float[] in = new float[ROWS];
        float[] value = new float[ROWS];
        float[] slope = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            in[row] = row / 4f - 8;
        }
        SmoothUnit.lanes(value, slope, 1.5f, -0.25f, in, ROWS);
        for (int row = 0; row < ROWS; row++) {
            double x = 1.5 * in[row] - 0.25;
            double step = 1e-5;
            assertThat((double) value[row]).isCloseTo(SmoothUnit.value(x), within(2e-6 * (1 + Math.abs(x))));
            assertThat((double) slope[row])
                    .isCloseTo((SmoothUnit.value(x + step) - SmoothUnit.value(x - step)) / (2 * step), within(1e-5));
        }
    }

    private static double[] normal(int count, RandomGenerator random) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = RandomStreams.gaussian(random);
        }
        return values;
    }

    /** The series of Abramowitz and Stegun 7.1.6, exact to rounding in this range; 1 beyond 6. */
    private static double erf(double x) {
        if (Math.abs(x) > 6) {
            return Math.signum(x);
        }
        double term = x;
        double sum = x;
        for (int n = 1; n < 200; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }
}
