package org.touchstone.engine.superposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.touchstone.engine.Model;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.RandomStreams;

class StackedNetworksTest {

    private static final int NETWORKS = 3;
    private static final int BATCH = 4;
    private static final int N = 5;
    private static final int M = 2;
    private static final int EACH = N * M + N;
    private static final double[] IMPORTANCE = {1, 0.9, 0.81, 0.729, 0.6561};

    private final RandomGenerator random = RandomStreams.stream(11, 0);

    @BeforeAll
    static void oneThread() {
        NativeArrays.prepare();
    }

    private StackedNetworks networks(boolean relu) {
        StackedNetworks networks = new StackedNetworks(NETWORKS, BATCH, M, relu, IMPORTANCE);
        new Examples(N, 0.6).fill(networks.examples(), 0, networks.examples().length, random);
        return networks;
    }

    private double[] parameters() {
        return random.doubles((long) NETWORKS * EACH, -1, 1).toArray();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gradientsAreTheSlopesOfTheLoss(boolean relu) {
        double[] parameters = parameters();
        double[] gradients = new double[parameters.length];
        double step = 1e-6;
        try (StackedNetworks networks = networks(relu)) {
            networks.forward(parameters);
            networks.backward(gradients);
            for (int at = 0; at < parameters.length; at++) {
                double slope =
                        (loss(networks, parameters, at, step) - loss(networks, parameters, at, -step)) / (2 * step);
                // central differences: rounding 1e-16 / 1e-6 and curvature 1e-12, both far below
                assertThat(gradients[at]).as("parameter %d", at).isCloseTo(slope, within(1e-8));
            }
        }
    }

    private static double loss(StackedNetworks networks, double[] parameters, int at, double move) {
        double[] moved = parameters.clone();
        moved[at] += move;
        networks.forward(moved);
        return networks.losses()[at / EACH];
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gradientsAreThoseOfSameDiff(boolean relu) {
        double[] parameters = parameters();
        double[] gradients = new double[parameters.length];
        try (StackedNetworks networks = networks(relu)) {
            networks.forward(parameters);
            double loss = networks.losses()[0];
            networks.backward(gradients);

            double[] x = new double[BATCH * N];
            for (int row = 0; row < BATCH; row++) {
                System.arraycopy(networks.examples(), row * (N + 1), x, row * N, N);
            }
            SameDiff graph = SameDiff.create();
            SDVariable input = graph.constant("x", Nd4j.createFromArray(x).reshape(BATCH, N));
            SDVariable w = graph.var(
                    "W", Nd4j.createFromArray(Arrays.copyOf(parameters, N * M)).reshape(N, M));
            SDVariable b = graph.var("b", Nd4j.createFromArray(Arrays.copyOfRange(parameters, N * M, EACH)));
            SDVariable before = input.mmul(w).mmul(graph.transpose(w)).add(b);
            SDVariable error = (relu ? graph.nn().relu(before, 0) : before).sub(input);
            SDVariable weighted = error.mul(error).mul(graph.constant(Nd4j.createFromArray(IMPORTANCE)));
            SDVariable total = weighted.mean("loss");
            graph.setLossVariables("loss");
            Map<String, INDArray> slopes = graph.calculateGradients(Map.of(), "W", "b");

            // two sums of some 20 products of size 1 in another order
            assertThat(total.eval().getDouble(0)).isCloseTo(loss, within(1e-13));
            double[] expected = new double[EACH];
            System.arraycopy(
                    Objects.requireNonNull(slopes.get("W")).dup('c').data().asDouble(), 0, expected, 0, N * M);
            System.arraycopy(Objects.requireNonNull(slopes.get("b")).data().asDouble(), 0, expected, N * M, N);
            assertThat(Arrays.copyOf(gradients, EACH)).containsExactly(expected, within(1e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "linear"})
    void theBatchAgreesWithTheReferencePass(String output) {
        double[] parameters = parameters();
        var family = new SuperpositionFamily();
        try (StackedNetworks networks = networks(output.equals("relu"))) {
            networks.forward(parameters);
            double[] outputs = networks.outputs();
            for (int r = 0; r < NETWORKS; r++) {
                double[] w = Arrays.copyOfRange(parameters, r * EACH, r * EACH + N * M);
                double[] b = Arrays.copyOfRange(parameters, r * EACH + N * M, (r + 1) * EACH);
                Model model = family.load(family.settle(Map.of("output", output)), SuperpositionModel.weights(w, b, 0));
                for (int row = 0; row < BATCH; row++) {
                    int at = (r * BATCH + row) * (N + 1);
                    double[] x = Arrays.copyOfRange(networks.examples(), at, at + N);
                    // ten products of size at most 1, each rounded to 1e-16
                    assertThat(model.trace(x).value("y"))
                            .containsExactly(Arrays.copyOfRange(outputs, at, at + N), within(1e-14));
                }
            }
        }
    }

    @Test
    void aWrongNumberOfParametersIsRefusedBeforeNativeCode() {
        try (StackedNetworks networks = networks(true)) {
            assertThatThrownBy(() -> networks.forward(new double[3])).hasMessageContaining("45 parameters, not 3");
        }
    }
}
