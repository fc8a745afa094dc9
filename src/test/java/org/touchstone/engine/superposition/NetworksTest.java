package org.touchstone.engine.superposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.touchstone.engine.Model;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.RandomStreams;

class NetworksTest {

    private static final int NETWORKS = 3;
    private static final int BATCH = 7;
    private static final int N = 5;
    private static final int M = 2;
    private static final int EACH = N * M + N;
    private static final double[] IMPORTANCE = {1, 0.9, 0.81, 0.729, 0.6561};
    private static final Examples EXAMPLES = new Examples(N, 0.6);

    /** The two ways to compute the same. */
    enum Kernel {
        FUSED,
        STACKED
    }

    @BeforeAll
    static void oneThread() {
        NativeArrays.prepare();
    }

    private static Networks networks(
            Kernel kernel, int m, boolean relu, double[] importance, int batch, Examples drawn) {
        return kernel == Kernel.FUSED
                ? new FusedNetworks(NETWORKS, batch, m, relu, importance, drawn)
                : new StackedNetworks(NETWORKS, batch, m, relu, importance, drawn);
    }

    private static Networks networks(Kernel kernel, boolean relu) {
        return networks(kernel, M, relu, IMPORTANCE, BATCH, EXAMPLES);
    }

    /** The same for each call: every pass then sees the same examples. */
    private static RandomGenerator[] random() {
        return IntStream.range(0, NETWORKS)
                .mapToObj(r -> RandomStreams.stream(11, r))
                .toArray(RandomGenerator[]::new);
    }

    private static double[] parameters(int size) {
        return RandomStreams.stream(12, 0).doubles(size, -1, 1).toArray();
    }

    /** What network r sees in {@link #random}, row by row. */
    private static double[] examples(int r) {
        double[] x = new double[BATCH * N];
        EXAMPLES.draw(BATCH, random()[r], (row, feature, strength) -> x[row * N + feature] = strength);
        return x;
    }

    @ParameterizedTest
    @CsvSource({"FUSED, true", "FUSED, false", "STACKED, true", "STACKED, false"})
    void gradientsAreTheSlopesOfTheLoss(Kernel kernel, boolean relu) {
        double[] parameters = parameters(NETWORKS * EACH);
        double[] gradients = new double[parameters.length];
        double step = 1e-6;
        try (Networks networks = networks(kernel, relu)) {
            networks.learn(parameters, random(), gradients);
            for (int at = 0; at < parameters.length; at++) {
                double slope =
                        (loss(networks, parameters, at, step) - loss(networks, parameters, at, -step)) / (2 * step);
                // central differences: rounding 1e-16 / 1e-6 and curvature 1e-12, both far below
                assertThat(gradients[at]).as("parameter %d", at).isCloseTo(slope, within(1e-8));
            }
        }
    }

    private static double loss(Networks networks, double[] parameters, int at, double move) {
        double[] moved = parameters.clone();
        moved[at] += move;
        networks.learn(moved, random(), new double[parameters.length]);
        return networks.losses()[at / EACH];
    }

    @ParameterizedTest
    @CsvSource({"FUSED, true", "FUSED, false", "STACKED, true", "STACKED, false"})
    void gradientsAreThoseOfSameDiff(Kernel kernel, boolean relu) {
        double[] parameters = parameters(NETWORKS * EACH);
        double[] gradients = new double[parameters.length];
        try (Networks networks = networks(kernel, relu)) {
            networks.learn(parameters, random(), gradients);
            double loss = networks.losses()[0];

            SameDiff graph = SameDiff.create();
            SDVariable input =
                    graph.constant("x", Nd4j.createFromArray(examples(0)).reshape(BATCH, N));
            SDVariable w = graph.var(
                    "W", Nd4j.createFromArray(Arrays.copyOf(parameters, N * M)).reshape(N, M));
            SDVariable b = graph.var("b", Nd4j.createFromArray(Arrays.copyOfRange(parameters, N * M, EACH)));
            SDVariable before = input.mmul(w).mmul(graph.transpose(w)).add(b);
            SDVariable error = (relu ? graph.nn().relu(before, 0) : before).sub(input);
            SDVariable weighted = error.mul(error).mul(graph.constant(Nd4j.createFromArray(IMPORTANCE)));
            SDVariable total = weighted.mean("loss");
            graph.setLossVariables("loss");
            Map<String, INDArray> slopes = graph.calculateGradients(Map.of(), "W", "b");

            // two sums of some 35 products of size 1 in another order
            assertThat(total.eval().getDouble(0)).isCloseTo(loss, within(1e-13));
            double[] expected = new double[EACH];
            System.arraycopy(
                    Objects.requireNonNull(slopes.get("W")).dup('c').data().asDouble(), 0, expected, 0, N * M);
            System.arraycopy(Objects.requireNonNull(slopes.get("b")).data().asDouble(), 0, expected, N * M, N);
            assertThat(Arrays.copyOf(gradients, EACH)).containsExactly(expected, within(1e-13));
        }
    }

    @ParameterizedTest
    @CsvSource({"FUSED, relu", "FUSED, linear", "STACKED, relu", "STACKED, linear"})
    void theLossIsThatOfTheReferencePass(Kernel kernel, String output) {
        double[] parameters = parameters(NETWORKS * EACH);
        var family = new SuperpositionFamily();
        try (Networks networks = networks(kernel, output.equals("relu"))) {
            networks.learn(parameters, random(), new double[parameters.length]);
            double[] losses = networks.losses();
            for (int r = 0; r < NETWORKS; r++) {
                double[] w = Arrays.copyOfRange(parameters, r * EACH, r * EACH + N * M);
                double[] b = Arrays.copyOfRange(parameters, r * EACH + N * M, (r + 1) * EACH);
                Model model = family.load(family.settle(Map.of("output", output)), SuperpositionModel.weights(w, b, 0));
                double sum = 0;
                for (int row = 0; row < BATCH; row++) {
                    double[] x = Arrays.copyOfRange(examples(r), row * N, (row + 1) * N);
                    double[] y = model.trace(x).value("y");
                    for (int i = 0; i < N; i++) {
                        sum += IMPORTANCE[i] * (y[i] - x[i]) * (y[i] - x[i]);
                    }
                }
                // 35 terms of size at most 1, each rounded to 1e-16
                assertThat(losses[r]).isCloseTo(sum / (BATCH * N), within(1e-14));
            }
        }
    }

    /** Sizes on both sides of the switch from one kernel to the other, a batch that is no multiple of a block among them. */
    @ParameterizedTest
    @CsvSource({"5, 2, 600", "2, 1, 256", "20, 10, 300", "100, 10, 512", "100, 30, 64"})
    void bothKernelsAgreeWithinRounding(int n, int m, int batch) {
        double[] importance = DoubleStream.iterate(1, i -> 0.98 * i).limit(n).toArray();
        double[] parameters = parameters(NETWORKS * (n * m + n));
        Examples drawn = new Examples(n, 0.2);
        double[][] gradients = new double[2][parameters.length];
        double[][] losses = new double[4][];
        for (Kernel kernel : Kernel.values()) {
            try (Networks networks = networks(kernel, m, true, importance, batch, drawn)) {
                networks.learn(parameters, random(), gradients[kernel.ordinal()]);
                losses[kernel.ordinal()] = networks.losses();
                networks.judge(parameters, RandomStreams.stream(13, 0));
                losses[2 + kernel.ordinal()] = networks.losses();
            }
        }
        // numbers of at most about 10, sums of up to 51,200 terms in another order
        assertThat(gradients[0]).containsExactly(gradients[1], within(1e-11));
        assertThat(losses[0]).containsExactly(losses[1], within(1e-11));
        assertThat(losses[2]).containsExactly(losses[3], within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"FUSED", "STACKED"})
    void aWrongNumberOfParametersIsRefusedBeforeNativeCode(Kernel kernel) {
        try (Networks networks = networks(kernel, true)) {
            assertThatThrownBy(() -> networks.judge(new double[3], RandomStreams.stream(1, 1)))
                    .hasMessageContaining("45 parameters, not 3");
            assertThatThrownBy(() -> networks.learn(new double[3], random(), new double[3]))
                    .hasMessageContaining("45 parameters, not 3");
        }
    }

    @Test
    void judgedAloneANetworkHasTheLossItHasAmongOthers() {
        double[] parameters = parameters(NETWORKS * EACH);
        try (Networks all = networks(Kernel.FUSED, true);
                Networks one = new FusedNetworks(1, BATCH, M, true, IMPORTANCE, EXAMPLES)) {
            all.judge(parameters, RandomStreams.stream(13, 0));
            one.judge(Arrays.copyOfRange(parameters, EACH, 2 * EACH), RandomStreams.stream(13, 0));
            assertThat(one.losses()[0]).isEqualTo(all.losses()[1]);
        }
    }
}
