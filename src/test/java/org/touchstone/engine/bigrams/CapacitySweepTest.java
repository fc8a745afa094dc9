package org.touchstone.engine.bigrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.support.NoCells;

class CapacitySweepTest {

    private final CapacitySweep sweep = new CapacitySweep();

    private List<double @Nullable []> none() {
        return NoCells.of(sweep);
    }

    @Test
    void aHalfDoneSweepIsDrawnAndSaysHowFarItIs() {
        List<double @Nullable []> results = none();
        assertThat(sweep.exhibits(results))
                .allSatisfy(e -> assertThat(e.finding()).startsWith("From 0 of 45 cells"));
        results.set(2, sweep.compute(2, 0, Progress.SILENT));
        assertThat(sweep.cell(2)).isEqualTo("64 numbers, 64 neurons, 512 known pairs");
        assertThat(sweep.exhibits(results))
                .allSatisfy(e -> assertThat(e.finding()).startsWith("From 1 of 45 cells"));
        Exhibit.Table beside = sweep.exhibits(results).stream()
                .filter(Exhibit.Table.class::isInstance)
                .map(Exhibit.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(beside.rows()).hasSize(1);
    }

    @Test
    void halfIsFoundBetweenTheCellsOnEitherSideOfIt() {
        List<double @Nullable []> results = none();
        results.set(1, new double[] {0.75, 1});
        assertThat(CapacitySweep.atHalf(results, 0)).isNaN();
        results.set(2, new double[] {0.25, 1});
        // half way between 362 and 512 on a logarithmic scale
        assertThat(CapacitySweep.atHalf(results, 0)).isEqualTo(Math.sqrt(362.0 * 512), within(1e-9));
    }

    /** Earlier measured at about 430, 840, 1500, 1400 and 2600 pairs, read off coarser steps: within one in ten. */
    @Test
    @Tag("full")
    void capacityGrowsWithTheNumberOfWeights() {
        List<double @Nullable []> results = none();
        for (int i = 0; i < sweep.cells(); i++) {
            results.set(i, sweep.compute(i, 0, Progress.SILENT));
        }
        double[] earlier = {430, 840, 1500, 1400, 2600};
        int[] weights = {64 * 64, 64 * 128, 64 * 256, 128 * 128, 128 * 256};
        for (int layer = 0; layer < earlier.length; layer++) {
            double half = CapacitySweep.atHalf(results, layer);
            assertThat(half).isEqualTo(earlier[layer], within(0.1 * earlier[layer]));
            assertThat(half / weights[layer]).isBetween(0.07, 0.12);
        }
    }
}
