package org.touchstone.engine.superposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.support.Told;

class SuperpositionTrainingTest {

    private static final long SEED = 7;

    private final SuperpositionFamily family = new SuperpositionFamily();

    private Model build(Map<String, ?> given) {
        return family.build(family.settle(given), SEED, Progress.SILENT);
    }

    private static double[] weight(Model model, String name) {
        return model.trace(new double[5]).value(name);
    }

    /**
     * The tolerances of an independent rerun of Elhage et al. 2022, given for one run. In 1,000 steps the third idea,
     * which matters nearly as much as the second, is not always let go of; in 3,000 it is.
     */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void ideasThatAreAlwaysOnAreKeptTwoAndTheRestAnswerWithTheirMean(long seed) {
        Model model = family.build(
                family.settle(Map.of("probability", 1.0, "steps", 3000, "restarts", 8)), seed, Progress.SILENT);
        double[] expected = new double[25];
        expected[0] = 1;
        expected[6] = 1;
        assertThat(((SuperpositionModel) model).products).containsExactly(expected, within(0.03));
        assertThat(Arrays.copyOfRange(weight(model, "bias"), 2, 5))
                .containsExactly(new double[] {0.5, 0.5, 0.5}, within(0.02));
    }

    @Test
    void rareIdeasFormAPentagon() {
        Model model = build(Map.of());
        SuperpositionModel inside = (SuperpositionModel) model;
        // published 1.12-1.14 and -.25 to -.23 for one run; 9 seeds of ours spread by one hundredth more on either side
        everyOneBetween(1.11, 1.15, weight(model, "length"));
        everyOneBetween(-0.26, -0.22, weight(model, "bias"));
        everyOneBetween(0.37, 0.43, weight(model, "dimensionality"));
        everyOneBetween(66, 78, new Findings(inside, List.of("A", "B", "C", "D", "E")).neighbourAngles());
        assertThat(model.exhibits(List.of()).getFirst().finding()).startsWith("All 5 ideas have a direction;");
    }

    private static void everyOneBetween(double low, double high, double[] values) {
        assertThat(values).hasSize(5);
        for (double value : values) {
            assertThat(value).isBetween(low, high);
        }
    }

    @Test
    void withoutReluOnlyTheTwoMostImportantAreKeptAndTheRestAnswerWithTheirMean() {
        Model model = build(Map.of("output", "linear"));
        assertThat(weight(model, "represented")).containsExactly(2);
        assertThat(Arrays.copyOf(weight(model, "length"), 2)).containsExactly(new double[] {1, 1}, within(0.01));
        RandomGenerator random = RandomStreams.stream(1, 0);
        for (int i = 0; i < 1000; i++) {
            double[] y = model.trace(random.doubles(5).toArray()).value("y");
            // p/2 = .025; 1,000 steps leave directions up to .03 long
            assertThat(Arrays.copyOfRange(y, 2, 5)).containsExactly(new double[] {0.025, 0.025, 0.025}, within(0.04));
        }
    }

    @Test
    void theStoredLossIsThatOfTheReferencePass() {
        Model model = build(Map.of("steps", 200, "restarts", 2, "probability", 0.3));
        RandomGenerator random = RandomStreams.stream(SEED, 0);
        double[] x = new double[200_000 * 5];
        for (int part = 0; part < 200_000; part += 1000) {
            int from = part * 5;
            new Examples(5, 0.3).draw(1000, random, (row, feature, strength) -> x[from + row * 5 + feature] = strength);
        }
        double[] importance = weight(model, "importance");
        double sum = 0;
        for (int sample = 0; sample < 200_000; sample++) {
            double[] row = Arrays.copyOfRange(x, sample * 5, sample * 5 + 5);
            double[] y = model.trace(row).value("y");
            for (int i = 0; i < 5; i++) {
                sum += importance[i] * (y[i] - row[i]) * (y[i] - row[i]);
            }
        }
        // a million terms summed in another order
        assertThat(weight(model, "loss")[0]).isCloseTo(sum / 1_000_000, within(1e-12));
    }

    @Test
    void progressIsToldAndLossFalls() {
        Told told = new Told();
        family.build(family.settle(Map.of("steps", 100, "probability", 0.5)), SEED, told);
        assertThat(told.totals).containsOnly(100);
        assertThat(told.stages.stream().distinct())
                .containsExactly(
                        "Training 16 small networks side by side", "Choosing the best on 200,000 fresh examples");
        assertThat(told.steps).startsWith(0, 10, 20).endsWith(90, 100);
        assertThat(told.losses.getLast()).isLessThan(0.5 * told.losses.getFirst());
    }

    @Test
    void settingsAtTheirLimitsTrainWithoutFault() {
        assertThat(lossAt(Map.of("features", 2, "hidden", 1, "restarts", 1, "steps", 100, "batch", 32)))
                .isFinite();
        assertThat(lossAt(Map.of("features", 20, "hidden", 10, "restarts", 32, "steps", 100, "batch", 64)))
                .isFinite();
        assertThat(lossAt(Map.of(
                        "features", 100, "hidden", 30, "restarts", 2, "steps", 100, "batch", 32, "importance", 1)))
                .isFinite();
        assertThat(lossAt(Map.of("features", 10, "hidden", 10, "restarts", 1, "steps", 100, "learningRate", 0.1)))
                .isFinite();
    }

    private double lossAt(Map<String, ?> given) {
        Model model = build(given);
        return model.trace(new double[model.settings().integer("features")]).value("loss")[0];
    }
}
