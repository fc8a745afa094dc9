package org.touchstone.engine.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.RowMajor;
import org.touchstone.support.Slope;

class ResidualLayerTest {

    private static final int N = 7;
    private static final int K = 4;
    private static final int D = 11;
    private static final int BATCH = 40;

    private final RandomGenerator random = RandomStreams.stream(3, 0);
    private final double[] embedding = gaussian(N * D, 0.3);
    private final double[] in = gaussian(D * K, 0.5);
    private final double[] out = gaussian(K * D, 0.5);
    private final SparseRows x = new SparseRows(N, 0.3);

    @BeforeAll
    static void prepare() {
        NativeArrays.prepare();
    }

    private double[] gaussian(int size, double scale) {
        double[] values = new double[size];
        for (int at = 0; at < size; at++) {
            values[at] = scale * RandomStreams.gaussian(random);
        }
        return values;
    }

    /** The model as it is written down, one example at a time, through all D numbers of the stream. */
    private double directLoss(boolean overlap) {
        double sum = 0;
        for (int row = 0; row < x.rows(); row++) {
            double[] input = new double[N];
            for (int at = x.start(row); at < x.start(row + 1); at++) {
                input[x.which(at)] = x.strength(at);
            }
            double[] stream = Products.product(input, embedding, 1, N, D);
            double[] hidden = Products.product(stream, in, 1, D, K);
            for (int neuron = 0; neuron < K; neuron++) {
                hidden[neuron] = Math.max(0, hidden[neuron]);
            }
            double[] added = Products.product(hidden, out, 1, K, D);
            double[] back = RowMajor.transposed(embedding, N, D);
            double[] fromLayer = Products.product(added, back, 1, D, N);
            double[] fromStream = overlap ? Products.product(stream, back, 1, D, N) : input;
            for (int i = 0; i < N; i++) {
                double error = fromStream[i] + fromLayer[i] - input[i] - Math.max(0, input[i]);
                sum += error * error;
            }
        }
        return sum / (BATCH * N);
    }

    @Test
    void theShortWayThroughFeaturesGivesTheSameLossAsTheLongWayThroughTheStream() {
        x.draw(BATCH, random);
        try (ResidualLayer layer = new ResidualLayer(N, K, BATCH, embedding, in, out)) {
            layer.forward(x);
            // some hundred terms summed in another order
            assertThat(layer.squares(x) / (BATCH * N)).isCloseTo(directLoss(true), within(1e-13));
            assertThat(layer.squaresWithoutOverlap(x) / (BATCH * N)).isCloseTo(directLoss(false), within(1e-13));
        }
    }

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        x.draw(BATCH, random);
        double[] byIn = new double[in.length];
        double[] byOut = new double[out.length];
        try (ResidualLayer layer = new ResidualLayer(N, K, BATCH, embedding, in, out)) {
            layer.forward(x);
            layer.backward(x, byIn, byOut);
        }
        sameSlopes(in, byIn);
        sameSlopes(out, byOut);
    }

    private void sameSlopes(double[] weights, double[] gradient) {
        for (int at = 0; at < weights.length; at++) {
            double slope = Slope.at(weights, at, 1e-6, moved -> directLoss(true));
            // the loss is quadratic between kinks: what is left is rounding of the loss, 1e-16, over the step
            assertThat(gradient[at]).isCloseTo(slope, within(1e-9));
        }
    }

    @Test
    void aSecondBatchOwesNothingToTheFirst() {
        SparseRows full = new SparseRows(N, 1);
        double[] first = new double[in.length];
        double[] again = new double[in.length];
        double[] unused = new double[out.length];
        x.draw(BATCH, random);
        try (ResidualLayer layer = new ResidualLayer(N, K, BATCH, embedding, in, out)) {
            layer.forward(x);
            layer.backward(x, first, unused);
            full.draw(BATCH, random);
            layer.forward(full);
            layer.backward(full, again, unused);
            layer.forward(x);
            layer.backward(x, again, unused);
        }
        assertThat(again).isEqualTo(first);
    }

    @Test
    void examplesAreOnAsOftenAsTheSettingSaysAndEvenlyStrong() {
        SparseRows rare = new SparseRows(100, 0.01);
        long entries = 0;
        long kept = 0;
        double sum = 0;
        double squares = 0;
        int[] each = new int[100];
        for (int draw = 0; draw < 100; draw++) {
            rare.draw(2000, random);
            kept += rare.rows();
            entries += rare.start(rare.rows());
            for (int at = 0; at < rare.start(rare.rows()); at++) {
                sum += rare.strength(at);
                squares += rare.strength(at) * rare.strength(at);
                each[rare.which(at)]++;
            }
        }
        // 200,000 examples of 100: counts spread by their root, so five of them; the seed is fixed
        assertThat((double) entries).isCloseTo(200_000, within(2250.0));
        assertThat((double) kept).isCloseTo(200_000 * (1 - StrictMath.pow(0.99, 100)), within(1100.0));
        assertThat(sum / entries).isCloseTo(0, within(0.0065));
        assertThat(squares / entries).isCloseTo(1 / 3.0, within(0.0035));
        for (int count : each) {
            assertThat((double) count).isCloseTo(2000, within(225.0));
        }
    }

    @Test
    void whereEverythingIsAlwaysOnNothingIsLeftOut() {
        SparseRows full = new SparseRows(N, 1);
        full.draw(BATCH, random);
        assertThat(full.rows()).isEqualTo(BATCH);
        assertThat(full.start(BATCH)).isEqualTo(BATCH * N);
        assertThat(full.which(N - 1)).isEqualTo(N - 1);
        assertThat(full.which(N)).isZero();
    }

    @Test
    void shapesThatDoNotFitAreRefusedBeforeTheyEndTheProgram() {
        try (Matrix a = new Matrix(2, 3);
                Matrix b = new Matrix(2, 3);
                Matrix into = new Matrix(2, 3)) {
            assertThatThrownBy(() -> Matrix.product(a, b, into, 2, false)).hasMessageContaining("do not fit");
            assertThatThrownBy(() -> Matrix.productTransposed(a, b, into, 2)).hasMessageContaining("do not fit");
            assertThatThrownBy(() -> Matrix.transposedProduct(a, b, into, 2)).hasMessageContaining("do not fit");
        }
        assertThatThrownBy(() -> new Matrix(2, 3, new double[5])).hasMessageContaining("does not have 5 values");
    }
}
