package org.touchstone.engine.puzzle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

class PuzzleModelTest {

    private final PuzzleFamily family = new PuzzleFamily();

    private PuzzleModel model(int largest, String copies) {
        Settings settings = family.settle(Map.of("largest", largest, "copies", copies));
        return (PuzzleModel) family.build(settings, 0, Progress.SILENT);
    }

    @Test
    void everyDeclaredNameHasItsDeclaredSizeAndLiesInItsRange() {
        for (String copies : List.of("first", "second")) {
            PuzzleModel model = model(5, copies);
            for (double[] input : new double[][] {{0, 0}, {5, 5}, {0, 5}, {4, 2}}) {
                Trace trace = model.trace(input);
                for (var name : family.vocabulary(model.settings()).names()) {
                    assertThat(trace.value(name.name())).as(name.name()).hasSize(name.size());
                    assertThat(trace.value(name.name())[0]).as(name.name()).isBetween(name.min(), name.max());
                }
            }
        }
        assertThatThrownBy(() -> model(1, "first").trace(new double[2]).value("nonsense"))
                .hasMessageContaining("declares no name");
    }

    @Test
    void bothStoriesFitWhereTheNumbersAreTheSameAndOneFailsAtZeroAndOne() {
        PuzzleModel model = model(1, "first");
        for (double both : new double[] {0, 1}) {
            Trace trace = model.trace(new double[] {both, both});
            assertThat(trace.value("x5")).isEqualTo(trace.value("predicted_from_x1"));
            assertThat(trace.value("x5")).isEqualTo(trace.value("predicted_from_x2"));
            assertThat(trace.value("x5_with_x3_moved")).isEqualTo(trace.value("x3_moved"));
        }
        Trace apart = model.trace(new double[] {0, 1});
        assertThat(apart.value("x5")).containsExactly(0);
        assertThat(apart.value("predicted_from_x1")).containsExactly(0);
        assertThat(apart.value("predicted_from_x2")).containsExactly(1);
    }

    @Test
    void movingOneNumberMovesTheOutputOnlyIfThatOneIsCopied() {
        Trace first = model(9, "first").trace(new double[] {9, 4});
        assertThat(first.value("x5_with_x1_moved")).containsExactly(0);
        assertThat(first.value("x5_with_x2_moved")).containsExactly(9);
        assertThat(first.value("x5_with_x3_moved")).containsExactly(0);
        assertThat(first.value("x5_with_x4_moved")).containsExactly(9);
        Trace second = model(9, "second").trace(new double[] {9, 4});
        assertThat(second.value("x5_with_x1_moved")).containsExactly(4);
        assertThat(second.value("x5_with_x2_moved")).containsExactly(5);
        assertThat(second.value("x5_with_x3_moved")).containsExactly(4);
        assertThat(second.value("x5_with_x4_moved")).containsExactly(5);
    }

    /** The shares are worked out from the wires; here every pair of inputs is really swapped. Counts divide exactly. */
    @ParameterizedTest
    @CsvSource({"1, first", "1, second", "4, first", "4, second", "7, first", "7, second"})
    void theSharesOfSwapsAreThoseThatTryingEverySwapGives(int largest, String copies) {
        PuzzleModel model = model(largest, copies);
        Trace trace = model.trace(new double[2]);
        for (int chain = 0; chain < 2; chain++) {
            String from = "_from_x" + (chain + 1);
            assertThat(trace.value("swaps" + from)[0]).isCloseTo(swapped(model, chain, false), within(1e-15));
            assertThat(trace.value("swaps" + from + "_when_equal")[0])
                    .isCloseTo(swapped(model, chain, true), within(1e-15));
            assertThat(trace.value("right" + from)[0]).isCloseTo(observed(model, chain), within(1e-15));
        }
    }

    private static double swapped(PuzzleModel model, int chain, boolean equal) {
        long right = 0;
        long all = 0;
        int end = model.largest + 1;
        for (int pair = 0; pair < end * end * end * end; pair++) {
            double[] base = {pair % end, pair / end % end};
            double[] source = {pair / (end * end) % end, pair / (end * end * end)};
            if (!equal || (base[0] == base[1] && source[0] == source[1])) {
                double x3 = model.third(source[0], source[1]);
                all++;
                right += model.fifth(x3, model.fourth(base[0], base[1])) == source[chain] ? 1 : 0;
            }
        }
        return (double) right / all;
    }

    private static double observed(PuzzleModel model, int chain) {
        long right = 0;
        int end = model.largest + 1;
        for (int at = 0; at < end * end; at++) {
            double[] input = {at % end, at / end};
            right += model.output(input[0], input[1]) == input[chain] ? 1 : 0;
        }
        return (double) right / (end * end);
    }

    @Test
    void halfOfTheDrawnInputsAreOneNumberTwice() {
        Settings settings = family.settle(Map.of("largest", 1_000_000));
        var random = RandomStreams.stream(0, 1);
        long equal = 0;
        for (int i = 0; i < 10_000; i++) {
            double[] input = family.draws(settings).getFirst().drawing().next(random);
            for (double value : input) {
                assertThat(value).isBetween(0.0, 1e6).isEqualTo(Math.rint(value));
            }
            equal += input[0] == input[1] ? 1 : 0;
        }
        // six standard deviations of a fair coin
        assertThat(equal).isBetween(4_700L, 5_300L);
    }

    @Test
    void picturesCountWhatTheySay() {
        List<Exhibit> exhibits = model(1_000_000, "first").exhibits(List.of());
        assertThat(exhibits.get(0).finding()).contains("1,000,001 inputs").contains("1,000,001,000,000");
        assertThat(exhibits.get(1).finding()).contains("1 of every 1,000,001");
        assertThat(exhibits.get(2).finding()).contains("1,000,001 runs");
        assertThat(model(3, "second").exhibits(List.of("Left", "Right")).get(3).finding())
                .isEqualTo("The output copies x4, which copies x2 (Right).");
    }

    @Test
    void settingsOutOfRangeAndForeignWeightsAreRefusedWithASentence() {
        assertThatThrownBy(() -> family.settle(Map.of("largest", 1_000_001)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("whole number from 1 to 1000000");
        Weights wrong =
                new Weights.Builder().add("copies", new double[] {0, 1, 1}, 3).weights();
        assertThatThrownBy(() -> family.load(family.settle(Map.of()), wrong)).hasMessageContaining("Node x5 copies");
        assertThatThrownBy(() -> model(1, "first").trace(new double[3])).hasMessageContaining("takes 2 numbers");
    }

    @Test
    void theSameSettingsGiveTheSameWeights() {
        assertThat(model(7, "first").weights().sha256())
                .isEqualTo(model(7, "first").weights().sha256());
        assertThat(model(7, "first").weights().sha256())
                .isNotEqualTo(model(7, "second").weights().sha256());
    }
}
