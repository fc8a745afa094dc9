package org.touchstone.engine.absolute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.support.NoCells;

class SparsitySweepTest {

    private final SparsitySweep sweep = new SparsitySweep();

    private List<double @Nullable []> nothing() {
        return NoCells.of(sweep);
    }

    @Test
    void picturesAreDrawnFromWhatIsThere() {
        List<double @Nullable []> results = nothing();
        assertThat(sweep.exhibits(results)).isEmpty();
        results.set(6, new double[] {5, 2.5, 0.1});
        results.set(7, new double[] {3, 3.5, 0.1});
        results.set(0, new double[] {36, 1.25, 0.1});
        List<Exhibit> exhibits = sweep.exhibits(results);
        assertThat(exhibits.stream().map(Exhibit::finding))
                .containsExactly(
                        "Of 40 neurons, so many do one job: 36 at 1.0, 3 to 5 at 0.1 (3 of 21 networks done).",
                        "At the levels done, a neuron works for 1.25 to 3.00 ideas on average (3 of 21 networks).");
        Exhibit.Curve curve = (Exhibit.Curve) exhibits.getFirst();
        assertThat(curve.series().stream().map(Exhibit.Series::label))
                .containsExactly("Network 1", "Network 2", "Our earlier measurement");
        assertThat(curve.series().getFirst().x()).containsExactly(1.0, 0.1);
    }

    @Test
    void commonIdeasLeaveMostNeuronsOneJobAndRareOnesNone() {
        assertThat(sweep.compute(0, 1, Progress.SILENT)[0]).isGreaterThanOrEqualTo(25);
        assertThat(sweep.compute(12, 1, Progress.SILENT)[0]).isLessThanOrEqualTo(3);
        assertThat(sweep.cell(12)).isEqualTo("an idea on with probability 0.01, network 1");
    }
}
