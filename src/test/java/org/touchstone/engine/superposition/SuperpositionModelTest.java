package org.touchstone.engine.superposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;
import org.touchstone.support.DeclaredNames;

class SuperpositionModelTest {

    private final ModelFamily family = Families.standard().get(FamilyId.parse("superposition@2"));

    /** Three ideas in two numbers: right, up, and left at half length. */
    private Model small(String output) {
        Settings settings = family.settle(Map.of("features", 3, "hidden", 2, "output", output));
        return family.load(
                settings,
                SuperpositionModel.weights(new double[] {1, 0, 0, 1, -0.5, 0}, new double[] {0, -0.25, 0.125}, 0.01));
    }

    @Test
    void everyDeclaredNameHasItsDeclaredSizeAndLiesInItsRange() {
        DeclaredNames.fit(family, small("relu"), 1, 0.5, 0.25);
    }

    @Test
    void theForwardPassIsTheOneWorkedByHand() {
        Trace trace = small("relu").trace(new double[] {1, 0.5, 0.5});
        assertThat(trace.value("h")).containsExactly(0.75, 0.5);
        assertThat(trace.value("drive")).containsExactly(0.75, 0.5, -0.375);
        assertThat(trace.value("y")).containsExactly(0.75, 0.25, 0);
        assertThat(trace.value("y_without")).containsExactly(0, 0.25, 0.125, 0.75, 0, 0);
        assertThat(trace.value("represented")).containsExactly(2);
        assertThat(trace.value("dimensions_per_idea")).containsExactly(2 / 2.25);
        assertThat(trace.value("nearest_angle")).containsExactly(new double[] {90, 90, 90}, within(1e-12));
        assertThat(small("linear").trace(new double[] {1, 0.5, 0.5}).value("y")).containsExactly(0.75, 0.25, -0.25);
    }

    @Test
    void alignmentIsACosineAndNothingWhereNothingIsOn() {
        Model model = small("relu");
        assertThat(model.trace(new double[] {0, 0, 0}).value("alignment")).containsExactly(0, 0, 0);
        double[] alignment = model.trace(new double[] {0.6, 0.8, 0}).value("alignment");
        assertThat(alignment).containsExactly(new double[] {0.6, 0.8, -0.6}, within(1e-15));
    }

    @Test
    void weightsThatDoNotFitAreRefusedWithASentence() {
        Settings settings = family.settle(Map.of());
        Weights other = small("relu").weights();
        assertThatThrownBy(() -> family.load(settings, other)).hasMessageContaining("has the shape [3, 2]");
        assertThatThrownBy(() -> small("relu").trace(new double[2])).hasMessageContaining("takes 3 input values");
    }

    @Test
    void picturesSayWhatTheirNumbersSay() {
        Map<String, String> findings = small("relu").exhibits(List.of("Whales", "", "Chess")).stream()
                .collect(Collectors.toMap(Exhibit::title, Exhibit::finding));
        assertThat(findings)
                .containsEntry(
                        "Where each idea points",
                        "2 of 3 ideas have a direction (Whales, Idea 2); neighbours are 90 degrees apart.")
                .containsEntry(
                        "How strongly each idea is stored",
                        "Stored: Whales, Idea 2. Dropped, with a length of at most 0.5: Chess.");
    }

    @Test
    void aHundredIdeasStayReadable() {
        Settings settings = family.settle(Map.of("features", 100, "hidden", 10, "importance", 1));
        double[] w = new double[1000];
        for (int i = 0; i < 20; i++) {
            w[i * 10 + i / 2] = i % 2 == 0 ? 1 : -1;
        }
        Model model = family.load(settings, SuperpositionModel.weights(w, new double[100], 0));
        assertThat(model.trace(new double[100]).value("halves")).containsExactly(20);
        assertThat(model.trace(new double[100]).value("dimensions_per_idea")).containsExactly(0.5);
        List<Exhibit> exhibits = model.exhibits(List.of());
        assertThat(exhibits).hasSizeLessThanOrEqualTo(6);
        assertThat(exhibits.getFirst().finding())
                .isEqualTo("20 of 100 ideas are kept: 20 near 1/2, 0 near none of the lines. That is 0.50 of a hidden"
                        + " number for each idea kept.");
        assertThat(exhibits).allSatisfy(exhibit -> assertThat(exhibit.finding()).hasSizeLessThan(260));
    }

    @Test
    void settingsAreCompletedAndMistakesNamed() {
        assertThat(family.settle(Map.of("features", 4.0)).values())
                .containsEntry("features", 4L)
                .containsEntry("probability", 0.05)
                .containsEntry("restarts", 16L);
        refused(Map.of("featurs", 4), "no setting named");
        refused(Map.of("features", 4.5), "whole number from 2 to 100");
        refused(Map.of("probability", Double.NaN), "number from 0.01 to 1");
        refused(Map.of("output", "tanh"), "one of: relu, linear");
        refused(Map.of("features", 3, "hidden", 4), "more hidden numbers than ideas");
        refused(Map.of("features", 100, "importance", 0.8), "more than a million times");
        refused(
                Map.of("features", 100, "hidden", 30, "steps", 10_000, "importance", 1),
                "more computing than a visitor");
    }

    private void refused(Map<String, ?> given, String why) {
        assertThatThrownBy(() -> family.settle(given))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(why);
    }
}
