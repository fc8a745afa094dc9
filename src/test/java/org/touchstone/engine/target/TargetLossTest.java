package org.touchstone.engine.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.RandomStreams;
import org.touchstone.support.Slope;

class TargetLossTest {

    private static final int N = 7;
    private static final double STEP = 1e-6;

    private final RandomGenerator random = RandomStreams.stream(3, 0);
    private final double[] parameters =
            random.doubles(3 * N).map(u -> 2 * u - 1).toArray();
    private final double[] x = random.doubles(N).toArray();
    private final TargetLoss loss = new TargetLoss(N);

    @FunctionalInterface
    private interface Loss {
        double at(double[] parameters, double[] gradient);
    }

    @Test
    void theTargetsErrorFallsTheWayItsGradientSays() {
        asFiniteDifferences((p, g) -> loss.alone(p, g, 2, 0.7));
        asFiniteDifferences((p, g) -> loss.among(p, g, 2, x));
    }

    @Test
    void theErrorOfEverythingFallsTheWayItsGradientSays() {
        asFiniteDifferences((p, g) -> loss.everything(p, g, x));
    }

    private void asFiniteDifferences(Loss loss) {
        double[] gradient = new double[3 * N];
        loss.at(parameters, gradient);
        for (int i = 0; i < parameters.length; i++) {
            double difference = Slope.at(parameters, i, STEP, moved -> loss.at(moved, new double[3 * N]));
            // rounding 1e-16 / 1e-6 and curvature 1e-12, each on numbers of about 10
            assertThat(gradient[i]).as("parameter " + i).isCloseTo(difference, within(1e-8));
        }
    }

    @Test
    void theShortCutWhereNothingElseIsOnGivesTheSameErrorAndGradient() {
        double[] alone = new double[N];
        alone[4] = 0.6;
        double[] quick = new double[3 * N];
        double[] plain = new double[3 * N];
        // the same few products added in another order
        assertThat(loss.alone(parameters, quick, 4, 0.6))
                .isCloseTo(loss.among(parameters, plain, 4, alone), within(1e-14));
        assertThat(quick).containsExactly(plain, within(1e-14));
    }

    @Test
    void theErrorsAreThoseOfTheReferencePass() {
        double[] w = new double[N];
        double[] v = new double[N];
        double[] b = new double[N];
        System.arraycopy(parameters, 0, w, 0, N);
        System.arraycopy(parameters, N, v, 0, N);
        System.arraycopy(parameters, 2 * N, b, 0, N);
        TargetModel model =
                new TargetModel(TargetSettings.settle(Map.of("features", N)), TargetModel.weights(w, v, b, 0));
        double[] input = Arrays.copyOf(x, N + 1);
        input[N] = 2;
        var trace = model.trace(input);
        double off = trace.value("y_asked")[0] - trace.value("x_asked")[0];
        assertThat(loss.among(parameters, new double[3 * N], 2, x)).isCloseTo(off * off, within(1e-13));
        assertThat(loss.everything(parameters, new double[3 * N], x))
                .isCloseTo(trace.value("error_all")[0], within(1e-13));
    }
}
