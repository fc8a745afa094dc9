package org.touchstone.engine.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Draw;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Trace;
import org.touchstone.support.DeclaredNames;

class CircleModelTest {

    private final ModelFamily family = new CircleFamily();

    private Model circle(int n, String output) {
        return family.build(family.settle(Map.of("features", n, "output", output)), 0, Progress.SILENT);
    }

    private static double[] one(int n, int on, double strength) {
        double[] x = new double[n];
        x[on] = strength;
        return x;
    }

    /** r^2 c + b is 0 but for rounding of numbers as large as r^2, which is 12,665 for 500. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 8, 10, 20, 99, 100, 500})
    void oneIdeaAtFullStrengthComesBackAloneHoweverManyThereAre(int n) {
        for (String bias : List.of("weakest", "stronger")) {
            Model model = family.build(family.settle(Map.of("features", n, "bias", bias)), 0, Progress.SILENT);
            for (int on = 0; on < n; on++) {
                double[] y = model.trace(one(n, on, 1)).value("y");
                assertThat(y[on]).isCloseTo(1, within(1e-9));
                y[on] = 0;
                assertThat(Arrays.stream(y).max().orElseThrow()).isLessThanOrEqualTo(1e-9);
            }
        }
    }

    /** As tabled, to the digits printed. */
    @ParameterizedTest
    @CsvSource({
        "3, 0, 1, 0, 0.01",
        "4, 0, 1, 0, 0.01",
        "5, -0.447, 1.447, 0.309, 0.0006",
        "6, -1, 2, 0.5, 0.0006",
        "8, -2.414, 3.414, 0.707, 0.0006",
        "10, -4.236, 5.236, 0.809, 0.0006",
        "20, -19.43, 20.43, 0.951, 0.006",
        "100, -505.8, 506.8, 0.998, 0.06"
    })
    void theWeightsAreThePublishedOnes(int n, double bias, double slope, double deadZone, double tolerance) {
        Trace trace = circle(n, "relu").trace(new double[n]);
        assertThat(trace.value("bias")[0]).isCloseTo(bias, within(tolerance));
        assertThat(trace.value("slope")[0]).isCloseTo(slope, within(tolerance));
        assertThat(trace.value("radius")[0]).isCloseTo(Math.sqrt(slope), within(tolerance));
        assertThat(trace.value("dead_zone")[0]).isCloseTo(deadZone, within(Math.min(tolerance, 0.0006)));
    }

    @Test
    void aFainterIdeaIsNotHeardAtAll() {
        Model model = circle(20, "relu");
        assertThat(model.trace(one(20, 3, 0.9)).value("y")).containsOnly(0);
        double c = StrictMath.cos(Math.PI / 10);
        assertThat(model.trace(one(20, 3, 0.98)).value("y")[3]).isCloseTo((0.98 - c) / (1 - c), within(1e-12));
    }

    @Test
    void twoIdeasWakeThoseBetweenThem() {
        double[] x = one(20, 0, 1);
        x[4] = 1;
        Trace trace = circle(20, "relu").trace(x);
        assertThat(trace.value("missed")).containsExactly(0);
        assertThat(trace.value("false_alarms")[0]).isGreaterThanOrEqualTo(3);
        x[4] = 0;
        x[10] = 1;
        assertThat(circle(20, "relu").trace(x).value("missed")).containsExactly(2);
    }

    /** Exact: n/2 - 1; those less than 60 degrees away fire. */
    @ParameterizedTest
    @CsvSource({"3, 0.5, 0", "5, 1.5, 0", "8, 3, 2", "20, 9, 6", "100, 49, 32"})
    void theLinearCircleAnswersEverythingAtOnce(int n, double error, int firing) {
        Trace trace = circle(n, "linear").trace(new double[n]);
        assertThat(trace.value("full_error")[0]).isCloseTo(error, within(1e-9));
        assertThat(trace.value("others_firing")).containsExactly(firing);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 100, 500})
    void aFixedMurmurOfAllOthersIsJustTheIdeaTurnedRound(int n) {
        Model model = circle(n, "linear");
        Trace trace = model.trace(one(n, 2, 0.7));
        double[] murmur = trace.value("murmur");
        double[] direction = trace.value("direction");
        for (int i = 0; i < murmur.length; i++) {
            // n terms of at most 0.05, each rounded
            assertThat(murmur[i]).isCloseTo(-0.05 * direction[i], within(1e-13));
        }
        assertThat(trace.value("y_noise")[2]).isCloseTo(0.65, within(1e-13));
        assertThat(trace.value("y_noise")).containsExactly(trace.value("y_fainter"), within(1e-12));
    }

    @Test
    void everyDeclaredNameHasItsDeclaredSizeAndLiesInItsRange() {
        for (String output : List.of("relu", "linear")) {
            DeclaredNames.fit(family, circle(7, output), 1, 0.5, 0.25, 0, 0, 0, 1);
        }
    }

    @Test
    void oneNumberIsNotEnough() {
        double[] without = circle(20, "relu").trace(one(20, 0, 1)).value("y_without");
        assertThat(Arrays.copyOf(without, 20)).containsOnly(0);
        assertThat(without[20]).isCloseTo(1, within(1e-12));
    }

    @Test
    void drawsKeepTheirWord() {
        RandomGenerator random = RandomStreams.stream(1, 0);
        for (Draw draw : family.draws(family.settle(Map.of("features", 6)))) {
            for (int drawn = 0; drawn < 300; drawn++) {
                double[] input = draw.drawing().next(random);
                long on = Arrays.stream(input).filter(x -> x > 0).count();
                long full = Arrays.stream(input).filter(x -> x == 1).count();
                assertThat(input).hasSize(6);
                assertThat(Arrays.stream(input).max().orElseThrow()).isBetween(0.0, 1.0);
                switch (draw.name()) {
                    case "one-full" -> assertThat(on == 1 && full == 1).isTrue();
                    case "one-any" -> assertThat(on).isEqualTo(1);
                    case "one-to-three" -> assertThat(on).isBetween(1L, 3L);
                    default ->
                        assertThat(Arrays.stream(input).filter(x -> x > 0.1).count())
                                .isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void weightsAndSettingsThatDoNotFitAreRefusedWithASentence() {
        var weights = circle(7, "relu").weights();
        assertThatThrownBy(() -> family.load(family.settle(Map.of()), weights)).hasMessageContaining("has the shape");
        assertThatThrownBy(() -> circle(7, "relu").trace(new double[6])).hasMessageContaining("takes 7 input values");
        assertThatThrownBy(() -> family.settle(Map.of("features", 501)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("whole number from 3 to 500");
    }

    @Test
    void theSameSettingsGiveTheSameBits() {
        assertThat(circle(100, "relu").weights().sha256())
                .isEqualTo(circle(100, "relu").weights().sha256())
                .isNotEqualTo(circle(100, "linear").weights().sha256());
        assertThat(family.instant()).isTrue();
    }

    @Test
    void picturesSayWhatTheirNumbersSay() {
        Map<String, String> findings = circle(20, "relu").exhibits(List.of()).stream()
                .collect(Collectors.toMap(Exhibit::title, Exhibit::finding));
        assertThat(findings)
                .containsEntry(
                        "Where each idea points",
                        "The 20 directions are 18.0 degrees apart and 4.52 long; 19.43 is taken off every answer.")
                .containsEntry(
                        "What comes out of one idea alone",
                        "Up to a strength of 0.951 an idea on its own is not heard at all; above that, each 0.01 more put"
                                + " in adds 0.204 to its answer.");
        for (int n : new int[] {3, 4, 500}) {
            assertThat(circle(n, "linear").exhibits(List.of())).hasSize(6);
        }
    }
}
