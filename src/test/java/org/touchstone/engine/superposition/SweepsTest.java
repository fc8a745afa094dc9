package org.touchstone.engine.superposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Sweep;
import org.touchstone.engine.Weights;
import org.touchstone.support.NoCells;
import org.touchstone.support.Told;

class SweepsTest {

    private static final int[] KEPT_THERE = {2, 2, 4, 4, 4, 4, 5, 5, 5, 5};

    /** Levels where the rerun saw one arrangement win clearly; at the other two either may win. */
    private static final int[] CLEAR = {0, 1, 3, 4, 5, 7, 8, 9};

    private static final double[] LOSS_THERE = {
        .03666, .04842, .04116, .02652, .01706, .01110, .00693, .00405, .00237, .00140
    };

    /** 3% and twice the spread of the difference of two samples of 200,000: 1.9% each at the last level. */
    private static final double[] TOLERANCE = {.03, .03, .03, .03, .04, .05, .06, .07, .08, .085};

    private static final Sweep PROGRESSION = new ProgressionSweep();
    private static final Sweep PHASES = new PhaseSweep();

    private static List<double[]> computed(Sweep sweep, long seed) {
        List<double[]> results = new ArrayList<>();
        for (int cell = 0; cell < sweep.cells(); cell++) {
            results.add(sweep.compute(cell, seed, Progress.SILENT));
        }
        return results;
    }

    static List<Sweep> sweeps() {
        return new SuperpositionFamily().sweeps();
    }

    @Test
    void fiveIdeasGoFromTwoOverPairsToAPentagonAtThePublishedLosses() {
        progression(7);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6})
    void fiveIdeasDoSoForOtherSeeds(long seed) {
        progression(seed);
    }

    private static void progression(long seed) {
        List<double[]> cells = computed(PROGRESSION, seed);
        for (int level : CLEAR) {
            assertThat(cells.get(level)[0]).as("level %d", level).isEqualTo(KEPT_THERE[level]);
        }
        assertThat(cells.get(2)[0]).isIn(2.0, 3.0, 4.0);
        assertThat(cells.get(6)[0]).isIn(4.0, 5.0);
        for (int level = 0; level < 10; level++) {
            assertThat(cells.get(level)[1])
                    .as("level %d", level)
                    .isCloseTo(LOSS_THERE[level], within(TOLERANCE[level] * LOSS_THERE[level]));
        }
        // tolerances of the rerun: pairs .02 about a half, a pentagon from .37 to .43; at level 3, where pairs have
        // only
        // just won, 20 seeds of ours lie up to .022 off
        for (int level : new int[] {3, 4, 5}) {
            assertThat(Arrays.copyOfRange(cells.get(level), 2, 6))
                    .as("level %d", level)
                    .containsExactly(new double[] {.5, .5, .5, .5}, within(level == 3 ? 0.03 : 0.02));
        }
        for (int level : new int[] {7, 8, 9}) {
            assertThat(Arrays.copyOfRange(cells.get(level), 2, 7))
                    .as("level %d", level)
                    .containsExactly(new double[] {.4, .4, .4, .4, .4}, within(0.03));
        }
    }

    @Test
    void trainingAndFormulaAgreeAt28Of29CountedCellsAndTheOtherIsShown() {
        phases(0);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void trainingAndFormulaDoSoForOtherSeeds(long seed) {
        phases(seed);
    }

    private static void phases(long seed) {
        List<double[]> cells = computed(PHASES, seed);
        List<Exhibit> exhibits = PHASES.exhibits(new ArrayList<double @Nullable []>(cells));
        assertThat(exhibits.getFirst().finding())
                .isEqualTo("Training and the formula agree at 28 of the 29 cells counted; they differ at: on 70% of the"
                        + " time, importance 1.");
        int odd = 1 * 5 + 2;
        assertThat(PHASES.cell(odd)).isEqualTo("on 70% of the time, importance 1");
        // published .1088 < .1108 for one run; over 24 seeds of ours it is .1083 with a spread of .0006
        assertThat(cells.get(odd)[4]).isCloseTo(.1088, within(3 * .0006)).isLessThan(.1108);
    }

    /** Why one cell is not counted: what training keeps there is chance. Means over a grid, not over chance examples. */
    @Test
    void twoEqualIdeasThatAreAlwaysOnCostTheSameInEveryMixture() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int degrees = 0; degrees <= 90; degrees += 5) {
            double loss = mixture(Math.cos(Math.toRadians(degrees)), Math.sin(Math.toRadians(degrees)));
            least = Math.min(least, loss);
            most = Math.max(most, loss);
        }
        assertThat(most).isCloseTo(PhaseFormula.first(1, 1), within(1e-5));
        // outputs are cut off in between, which makes mixtures a little cheaper
        assertThat(most / least).isGreaterThan(1.0005).isLessThan(1.001);
    }

    private static double mixture(double w0, double w1) {
        int points = 300;
        double b0 = 0.5 - w0 * (w0 + w1) / 2;
        double b1 = 0.5 - w1 * (w0 + w1) / 2;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            for (int k = 0; k < points; k++) {
                double x0 = (i + 0.5) / points;
                double x1 = (k + 0.5) / points;
                double hidden = w0 * x0 + w1 * x1;
                double off0 = Math.max(0, w0 * hidden + b0) - x0;
                double off1 = Math.max(0, w1 * hidden + b1) - x1;
                sum += off0 * off0 + off1 * off1;
            }
        }
        return sum / (points * points);
    }

    /** The closed forms at 200,000 examples; the spread of the mean is below 0.6% in each. */
    @Test
    void theFormulaIsTheLossOfTheIdealisedWeights() {
        double p = 0.3;
        double r = 2;
        assertThat(loss(p, r, new double[] {1, 0}, new double[] {0, p / 2}))
                .isCloseTo(PhaseFormula.first(p, r), within(0.02 * PhaseFormula.first(p, r)));
        assertThat(loss(p, r, new double[] {0, 1}, new double[] {p / 2, 0}))
                .isCloseTo(PhaseFormula.second(p), within(0.02 * PhaseFormula.second(p)));
        assertThat(loss(p, r, new double[] {1, -1}, new double[] {0, 0}))
                .isCloseTo(PhaseFormula.both(p, r), within(0.02 * PhaseFormula.both(p, r)));
    }

    private static double loss(double p, double r, double[] w, double[] b) {
        double[] parameters = {w[0], w[1], b[0], b[1]};
        try (Networks one = new FusedNetworks(1, 200_000, 1, true, new double[] {1, r}, new Examples(2, p))) {
            one.judge(parameters, RandomStreams.stream(9, 9));
            return 2 * one.losses()[0];
        }
    }

    /** One start in two at 1 in 3.8 ends in a mixture of pairs and smaller shares; four such in a row are rare. */
    @Tag("full")
    @Test
    void aHundredIdeasStickAtOneHalf() {
        Sweep geometry = new GeometrySweep();
        int mostlyHalves = 0;
        for (long seed = 0; seed < 5; seed++) {
            for (int level : new int[] {3, 4}) {
                double[] cell = bestOfFour(geometry, level, seed);
                assertThat(cell[0]).as("seed %d, level %d", seed, level).isBetween(0.47, 0.54);
                mostlyHalves += cell[3 + Fraction.PAIR.ordinal()] >= 0.85 * cell[1] ? 1 : 0;
            }
        }
        assertThat(mostlyHalves).isGreaterThanOrEqualTo(9);
    }

    private static double[] bestOfFour(Sweep geometry, int level, long seed) {
        return IntStream.range(0, 4)
                .mapToObj(training -> geometry.compute(10 * training + level, seed, Progress.SILENT))
                .min(Comparator.comparingDouble(cell -> cell[2]))
                .orElseThrow();
    }

    /** Otherwise a level would depend on whether its trainings shared a worker. */
    @Test
    void theBestOfRestartsTrainedOneByOneIsTheBestOfThemSideBySide() {
        Map<String, Integer> given = Map.of("steps", 100, "restarts", 4);
        Weights together = SuperpositionTrainer.train(SuperpositionSettings.settle(given), 3, Progress.SILENT);
        Weights best = IntStream.range(0, 4)
                .mapToObj(restart -> SuperpositionTrainer.train(
                        SuperpositionSettings.settle(Map.of("steps", 100, "restarts", 1)), 3, restart, Progress.SILENT))
                .min(Comparator.comparingDouble(one -> one.values("loss")[0]))
                .orElseThrow();
        assertThat(best.values("W", 5, 2)).isEqualTo(together.values("W", 5, 2));
        assertThat(best.values("loss")).isEqualTo(together.values("loss"));
    }

    @Test
    void aLevelShowsTheBestOfItsTrainingsThatAreDone() {
        Sweep geometry = new GeometrySweep();
        List<double @Nullable []> some = NoCells.of(geometry);
        some.set(3, new double[] {0.6, 16, 0.08, 0, 0, 0, 0, 0, 0});
        some.set(13, new double[] {0.5, 20, 0.07, 0, 0, 0, 20, 0, 0});
        assertThat(geometry.cell(13)).isEqualTo("on once in 2.71 examples, training 2 of 4");
        List<Exhibit> exhibits = geometry.exhibits(some);
        assertThat(exhibits.getFirst().finding())
                .isEqualTo("At 1 of 10 levels, with 2 of 40 trainings done: within 0.03 of 1 at none, and"
                        + " within 0.03 of 1/2 at 1 in 2.71.");
        assertThat(((Exhibit.Table) exhibits.getLast()).rows()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void picturesDrawThemselvesFromNothingAndFromAFewCells(Sweep sweep) {
        List<double @Nullable []> none = NoCells.of(sweep);
        assertThat(sweep.exhibits(none))
                .isNotEmpty()
                .allSatisfy(exhibit -> assertThat(exhibit.finding()).isNotBlank());
        if (sweep.seconds() < 1) {
            List<double @Nullable []> few = new ArrayList<>(none);
            few.set(5, sweep.compute(5, 1, Progress.SILENT));
            assertThat(few.get(5)).isEqualTo(sweep.compute(5, 1, Progress.SILENT));
            assertThat(sweep.exhibits(few).getFirst().finding())
                    .isNotEqualTo(sweep.exhibits(none).getFirst().finding());
        }
    }

    @Test
    void aCancelledCellStops() {
        assertThatThrownBy(() -> PHASES.compute(0, 0, Told.CANCELLED)).isInstanceOf(Progress.CancelledException.class);
    }
}
