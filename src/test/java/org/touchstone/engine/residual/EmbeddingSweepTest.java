package org.touchstone.engine.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.support.NoCells;

class EmbeddingSweepTest {

    private final EmbeddingSweep sweep = new EmbeddingSweep();

    private List<double @Nullable []> nothing() {
        return NoCells.of(sweep);
    }

    @Test
    void theFirstTrainingsAreShownBeforeAllAreDone() {
        assertThat(sweep.exhibits(nothing()).getFirst().finding()).isEqualTo("None of 21 trainings is done yet.");
        List<double @Nullable []> some = nothing();
        some.set(5, new double[] {0.83, 1.19});
        some.set(6, new double[] {1.04, 1.04});
        some.set(12, new double[] {0.85, 1.21});
        List<Exhibit> exhibits = sweep.exhibits(some);
        assertThat(exhibits.getFirst().finding())
                .isEqualTo("Of 3 of 21 trainings done, 2 do better than one job a neuron.");
        assertThat(((Exhibit.Bars) exhibits.getFirst()).bars())
                .containsExactly(
                        new Exhibit.Bar("random, width 1000", 0.84), new Exhibit.Bar("a place of its own", 1.04));
        assertThat(((Exhibit.Table) exhibits.getLast()).rows().get(5))
                .containsExactly("random, width 1000", "2", "0.83 to 0.85", "1.19 to 1.21");
        assertThat(exhibits.getLast().finding()).contains("0 would do better");
    }

    @Test
    void everyCellSaysWhatItIsAbout() {
        assertThat(sweep.cell(0)).isEqualTo("random, width 200, training 1 of 3");
        assertThat(sweep.cell(20)).isEqualTo("a place of its own, training 3 of 3");
    }

    @Tag("full")
    @Test
    void aPlaceOfItsOwnForEachIdeaGivesNoGain() {
        double[] cell = sweep.compute(6, 0, Progress.SILENT);
        // nothing is mixed in, so nothing changes when that is taken away but the order of a sum
        assertThat(cell[0]).isGreaterThan(1).isCloseTo(cell[1], within(1e-12));
    }
}
