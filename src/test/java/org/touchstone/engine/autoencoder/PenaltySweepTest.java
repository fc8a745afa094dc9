package org.touchstone.engine.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.support.NoCells;

class PenaltySweepTest {

    private final PenaltySweep sweep = new PenaltySweep();

    @Test
    void picturesAreDrawnFromWhatIsThere() {
        List<double @Nullable []> results = NoCells.of(sweep);
        assertThat(sweep.exhibits(results)).isEmpty();
        results.set(2, new double[] {0.005, 0, 0.65, 0});
        results.set(6, new double[] {0.074, 0.98, 0.99, 0.98});
        results.set(16, new double[] {0.065, 1, 0.98, 1.39});
        List<Exhibit> exhibits = sweep.exhibits(results);
        assertThat(exhibits.stream().map(Exhibit::finding))
                .containsExactly(
                        "The best copy, with 64 entries, penalty 0.02, leaves 0.5% unexplained and has found 0% of the"
                                + " real ideas (3 of 20 dictionaries done).",
                        "The dictionary that found most, with 128 entries, penalty 0.1, has 100% of the real ideas and"
                                + " leaves 6.5% unexplained (3 of 20 dictionaries done).",
                        "At most, with 128 entries, penalty 0.1, an idea has 1.39 matching entries on average (3 of 20"
                                + " dictionaries done).");
        Exhibit.Curve curve = (Exhibit.Curve) exhibits.getFirst();
        assertThat(curve.series().stream().map(Exhibit.Series::label)).containsExactly("64 entries", "128 entries");
        assertThat(curve.series().getFirst().x()).containsExactly(0.02, 0.1);
    }

    @Test
    void theCellsTellTheRightDictionaryFromTheBetterCopy() {
        double[] copy = sweep.compute(2, 1, Progress.SILENT);
        double[] dictionary = sweep.compute(6, 1, Progress.SILENT);
        assertThat(copy[0]).isLessThan(dictionary[0]);
        assertThat(dictionary[1]).isGreaterThan(0.9);
        assertThat(copy[1]).isLessThan(0.1);
    }
}
