package org.touchstone.engine.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.Trace;
import org.touchstone.support.DeclaredNames;

class AutoencoderModelTest {

    private final AutoencoderFamily family = new AutoencoderFamily();

    /** Three ideas in two numbers: right, up and left; entries right, left and right again at a slant. */
    private Model small() {
        double[] ideas = {1, 0, 0, 1, -1, 0};
        double[] parameters = {
            1, -1, 0, //
            0, 0, 0.5, //
            1, 0, -1, 0, 0.96, 0.28, //
            -0.25, 0, 0, //
            0, 0
        };
        return family.load(
                family.settle(Map.of("ideas", 3, "dimensions", 2, "dictionary", 3)),
                AutoencoderModel.weights(ideas, parameters, 2, 3, 0.1, 0.25, 1.5));
    }

    @Test
    void theDictionarySaysWhatItsNearestEntriesAnswer() {
        Trace trace = small().trace(new double[] {0.75, 0.5, 0});
        assertThat(trace.value("held")).containsExactly(0.75, 0.5);
        assertThat(trace.value("f")).containsExactly(0.5, 0, 0.25);
        assertThat(trace.value("y")).containsExactly(0.5, 0.25, 0);
        assertThat(trace.value("busy")).containsExactly(2);
        assertThat(trace.value("rebuilt")).containsExactly(new double[] {0.74, 0.07}, within(1e-15));
        // 0.01 and 0.43 off, of a length of the root of 0.8125
        assertThat(trace.value("error")).containsExactly(new double[] {Math.sqrt(0.185 / 0.8125)}, within(1e-12));
        assertThat(small().trace(new double[3]).value("error")).containsExactly(0);
    }

    @Test
    void matchesAreCosinesToTheNearestEntry() {
        Trace trace = small().trace(new double[3]);
        assertThat(trace.value("match")).containsExactly(new double[] {1, 0.28, 1}, within(1e-12));
        assertThat(trace.value("entry")).containsExactly(0, 2, 1);
        assertThat(trace.value("entries")).containsExactly(2, 0, 1);
        assertThat(trace.value("nearest")).containsExactly(new double[] {1, 1, 0.96}, within(1e-12));
        assertThat(trace.value("recovered")[0]).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(trace.value("entries_per_idea")).containsExactly(1);
        assertThat(trace.value("mean_match")[0]).isCloseTo(0.76, within(1e-12));
    }

    @Test
    void everyDeclaredNameHasItsDeclaredSizeAndLiesInItsRange() {
        Model model = small();
        DeclaredNames.fit(family, model, 0.75, 0.5, 0);
        assertThatThrownBy(() -> model.trace(new double[2])).hasMessageContaining("takes 3 input values");
    }

    @Test
    void picturesSayWhatTheirNumbersShow() {
        List<Exhibit> exhibits = small().exhibits(List.of());
        assertThat(exhibits.stream().map(Exhibit::finding))
                .containsExactly(
                        "2 of 3 real ideas have an entry that matches them at more than 0.9.",
                        "The nearest entry matches an idea at 0.28 to 1.00, 0.76 on average.",
                        "1 of 3 ideas have no entry of their own, and 1 have more than one; 1.00 on average.",
                        "0 of 3 entries stand for no real idea: they match none at more than 0.9.",
                        "It leaves 25.0% of the variance unexplained, and it found 2 of 3 real ideas.");
        Exhibit.HeatMap grid = (Exhibit.HeatMap) exhibits.getFirst();
        assertThat(grid.columns()).containsExactly("Entry 1", "Entry 3", "Entry 2");
    }

    @Test
    void settingsThatCannotBeServedAreRefusedWithASentence() {
        refused(Map.of("dictionary", 1), "must be a whole number from 2 to 256");
        refused(Map.of("penalty", -1), "must be a number from 0 to 1");
        refused(Map.of("colour", 1), "no setting named");
        refused(Map.of("dimensions", 128, "dictionary", 256, "batch", 1024, "steps", 10_000), "choose fewer steps");
    }

    private void refused(Map<String, ?> given, String why) {
        assertThatThrownBy(() -> family.settle(given))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(why);
    }
}
