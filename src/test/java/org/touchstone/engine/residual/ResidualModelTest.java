package org.touchstone.engine.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;
import org.touchstone.support.DeclaredNames;

class ResidualModelTest {

    private final ResidualFamily family = new ResidualFamily();

    /** Four ideas in a stream of four, two of them a quarter along each other; two neurons, one idea each. */
    private Model small() {
        Settings settings = family.settle(Map.of("features", 4, "neurons", 2, "width", 4));
        double side = Math.sqrt(1 - 0.0625);
        double[] embedding = {1, 0, 0, 0, 0.25, side, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        double[] in = {0, 0, 0, 0, 1, 0, 0, 1};
        double[] out = {0, 0, 1, 0, 0, 0, 0, 0.5};
        return family.load(settings, ResidualModel.weights(embedding, in, out, 4, 2, 0.0005, 0.001));
    }

    @Test
    void theForwardPassIsTheOneWorkedByHand() {
        Trace trace = small().trace(new double[] {1, 0, -0.5, 0.5});
        assertThat(trace.value("h")).containsExactly(0, 0.5);
        assertThat(trace.value("y")).containsExactly(1, 0.25, -0.5, 0.75);
        assertThat(trace.value("y_without_mlp")).containsExactly(1, 0.25, -0.5, 0.5);
        assertThat(trace.value("y_clean")).containsExactly(1, 0, -0.5, 0.75);
        assertThat(trace.value("y_alone")).containsExactly(1, 0, -0.5, 0.75);
        assertThat(trace.value("target")).containsExactly(2, 0, -0.5, 1);
        assertThat(trace.value("half")).containsExactly(2, 0, -0.5, 0.5);
        assertThat(trace.value("size")).containsExactly(1, 0, 0.5, 0.5);
        assertThat(trace.value("on")).containsExactly(3);
        assertThat(trace.value("miss")).containsExactly(1 + 0.0625 + 0.0625);
        assertThat(trace.value("miss_half")).containsExactly(0.25);
        assertThat(trace.value("miss_clean")).containsExactly(1.0625);
        assertThat(trace.value("miss_without_mlp")).containsExactly(1 + 0.0625 + 0.25);
    }

    @Test
    void jobsAreMeasuredAsTheyAreDone() {
        Trace trace = small().trace(new double[4]);
        assertThat(trace.value("job")).containsExactly(0, 0, 1, 0.5);
        assertThat(trace.value("leak")).containsExactly(0, 0, 0, 0);
        assertThat(trace.value("share")).containsExactly(0, 0, 1, 0, 0, 0, 0, 0.5);
        assertThat(trace.value("ideas_served")).containsExactly(1, 1);
        assertThat(trace.value("neurons_for")).containsExactly(0, 0, 1, 1);
        assertThat(trace.value("overlap")).startsWith(1, 0.25, 0, 0, 0.25);
        // half of the jobs at 1 in 100: 0.5 * 0.01 / 6
        assertThat(trace.value("naive")[0]).isCloseTo(0.01 / 12, within(1e-18));
        assertThat(trace.value("loss_ratio")[0]).isCloseTo(0.6, within(1e-12));
        assertThat(trace.value("clean_ratio")[0]).isCloseTo(1.2, within(1e-12));
    }

    @Test
    void theLossWithoutTheLayerIsTheOneAddedUpFromItsParts() {
        // two of four ideas mix a quarter of each other in: the mean of 2 * .0625 over 4 is .03125
        double expected = 0.01 / 6 + 0.01 / 3 * 0.03125;
        assertThat(((ResidualModel) small()).lossWithoutLayer()).isCloseTo(expected, within(1e-15));
    }

    @Test
    void everyDeclaredNameHasItsDeclaredSizeAndLiesInItsRange() {
        DeclaredNames.fit(family, small(), 1, -1, 0.5, 0);
    }

    @Test
    void weightsThatDoNotFitAreRefusedWithASentence() {
        Settings settings = family.settle(Map.of("features", 5, "neurons", 2, "width", 4));
        Weights other = small().weights();
        assertThatThrownBy(() -> family.load(settings, other)).hasMessageContaining("has the shape [4, 4]");
        assertThatThrownBy(() -> small().trace(new double[2])).hasMessageContaining("takes 4 input values");
    }

    @Test
    void picturesSayWhatTheirNumbersSay() {
        Map<String, String> findings = small().exhibits(List.of("Whales")).stream()
                .collect(Collectors.toMap(Exhibit::title, Exhibit::finding));
        assertThat(findings)
                .containsEntry(
                        "How much of its job each idea gets",
                        "2 neurons do 0.00 to 1.00 of each of the 4 jobs, and at least half of 2; with one job a neuron,"
                                + " 2 would be done in full and 2 not at all.")
                .containsEntry(
                        "How many ideas each neuron works for",
                        "A neuron does at least a twentieth of the job of 1 idea.")
                .containsEntry(
                        "What one idea spills onto all others",
                        "The overlap alone spills 0.03 and the layer alone 0.00, together 0.03: they do not cancel each"
                                + " other.");
    }

    @Test
    void settingsAreCompletedAndMistakesNamed() {
        assertThat(family.settle(Map.of()).values())
                .containsEntry("width", 1000L)
                .containsEntry("embedding", "random");
        refused(Map.of("features", 3), "whole number from 4 to 100");
        refused(Map.of("embedding", "dense"), "one of: random, identity");
        refused(Map.of("features", 10, "neurons", 10), "fewer neurons than ideas");
        refused(Map.of("steps", 3000, "batch", 4096, "probability", 1), "more computing than a visitor");
    }

    private void refused(Map<String, ?> given, String why) {
        assertThatThrownBy(() -> family.settle(given))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(why);
    }
}
