package org.touchstone.engine.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Draw;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Trace;
import org.touchstone.support.DeclaredNames;

class TargetModelTest {

    private final ModelFamily family = new TargetFamily();

    /** Right, up, and left at half length. */
    private Model small() {
        return family.load(
                family.settle(Map.of("features", 3)),
                TargetModel.weights(
                        new double[] {1, 0, -0.5}, new double[] {0, 1, 0}, new double[] {0, -0.25, 0.125}, 0.01));
    }

    /** 100 directions of length 1 at equal angles. */
    private Model even() {
        double[] first = new double[100];
        double[] second = new double[100];
        for (int i = 0; i < 100; i++) {
            first[i] = StrictMath.cos(2 * Math.PI * i / 100);
            second[i] = StrictMath.sin(2 * Math.PI * i / 100);
        }
        return family.load(family.settle(Map.of()), TargetModel.weights(first, second, new double[100], 0));
    }

    @Test
    void everyDeclaredNameHasItsDeclaredSizeAndLiesInItsRange() {
        DeclaredNames.fit(family, small(), 1, 0.5, 0.25, 1);
    }

    @Test
    void theForwardPassIsTheOneWorkedByHand() {
        Trace trace = small().trace(new double[] {1, 0.5, 0.5, 1});
        assertThat(trace.value("h")).containsExactly(0.75, 0.5);
        assertThat(trace.value("drive")).containsExactly(0.75, 0.5, -0.375);
        assertThat(trace.value("y")).containsExactly(0.75, 0.25, -0.25);
        assertThat(trace.value("x_asked")).containsExactly(0.5);
        assertThat(trace.value("y_asked")).containsExactly(0.25);
        assertThat(trace.value("error_all")).containsExactly(0.0625 + 0.0625 + 0.5625);
        assertThat(trace.value("error_silent")).containsExactly(1.5);
        assertThat(trace.value("others_loud")).containsExactly(1);
        assertThat(trace.value("length")).containsExactly(1, 1, 0.5);
        assertThat(trace.value("angle")).containsExactly(0, 90, 180);
        assertThat(trace.value("gap")).containsExactly(90);
        assertThat(trace.value("y_unit")).containsExactly(0.5, 0.5, -0.5);
        assertThat(trace.value("y_asked_one_line")).containsExactly(1.75 - 0.25);
        assertThat(trace.value("accuracy")).containsExactly(1);
    }

    /** Exact: the error is the sum of cos^2 over the others, n/2 - 1, and those within 60 degrees fire, 16 a side. */
    @Test
    void evenDirectionsAreFortyNineTimesWorseThanSilenceAndYetPerfectWhenTold() {
        Trace trace = even().trace(new double[101]);
        assertThat(trace.value("full_error")[0]).isCloseTo(49, within(1e-9));
        assertThat(trace.value("others_firing")).containsExactly(32);
        assertThat(trace.value("own_error")[0]).isCloseTo(0, within(1e-28));
        assertThat(trace.value("accuracy")).containsExactly(1);
        assertThat(trace.value("gap")[0]).isCloseTo(3.6, within(1e-9));
    }

    @Test
    void weightsAndInputsThatDoNotFitAreRefusedWithASentence() {
        var weights = small().weights();
        assertThatThrownBy(() -> family.load(family.settle(Map.of()), weights)).hasMessageContaining("has the shape");
        assertThatThrownBy(() -> small().trace(new double[3])).hasMessageContaining("takes 4 input values");
        assertThatThrownBy(() -> small().trace(new double[] {0, 0, 0, 3})).hasMessageContaining("from 0 to 2");
        assertThatThrownBy(() -> small().trace(new double[] {0, 0, 0, 0.5})).hasMessageContaining("whole number");
    }

    @Test
    void picturesSayWhatTheirNumbersSay() {
        Map<String, String> findings =
                even().exhibits(List.of()).stream().collect(Collectors.toMap(Exhibit::title, Exhibit::finding));
        assertThat(findings)
                .containsEntry(
                        "What every idea answers when only Idea 0 is on",
                        "With Idea 0 alone at full strength, its own answer is 1.00, and 32 of the 99 others come out"
                                + " above 0.5.")
                .containsEntry(
                        "The same network under three scores",
                        "Told which idea to read, the squared error is 0.0000; over all answers it is 49.0 times that of"
                                + " saying nothing.");
    }

    @Test
    void aQuestionIsAlwaysDrawnWithAnAnswerableIdea() {
        var settings = family.settle(Map.of("features", 5, "probability", 0.5));
        RandomGenerator random = RandomStreams.stream(1, 0);
        for (Draw draw : family.draws(settings)) {
            int faint = 0;
            for (int drawn = 0; drawn < 200; drawn++) {
                double[] input = draw.drawing().next(random);
                assertThat(input).hasSize(6);
                assertThat(input[5]).isBetween(0.0, 4.0).isEqualTo(Math.rint(input[5]));
                for (int i = 0; i < 5; i++) {
                    boolean other = i != (int) input[5] && input[i] > 0;
                    faint += other && input[i] <= 0.1 ? 1 : 0;
                    assertThat(other && draw.name().equals("one-at-a-time")).isFalse();
                }
            }
            // 4 others a draw, half of them on
            assertThat(draw.name().equals("as-trained") ? faint : 400).isBetween(330, 470);
        }
    }

    @Test
    void settingsAreCompletedAndMistakesNamed() {
        assertThat(family.settle(Map.of()).values())
                .containsEntry("features", 100L)
                .containsEntry("loss", "target");
        refused(Map.of("probability", 1.5), "number from 0 to 1");
        refused(Map.of("noise", "loud"), "one of: random, fixed");
        refused(Map.of("features", 200, "steps", 40_000, "batch", 512), "more computing than a visitor");
    }

    private void refused(Map<String, ?> given, String why) {
        assertThatThrownBy(() -> family.settle(given))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(why);
    }
}
