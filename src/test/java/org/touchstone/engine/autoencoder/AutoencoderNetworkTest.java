package org.touchstone.engine.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Model;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.RandomStreams;
import org.touchstone.support.Slope;

class AutoencoderNetworkTest {

    private static final int BATCH = 6;
    private static final int D = 3;
    private static final int K = 5;
    private static final double PENALTY = 0.25;
    private static final float[] DIRECTIONS = {1, 0, 0, 0, 0.6f, 0.8f, 0, -0.8f, 0.6f, 0.6f, 0, 0.8f};

    private final RandomGenerator random = RandomStreams.stream(11, 0);

    @BeforeAll
    static void oneThread() {
        NativeArrays.prepare();
    }

    private AutoencoderNetwork network() {
        AutoencoderNetwork network = new AutoencoderNetwork(BATCH, D, K, PENALTY);
        new Examples(0.6, DIRECTIONS, D).fill(network.examples(), random);
        return network;
    }

    private double[] parameters() {
        return random.doubles(AutoencoderNetwork.parameters(D, K), -1, 1).toArray();
    }

    /** The loss once more, by plain loops in double precision, from which slopes can be had without a float's noise. */
    private static double loss(float[] examples, double[] p) {
        double loss = 0;
        for (int row = 0; row < BATCH; row++) {
            double[] rebuilt = new double[D];
            for (int j = 0; j < K; j++) {
                double f = p[2 * D * K + j];
                for (int i = 0; i < D; i++) {
                    f += (examples[row * (D + 1) + i] - p[2 * D * K + K + i]) * p[i * K + j];
                }
                f = Math.max(0, f);
                loss += PENALTY * f / BATCH;
                for (int i = 0; i < D; i++) {
                    rebuilt[i] += f * p[D * K + j * D + i];
                }
            }
            for (int i = 0; i < D; i++) {
                double error = rebuilt[i] + p[2 * D * K + K + i] - examples[row * (D + 1) + i];
                loss += error * error / BATCH;
            }
        }
        return loss;
    }

    @Test
    void gradientsAreTheSlopesOfTheLoss() {
        double[] parameters = parameters();
        double[] gradients = new double[parameters.length];
        try (AutoencoderNetwork network = network()) {
            network.forward(parameters);
            network.backward(gradients);
            // some hundred float products of size 1, each rounded to 6e-8
            assertThat(network.loss()).isCloseTo(loss(network.examples(), parameters), within(5e-6));
            for (int at = 0; at < parameters.length; at++) {
                double slope = Slope.at(parameters, at, 1e-6, moved -> loss(network.examples(), moved));
                assertThat(gradients[at]).as("parameter %d", at).isCloseTo(slope, within(5e-6));
            }
        }
    }

    @Test
    void theBatchAgreesWithTheReferencePass() {
        double[] parameters = parameters();
        var family = new AutoencoderFamily();
        double[] ideas = new double[DIRECTIONS.length];
        for (int at = 0; at < ideas.length; at++) {
            ideas[at] = DIRECTIONS[at];
        }
        Model model = family.load(
                family.settle(Map.of("ideas", 4, "dimensions", D, "dictionary", K)),
                AutoencoderModel.weights(ideas, parameters, D, K, 0, 0, 0));
        double[] strengths = {0.5, 0, 0.25, 1};
        try (AutoencoderNetwork network = network()) {
            double[] held = model.trace(strengths).value("held");
            for (int i = 0; i < D; i++) {
                network.examples()[i] = (float) held[i];
            }
            network.forward(parameters);
            // a dozen float products of size 1
            for (int j = 0; j < K; j++) {
                assertThat((double) network.entries()[j])
                        .isCloseTo(model.trace(strengths).value("f")[j], within(2e-6));
            }
            for (int i = 0; i < D; i++) {
                assertThat((double) network.outputs()[i])
                        .isCloseTo(model.trace(strengths).value("rebuilt")[i], within(2e-6));
            }
        }
    }

    @Test
    void aWrongNumberOfParametersIsRefusedBeforeNativeCode() {
        try (AutoencoderNetwork network = network()) {
            assertThatThrownBy(() -> network.forward(new double[3])).hasMessageContaining("38 parameters, not 3");
        }
    }

    @Test
    void examplesAreSumsOfDirectionsOnAsOftenAsTheSettingSays() {
        float[] rows = new float[4 * 10_000];
        new Examples(0.3, new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 3).fill(rows, random);
        int on = 0;
        double sum = 0;
        for (int row = 0; row < rows.length; row += 4) {
            assertThat(rows[row + 3]).isEqualTo(1);
            for (int i = 0; i < 3; i++) {
                assertThat(rows[row + i]).isBetween(0f, 1f);
                on += rows[row + i] > 0 ? 1 : 0;
                sum += rows[row + i];
            }
        }
        // five standard deviations: of the count 79, of the sum 48
        assertThat(on).isBetween(9_000 - 400, 9_000 + 400);
        assertThat(sum).isBetween(4_500.0 - 240, 4_500.0 + 240);
    }
}
