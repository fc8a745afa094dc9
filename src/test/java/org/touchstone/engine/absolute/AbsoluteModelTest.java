package org.touchstone.engine.absolute;

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

class AbsoluteModelTest {

    private final AbsoluteFamily family = new AbsoluteFamily();

    /** The exact solution for two of three ideas by four neurons; the third is given up and answered with its mean. */
    private Model exact() {
        double[] parameters = {
            2, -1, 0, 0, //
            0, 0, 1, -0.5, //
            0, 0, 0, 0, //
            0.5, 0, 0, //
            1, 0, 0, //
            0, 1, 0, //
            0, 2, 0, //
            0, 0, 0.5
        };
        return family.load(
                family.settle(Map.of("features", 3, "neurons", 4)), AbsoluteModel.weights(parameters, 3, 4, 0.01));
    }

    @Test
    void twoNeuronsAnIdeaGiveItsSizeExactly() {
        Trace trace = exact().trace(new double[] {-0.75, 0.25, 1});
        assertThat(trace.value("y")).containsExactly(0.75, 0.25, 0.5);
        assertThat(trace.value("h")).containsExactly(0, 0.75, 0.25, 0);
    }

    @Test
    void jobsAreReadFromTheWeights() {
        Trace trace = exact().trace(new double[3]);
        assertThat(trace.value("one_job")).containsExactly(4);
        assertThat(trace.value("serves")).containsExactly(0, 0, 1, 1);
        assertThat(trace.value("jobs")).containsExactly(1, 1, 1, 1);
        assertThat(trace.value("neurons_above")).containsExactly(1, 1, 0);
        assertThat(trace.value("neurons_below")).containsExactly(1, 1, 0);
        Jobs shared = new Jobs(new double[] {1, 1, 0.5, 0.1}, new double[] {1, 1, 1, 1}, 2, 2);
        assertThat(shared.jobs).containsExactly(2, 1);
        assertThat(shared.runnerUp).containsExactly(new double[] {0.5, 0.1}, within(1e-15));
        assertThat(shared.oneJob).isEqualTo(1);
        Jobs dead = new Jobs(new double[4], new double[4], 2, 2);
        assertThat(dead.oneJob).isZero();
        assertThat(dead.runnerUp).containsExactly(1, 1);
    }

    @Test
    void switchingANeuronOffTakesOneHalfOfOneIdeaAway() {
        Trace trace = exact().trace(new double[] {-0.75, 0.25, 1});
        double[] without = trace.value("y_without");
        assertThat(without).hasSize(12);
        assertThat(new double[] {without[0], without[3], without[4]}).containsExactly(0.75, 0, 0.25);
        assertThat(trace.value("y_without_above")).containsExactly(0.75, 0, 0.5);
        assertThat(trace.value("y_without_below")).containsExactly(0, 0.25, 0.5);
    }

    @Test
    void everyDeclaredNameHasItsDeclaredSizeAndLiesInItsRange() {
        Model model = exact();
        DeclaredNames.fit(family, model, -0.75, 0.25, 1);
        assertThatThrownBy(() -> model.trace(new double[2])).hasMessageContaining("takes 3 input values");
    }

    @Test
    void picturesSayWhatTheirNumbersShow() {
        List<Exhibit> exhibits = exact().exhibits(List.of("Whales", "Chess", "Tax"));
        assertThat(exhibits.stream().map(Exhibit::finding))
                .containsExactly(
                        "4 of 4 neurons do one job; on both sides of 0 such neurons serve Whales, Chess.",
                        "Alone, 2 of the 3 ideas shown come out within 0.1 of the right size everywhere.",
                        "Every neuron works for 1 idea.",
                        "The biases are 0.00 to 0.50; 1 is near 0.5, the mean size of an idea that is always on: the"
                                + " best blind guess.");
    }

    @Test
    void settingsThatCannotBeServedAreRefusedWithASentence() {
        refused(Map.of("neurons", 0), "must be a whole number from 1 to 100");
        refused(Map.of("probability", 0), "must be a number from 0.001 to 1");
        refused(Map.of("colour", 1), "no setting named");
        refused(
                Map.of("features", 100, "neurons", 100, "batch", 1024, "steps", 10_000, "restarts", 16),
                "choose fewer steps");
    }

    private void refused(Map<String, ?> given, String why) {
        assertThatThrownBy(() -> family.settle(given))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(why);
    }
}
