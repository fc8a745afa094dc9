package org.touchstone.engine.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.RowMajor;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

class DualModelTest {

    private static final int SEEDS = 5;

    /** Rounding in sums of 1,000 products of size 1 / 1,000, amplified by at most a condition number of 30. */
    private static final double EXACT = 1e-12;

    private final DualFamily family = new DualFamily();

    private Model model(Map<String, ?> given, long seed) {
        return family.build(family.settle(given), seed, Progress.SILENT);
    }

    private static double[] strengths(RandomGenerator random, int ideas, double outside) {
        double[] input = new double[ideas + 1];
        for (int i = 0; i < ideas; i++) {
            input[i] = random.nextDouble() < 0.1 ? 2 * random.nextDouble() - 1 : 0;
        }
        input[ideas] = outside;
        return input;
    }

    /** An earlier measurement of our own gave 0.0185 and 0.112 for one draw; the largest of 4,950 cosines varies. */
    @Test
    void aHundredIdeasInAThousandNumbersAreReadAsMeasuredBefore() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Trace trace = model(Map.of("width", 1000), seed).trace(new double[101]);
            assertThat(trace.value("own_error")[0]).isEqualTo(0.0185, within(0.001));
            assertThat(trace.value("largest_cosine")[0]).isEqualTo(0.112, within(0.03));
            assertThat(trace.value("dual_error")[0]).isLessThan(2.6e-15);
            assertThat(trace.value("rank")[0]).isEqualTo(100, within(1e-9));
        }
    }

    /** Half of the error is left whatever is done: sqrt(0.5 * 0.01 / 3) = 0.0408, measured before as 0.041. */
    @Test
    void fiftyNumbersAreTooFew() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Trace trace = model(Map.of("width", 50), seed).trace(new double[101]);
            assertThat(trace.value("dual_error")[0]).isEqualTo(Math.sqrt(0.5 * 0.01 / 3), within(1e-9));
            assertThat(trace.value("rank")[0]).isEqualTo(50, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"random, 1000", "orthogonal, 1000", "random, 150"})
    void theSimplePartsDoWhatTheWeightsDoOnEveryMixOfTheIdeas(String placing, int width) {
        Model model = model(Map.of("placing", placing, "width", width), 4);
        RandomGenerator random = RandomStreams.stream(9, 0);
        for (int i = 0; i < 20; i++) {
            Trace trace = model.trace(strengths(random, 100, 0));
            assertThat(trace.value("parts_gap")[0]).isLessThan(EXACT);
            assertThat(trace.value("worst")[0]).isLessThan(EXACT);
        }
        Trace disturbed = model.trace(strengths(random, 100, 1));
        assertThat(disturbed.value("parts_gap")[0]).isGreaterThan(1e-3);
        assertThat(disturbed.value("worst")[0]).isGreaterThan(1e-3);
    }

    @Test
    void orthogonalDirectionsAreTheirOwnDualBasis() {
        Model model = model(Map.of("placing", "orthogonal", "width", 1000), 0);
        double[] vectors = model.weights().values("E", 100, 1000);
        double[] dual = model.weights().values("D", 100, 1000);
        for (int at = 0; at < vectors.length; at++) {
            assertThat(dual[at]).isEqualTo(vectors[at], within(EXACT));
        }
    }

    /** R V^T R = R, V^T R V^T = V^T and both products symmetric: Penrose's four conditions on the pseudo-inverse. */
    @ParameterizedTest
    @ValueSource(ints = {3, 7, 8, 20})
    void theReadingIsThePseudoInverse(int width) {
        int n = 7;
        double[] vectors = DualPlacement.vectors(DualSettings.RANDOM, n, width, 2);
        double[] dual = Matrices.dual(vectors, n, width);
        double[] turned = RowMajor.transposed(vectors, n, width);
        double[] there = Matrices.product(dual, turned, n, width, n);
        double[] back = Matrices.product(turned, dual, width, n, width);
        assertThat(Matrices.product(there, dual, n, n, width)).containsExactly(dual, within(1e-9));
        assertThat(Matrices.product(back, turned, width, width, n)).containsExactly(turned, within(1e-9));
        assertThat(RowMajor.transposed(there, n, n)).containsExactly(there, within(1e-9));
        assertThat(RowMajor.transposed(back, width, width)).containsExactly(back, within(1e-9));
    }

    @Test
    void productsAgreeWithPlainSums() {
        double[] a = RandomStreams.stream(3, 0).doubles(5 * 7).toArray();
        double[] b = RandomStreams.stream(3, 1).doubles(7 * 3).toArray();
        double[] product = Matrices.product(a, b, 5, 7, 3);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 7; k++) {
                    sum += a[i * 7 + k] * b[k * 3 + j];
                }
                assertThat(product[i * 3 + j]).isEqualTo(sum, within(1e-14));
            }
        }
    }

    @Test
    void everyWayOfReadingIsWhatTheSettingSays() {
        double[] input = strengths(RandomStreams.stream(5, 5), 100, 0.5);
        Trace dual = model(Map.of(), 0).trace(input);
        Trace own = model(Map.of("reading", "own vectors"), 0).trace(input);
        assertThat(dual.value("y")).containsExactly(dual.value("y_dual"));
        assertThat(own.value("y")).containsExactly(dual.value("y_own"));
        assertThat(model(Map.of("reading", "learned", "steps", 0), 0)
                        .trace(input)
                        .value("worst")[0])
                .isEqualTo(Matrices.largest(Arrays.copyOf(input, 100)), within(EXACT));
        assertThat(model(Map.of("reading", "learned", "steps", 1000), 0)
                        .trace(input)
                        .value("y"))
                .containsExactly(dual.value("y"), within(1e-9));
    }

    @Test
    void aStoredModelComesBackTheSame() {
        Model model = model(Map.of(), 1);
        byte[] bytes = model.weights().toNpz();
        assertThat(bytes.length).isLessThan(8 << 20);
        Model back = family.load(model.settings(), Weights.fromNpz(bytes));
        double[] input = strengths(RandomStreams.stream(6, 6), 100, 0.3);
        for (var name : family.vocabulary(model.settings()).names()) {
            double[] value = back.trace(input).value(name.name());
            assertThat(value).containsExactly(model.trace(input).value(name.name()));
            assertThat(value).hasSize(name.size());
        }
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndAnotherSeedDoesNot() {
        assertThat(model(Map.of(), 7).weights().sha256())
                .isEqualTo(model(Map.of(), 7).weights().sha256());
        assertThat(model(Map.of(), 8).weights().sha256())
                .isNotEqualTo(model(Map.of(), 7).weights().sha256());
    }

    @Test
    void impossibleSettingsAreRefusedInASentence() {
        for (Map<String, ?> given : List.of(
                Map.of("placing", "orthogonal", "width", 99), Map.of("ideas", 101), Map.of("learningRate", 2.0))) {
            assertThatThrownBy(() -> family.settle(given))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageEndingWith(".");
        }
    }

    @Test
    void aReadingThatRunsAwayIsToldInASentence() {
        Map<String, ?> wild = Map.of("width", 100, "reading", "learned", "learningRate", 1.0, "steps", 10_000);
        assertThatThrownBy(() -> model(wild, 0))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("smaller learning rate");
    }
}
