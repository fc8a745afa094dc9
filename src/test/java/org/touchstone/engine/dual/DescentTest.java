package org.touchstone.engine.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Progress;
import org.touchstone.support.NoCells;

class DescentTest {

    private static final double RATE = 0.2;

    /** E|x - R V^T x|^2 / 2 for independent x of variance 1. */
    private static double loss(double[] reading, double[] vectors, int n, int d) {
        return Matrices.squares(Matrices.missing(reading, vectors, n, d)) / 2;
    }

    @Test
    void theStepFollowsTheSlopeOfTheLoss() {
        int n = 4;
        int d = 6;
        double[] vectors = DualPlacement.vectors(DualSettings.RANDOM, n, d, 1);
        double[] reading = DualPlacement.vectors(DualSettings.RANDOM, n, d, 2);
        double[] slope = Matrices.product(Matrices.missing(reading, vectors, n, d), vectors, n, n, d);
        for (int at = 0; at < reading.length; at++) {
            double[] up = reading.clone();
            double[] down = reading.clone();
            up[at] += 1e-5;
            down[at] -= 1e-5;
            double measured = (loss(up, vectors, n, d) - loss(down, vectors, n, d)) / 2e-5;
            // the loss is quadratic, so that only rounding is left: 1e-16 / 1e-5
            assertThat(-slope[at]).isEqualTo(measured, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void squaringGivesWhatStepAfterStepWouldGive(int d) {
        int n = 4;
        double[] vectors = DualPlacement.vectors(DualSettings.RANDOM, n, d, 3);
        double[] reading = new double[n * d];
        Descent descent = new Descent(Matrices.gram(vectors, n, d), n, RATE);
        for (int step = 0; step <= 21; step++) {
            double[] left = Matrices.missing(reading, vectors, n, d);
            assertThat(descent.left(step)).containsExactly(left, within(1e-12));
            assertThat(descent.loss(step)).isEqualTo(Matrices.squares(left) / n, within(1e-12));
            double[] correction = Matrices.product(left, vectors, n, n, d);
            for (int at = 0; at < reading.length; at++) {
                reading[at] += RATE * correction[at];
            }
        }
    }

    @Test
    void theGoalIsReachedAtTheStepThatIsTold() {
        double[] vectors = DualPlacement.vectors(DualSettings.RANDOM, 20, 30, 4);
        Descent descent = new Descent(Matrices.gram(vectors, 20, 30), 20, RATE);
        for (double goal : new double[] {0.9, 0.5, 0.1, 0.01}) {
            int steps = descent.stepsTo(goal, 16);
            assertThat(descent.loss(steps)).isLessThanOrEqualTo(goal);
            assertThat(descent.loss(steps - 1)).isGreaterThan(goal);
        }
        assertThat(descent.stepsTo(1e-30, 4)).isEqualTo(-1);
        double[] square = DualPlacement.vectors(DualSettings.ORTHOGONAL, 20, 30, 4);
        assertThat(new Descent(Matrices.gram(square, 20, 30), 20, RATE).stepsTo(0.01, 16))
                .isEqualTo(LearningSweep.square(RATE));
    }

    /** Theory is for very many directions; at a hundred it was within one in ten over three draws. */
    @Test
    void independentIdeasAreLearnedAsQuicklyAsTheorySays() {
        LearningSweep sweep = new LearningSweep();
        for (int cell = 0; cell < sweep.cells(); cell++) {
            int width = Integer.parseInt(
                    sweep.cell(cell).substring(0, sweep.cell(cell).indexOf(' ')));
            if (width >= 200) {
                double steps = sweep.compute(cell, 0, Progress.SILENT)[0];
                int theory = LearningSweep.expectedSteps(100.0 / width);
                assertThat(steps).as(sweep.cell(cell)).isEqualTo(theory, within(1 + 0.1 * theory));
            }
        }
    }

    @Test
    void theoryWithOneStepIsTheTextbookMean() {
        // mean of (1 - r l)^2 over the eigenvalues is 1 - 2 r + r^2 (1 + ratio)
        assertThat(LearningSweep.expected(0.5, 0.3, 1)).isEqualTo(1 - 0.6 + 0.09 * 1.5, within(1e-9));
        assertThat(LearningSweep.expected(0.5, 0.3, 0)).isEqualTo(1, within(1e-9));
    }

    @Test
    void aHalfDoneSweepIsDrawnAndSaysHowFarItIs() {
        LearningSweep sweep = new LearningSweep();
        List<double @Nullable []> results = NoCells.of(sweep);
        assertThat(sweep.exhibits(results))
                .allSatisfy(e -> assertThat(e.finding()).startsWith("From 0 of 36 cells"));
        for (int cell : new int[] {0, 7, 30}) {
            results.set(cell, sweep.compute(cell, 1, Progress.SILENT));
        }
        assertThat(sweep.exhibits(results))
                .allSatisfy(e -> assertThat(e.finding()).startsWith("From 3 of 36 cells"));
    }
}
