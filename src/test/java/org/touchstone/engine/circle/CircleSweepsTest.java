package org.touchstone.engine.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Sweep;
import org.touchstone.support.Told;

class CircleSweepsTest {

    private static final int SEEDS = RingTrainer.SEEDS;

    /**
     * As tabled from 2,000 random sets. Two such shares differ by up to 3 of 100, two such means by up to 5% and half of
     * the last printed digit. Left out: n = 3 with two on, where both come out at exactly one half and rounding decided
     * the table's 66.7; and the table's one false alarm for n = 4 with three on, which cannot be: the idea opposite the
     * middle one gets 0 - 1 + 0.
     */
    @ParameterizedTest(name = "{0} ideas, {1} on")
    @CsvSource({
        "3, 3, 0, 3, 0",
        "4, 2, 67.8, 0.6, 0",
        "4, 3, 0, 2, 0",
        "5, 2, 50.6, 1.0, 0",
        "5, 3, 0, 2.5, 0",
        "6, 2, 38.5, 1.2, 0.4",
        "6, 3, 30.6, 1.5, 0",
        "8, 2, 29.6, 0.9, 0.3",
        "8, 3, 14.6, 1.6, 0.3",
        "10, 2, 0, 1.1, 1.1",
        "10, 3, 8.1, 1.5, 0.5",
        "20, 2, 0, 1, 2.4",
        "20, 3, 0, 1.5, 2.5",
        "100, 2, 0, 1, 17.3",
        "100, 3, 0, 1.5, 19.4"
    })
    void severalIdeasFailAsOftenAsPublished(int n, int active, double exact, double missed, double falseAlarms) {
        int cell = 3 * FalseFiringSweep.SIZES.indexOf(n) + active - 1;
        double[] found = new FalseFiringSweep().compute(cell, 0, Progress.SILENT);
        assertThat(100 * found[0]).isCloseTo(exact, within(3.0));
        assertThat(found[1]).isCloseTo(missed, within(0.05 + 0.05 * missed));
        assertThat(found[2]).isCloseTo(falseAlarms, within(0.05 + 0.05 * falseAlarms));
    }

    @Test
    void aTieAtOneHalfIsNotCountedAsComingOut() {
        assertThat(new FalseFiringSweep().compute(1, 0, Progress.SILENT)).containsExactly(0, 2, 0);
    }

    /** Derived: averaged over all pairs of very many ideas, 18.5 of 100 others come out and one of the two is lost. */
    @Test
    void manyIdeasComeNearTheDerivedLimit() {
        var settings = new CircleFamily().settle(Map.of("features", 500));
        FalseFiring pairs = FalseFiring.pairs(new CircleModel(settings, CirclePlacement.place(settings)), 1);
        // a few ideas at the ends of each arc, of 500
        assertThat(pairs.falseAlarms() / 500).isCloseTo(0.185, within(0.005));
        assertThat(pairs.missed()).isCloseTo(1, within(0.01));
    }

    /**
     * Published: 5 and 8 reach zero loss; 12, 20 and 30 do not. With 8, one best of 16 in six of ours did not either, so
     * that one of five may fail here and two are allowed.
     */
    @ParameterizedTest
    @CsvSource({"5, 5, 5", "8, 3, 5", "12, 0, 0", "20, 0, 0", "30, 0, 0"})
    void trainingFindsSmallCirclesAndNoLargeOnes(int n, int fewest, int most) {
        int found = 0;
        for (long seed = 0; seed < 5; seed++) {
            double[] cell = new LearnabilitySweep().compute(n - LearnabilitySweep.FEWEST, seed, Progress.SILENT);
            boolean zero = cell[0] < 1e-6;
            assertThat(cell[2] > 0).isEqualTo(zero);
            assertThat(cell[1] == n).isEqualTo(zero);
            found += zero ? 1 : 0;
        }
        assertThat(found).isBetween(fewest, most);
    }

    @Test
    void manyNetworksAtOnceFallTheWayTheirGradientsSay() {
        int n = 4;
        double[] parameters = new double[3 * n * SEEDS];
        var random = RandomStreams.stream(5, 0);
        for (int at = 0; at < parameters.length; at++) {
            parameters[at] = RandomStreams.gaussian(random);
        }
        RingTrainer trainer = new RingTrainer(n);
        double[] gradient = new double[parameters.length];
        trainer.gradient(parameters, gradient);
        for (int at = 0; at < parameters.length; at++) {
            int network = at % SEEDS;
            double difference =
                    (loss(parameters, at, 1e-6, n)[network] - loss(parameters, at, -1e-6, n)[network]) / 2e-6;
            // errors of about 10; a kink of the cut-off within 1e-6 would be larger, and none is that near here
            assertThat(gradient[at]).isCloseTo(difference, within(1e-6));
        }
    }

    private static double[] loss(double[] parameters, int at, double step, int n) {
        double[] moved = parameters.clone();
        moved[at] += step;
        RingTrainer trainer = new RingTrainer(n);
        trainer.gradient(moved, new double[moved.length]);
        return trainer.losses();
    }

    @Test
    void theFusedLossIsThatOfPlainLoops() {
        int n = 5;
        double[] p = RandomStreams.stream(6, 0)
                .doubles(3L * n * SEEDS)
                .map(u -> 2 * u - 1)
                .toArray();
        RingTrainer trainer = new RingTrainer(n);
        trainer.gradient(p, new double[p.length]);
        double[] losses = trainer.losses();
        int block = n * SEEDS;
        for (int s = 0; s < SEEDS; s++) {
            double plain = 0;
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    double before = p[j * SEEDS + s] * p[k * SEEDS + s]
                            + p[block + j * SEEDS + s] * p[block + k * SEEDS + s]
                            + p[2 * block + j * SEEDS + s];
                    double error = Math.max(0, before) - (j == k ? 1 : 0);
                    plain += error * error;
                }
            }
            // 25 terms of about 1 in another order
            assertThat(losses[s]).isCloseTo(plain, within(1e-13));
        }
    }

    @Test
    void theSameSeedGivesTheSameCellAndAnotherDoesNot() {
        LearnabilitySweep sweep = new LearnabilitySweep();
        assertThat(sweep.compute(9, 1, Progress.SILENT))
                .containsExactly(sweep.compute(9, 1, Progress.SILENT))
                .isNotEqualTo(sweep.compute(9, 2, Progress.SILENT));
    }

    @Test
    void aCancelledCellStops() {
        assertThatThrownBy(() -> new LearnabilitySweep().compute(5, 0, Told.CANCELLED))
                .isInstanceOf(Progress.CancelledException.class);
    }

    @Test
    void sweepsDrawThemselvesWithMostCellsMissing() {
        for (Sweep sweep : new CircleFamily().sweeps()) {
            List<double @Nullable []> results = new ArrayList<>();
            for (int cell = 0; cell < sweep.cells(); cell++) {
                assertThat(sweep.cell(cell)).isNotBlank();
                results.add(null);
            }
            assertThat(sweep.exhibits(results))
                    .allSatisfy(exhibit -> assertThat(exhibit.finding()).startsWith("0 of " + sweep.cells()));
            results.set(3, sweep.compute(3, 0, Progress.SILENT));
            assertThat(sweep.exhibits(results))
                    .allSatisfy(exhibit -> assertThat(exhibit.finding()).startsWith("1 of " + sweep.cells()));
        }
    }
}
