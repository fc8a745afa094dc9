package org.touchstone.engine.bigramparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;

class BigramPartsTrainingTest {

    private static final Map<String, Integer> SHORT = Map.of("steps", 200, "batch", 64);

    private final BigramPartsFamily family = new BigramPartsFamily();

    @Test
    void theCountsOfPairsAndPartsAgree() {
        Model model = family.build(family.settle(SHORT), 1, Progress.SILENT);
        var trace = model.trace(new double[] {3, 5});
        // Both count the same marks in the table of pairs by parts.
        double marks = trace.value("parts_per_pair")[0] * 24;
        assertThat(trace.value("pairs_per_part")[0] * trace.value("live_parts")[0])
                .isCloseTo(marks, within(1e-9));
    }

    @Test
    void theLayerGivesTheRightAnswerForThePairsItWasTaught() {
        Model model = family.build(family.settle(SHORT), 1, Progress.SILENT);
        assertThat(model.trace(new double[] {0, 0}).value("retrieved")).containsExactly(1);
    }

    @Test
    void anInputThatIsNotTwoWordsIsRefused() {
        Model model = family.build(family.settle(SHORT), 1, Progress.SILENT);
        assertThatThrownBy(() -> model.trace(new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This model takes 2 input values, but 1 were given.");
    }

    @Test
    void whatWouldTakeTooLongIsRefused() {
        assertThatThrownBy(() -> family.settle(Map.of("steps", 20_000, "batch", 1024, "parts", 128)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("more computing");
        assertThatThrownBy(() -> family.settle(Map.of("words", 8, "known", 64)))
                .isInstanceOf(InvalidSettingException.class);
    }
}
