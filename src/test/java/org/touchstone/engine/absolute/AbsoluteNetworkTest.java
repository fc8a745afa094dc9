package org.touchstone.engine.absolute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Model;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.RandomStreams;
import org.touchstone.support.Slope;

class AbsoluteNetworkTest {

    private static final int BATCH = 7;
    private static final int N = 5;
    private static final int M = 3;
    private static final double[] IMPORTANCE = {1, 0.8, 0.64, 0.512, 0.4096};

    private final RandomGenerator random = RandomStreams.stream(11, 0);

    @BeforeAll
    static void oneThread() {
        NativeArrays.prepare();
    }

    private AbsoluteNetwork network() {
        AbsoluteNetwork network = new AbsoluteNetwork(BATCH, M, IMPORTANCE);
        new Examples(0.6).fill(network.examples(), random);
        return network;
    }

    private double[] parameters() {
        return random.doubles(AbsoluteNetwork.parameters(N, M), -1, 1).toArray();
    }

    /** The loss once more, by plain loops in double precision, from which slopes can be had without a float's noise. */
    private static double loss(float[] examples, double[] parameters) {
        double loss = 0;
        for (int row = 0; row < BATCH; row++) {
            double[] h = new double[M];
            for (int k = 0; k < M; k++) {
                for (int i = 0; i < N; i++) {
                    h[k] += examples[row * N + i] * parameters[i * M + k];
                }
                h[k] = Math.max(0, h[k]);
            }
            for (int i = 0; i < N; i++) {
                double y = parameters[2 * N * M + i];
                for (int k = 0; k < M; k++) {
                    y += h[k] * parameters[N * M + k * N + i];
                }
                double error = Math.max(0, y) - Math.abs(examples[row * N + i]);
                loss += IMPORTANCE[i] * error * error / (BATCH * N);
            }
        }
        return loss;
    }

    @Test
    void gradientsAreTheSlopesOfTheLoss() {
        double[] parameters = parameters();
        double[] gradients = new double[parameters.length];
        try (AbsoluteNetwork network = network()) {
            network.forward(parameters);
            network.backward(gradients);
            // some hundred float products of size 1, each rounded to 6e-8
            assertThat(network.loss()).isCloseTo(loss(network.examples(), parameters), within(1e-6));
            for (int at = 0; at < parameters.length; at++) {
                double slope = Slope.at(parameters, at, 1e-6, moved -> loss(network.examples(), moved));
                assertThat(gradients[at]).as("parameter %d", at).isCloseTo(slope, within(2e-6));
            }
        }
    }

    @Test
    void theBatchAgreesWithTheReferencePass() {
        double[] parameters = parameters();
        var family = new AbsoluteFamily();
        Model model = family.load(
                family.settle(Map.of("features", N, "neurons", M)), AbsoluteModel.weights(parameters, N, M, 0));
        try (AbsoluteNetwork network = network()) {
            network.forward(parameters);
            for (int row = 0; row < BATCH; row++) {
                double[] x = new double[N];
                double[] y = new double[N];
                for (int i = 0; i < N; i++) {
                    x[i] = network.examples()[row * N + i];
                    y[i] = network.outputs()[row * N + i];
                }
                // a dozen float products of size 1
                assertThat(model.trace(x).value("y")).containsExactly(y, within(1e-6));
            }
        }
    }

    @Test
    void aWrongNumberOfParametersIsRefusedBeforeNativeCode() {
        try (AbsoluteNetwork network = network()) {
            assertThatThrownBy(() -> network.forward(new double[3])).hasMessageContaining("35 parameters, not 3");
        }
    }

    @Test
    void examplesAreOnAsOftenAsTheSettingSaysAndSpreadOverBothSigns() {
        float[] values = new float[100_001];
        new Examples(0.3).fill(values, random);
        long on = 0;
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            assertThat(value).isBetween(-1f, 1f);
            on += value != 0 ? 1 : 0;
            sum += value;
            squares += value * value;
        }
        // five standard deviations: of a count 145 each, of a sum 100, of a sum of squares 52
        assertThat(on).isBetween(29_275L, 30_725L);
        assertThat(sum).isBetween(-500.0, 500.0);
        assertThat(squares).isBetween(9_740.0, 10_260.0);
        new Examples(1).fill(values, random);
        assertThat(Arrays.stream(new int[] {0, 1, 100_000}).allMatch(at -> values[at] != 0))
                .isTrue();
    }
}
