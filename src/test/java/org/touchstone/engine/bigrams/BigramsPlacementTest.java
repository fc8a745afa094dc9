package org.touchstone.engine.bigrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Draw;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

class BigramsPlacementTest {

    private static final int SEEDS = 5;

    private final BigramsFamily family = new BigramsFamily();

    private Model model(Map<String, ?> given, long seed) {
        return family.build(family.settle(given), seed, Progress.SILENT);
    }

    private static double weight(Model model, String name) {
        return model.trace(new double[3]).value(name)[0];
    }

    /**
     * Our earlier reimplementation, one to three seeds. Allowed is 0.05 on the mean of five seeds: the count among M
     * pairs of one earlier seed has a standard error of up to 0.022 (M = 512), and words and neurons differ as well.
     */
    @ParameterizedTest
    @CsvSource({
        "64, 64, 256, 0.84",
        "64, 64, 512, 0.40",
        "64, 64, 1024, 0.12",
        "64, 128, 256, 1.00",
        "64, 128, 512, 0.86",
        "64, 128, 1024, 0.34",
        "64, 256, 512, 1.00",
        "64, 256, 1024, 0.82",
        "128, 128, 256, 1.00",
        "128, 128, 512, 0.99",
        "128, 128, 1024, 0.70",
        "128, 256, 512, 1.00",
        "128, 256, 1024, 0.99"
    })
    void aLayerKnowsAsManyPairsAsMeasuredBefore(int width, int neurons, int known, double earlier) {
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            sum += weight(model(Map.of("width", width, "neurons", neurons, "known", known), seed), "retrieved");
        }
        assertThat(sum / SEEDS).isEqualTo(earlier, within(0.05));
    }

    /**
     * Our earlier reimplementation gives 0.40 to 0.50 for 64 to 256 pairs. 0.03 covers rounding and the spread over
     * seeds, which is below 0.01.
     */
    @ParameterizedTest
    @CsvSource({"64, 0.40", "256, 0.50"})
    void aPairThatIsNotKnownIsTakenForAKnownOne(int known, double earlier) {
        assertThat(meanOverSeeds("known pairs", known, "unknown_match")).isEqualTo(earlier, within(0.03));
    }

    /** Printed to two decimals by our earlier reimplementation; 0.02 covers rounding and the spread over seeds. */
    @ParameterizedTest
    @CsvSource({"64, 0.75, 0.19", "256, 0.37, 0.15", "1024, 0.12, 0.07"})
    void learningToStaySilentCostsWhatIsKnown(int known, double ownMatch, double unknownMatch) {
        assertThat(meanOverSeeds("all pairs", known, "known_match")).isEqualTo(ownMatch, within(0.02));
        assertThat(meanOverSeeds("all pairs", known, "unknown_match")).isEqualTo(unknownMatch, within(0.02));
    }

    private double meanOverSeeds(String fit, int known, String name) {
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            sum += weight(model(Map.of("width", 128, "neurons", 256, "known", known, "fit", fit), seed), name);
        }
        return sum / SEEDS;
    }

    /** The fit is the minimum of a sum of squares: its gradient there is 0 but for rounding in sums of 64 products. */
    @ParameterizedTest
    @ValueSource(strings = {"known pairs", "all pairs"})
    void theFitIsTheBestThatTheNeuronsAllow(String fit) {
        Map<String, ?> small = Map.of("width", 16, "neurons", 32, "words", 16, "known", 64, "fit", fit);
        BigramsModel model = (BigramsModel) model(small, 3);
        double unknownWeight = fit.equals("all pairs") ? 64.0 / 192 : 0;
        double[] gradient = new double[model.d * model.h];
        double trace = 0;
        for (int a = 0; a < 16; a++) {
            for (int b = 0; b < 16; b++) {
                int m = model.pairs.find(a, b);
                double share = m >= 0 ? 1 : unknownWeight;
                double[] pattern = model.pattern(model.neurons(model.stream(a, b, 0)));
                for (int i = 0; i < model.h; i++) {
                    trace += share * pattern[i] * pattern[i];
                }
                for (int k = 0; k < model.d; k++) {
                    double error = m >= 0 ? -model.answers[m * model.d + k] : 0;
                    for (int i = 0; i < model.h; i++) {
                        error += model.wout[k * model.h + i] * pattern[i];
                    }
                    for (int i = 0; i < model.h; i++) {
                        gradient[k * model.h + i] += share * error * pattern[i];
                    }
                }
            }
        }
        for (int at = 0; at < gradient.length; at++) {
            assertThat(gradient[at] + 0.01 * trace / model.h * model.wout[at]).isEqualTo(0, within(1e-10));
        }
    }

    @Test
    void whatEachNeuronAddsMakesUpTheLead() {
        Model model = model(Map.of("width", 16, "neurons", 32, "words", 16, "known", 32), 0);
        for (double[] input : new double[][] {{3, 4, 0}, {15, 0, 7}, {9, 9, 10}}) {
            Trace trace = model.trace(input);
            double lead = 0;
            for (double push : trace.value("push")) {
                lead += push;
            }
            // sums of 32 numbers of size 1 in another order
            assertThat(lead).isEqualTo(trace.value("y")[0] - trace.value("y")[1], within(1e-12));
        }
    }

    @Test
    void theStoredShareIsWhatEveryKnownPairGives() {
        Model model = model(Map.of("width", 32, "neurons", 32, "words", 32, "known", 128), 1);
        KnownPairs pairs = KnownPairs.of(model.settings());
        double right = 0;
        double best = 0;
        for (int m = 0; m < pairs.count; m++) {
            Trace trace = model.trace(new double[] {pairs.first(m), pairs.second(m), 0});
            assertThat(trace.value("known")).containsExactly(1);
            double[] y = trace.value("y");
            right += y[0] > y[1] ? 1 : 0;
            best += Math.max(y[0], y[1]);
            boolean taken = trace.value("taken_first")[0] == pairs.first(m)
                    && trace.value("taken_second")[0] == pairs.second(m);
            assertThat(taken).isEqualTo(y[0] > y[1]);
        }
        assertThat(right / pairs.count).isEqualTo(weight(model, "retrieved"));
        // the reference pass and ND4J add up 32 products in another order
        assertThat(best / pairs.count).isEqualTo(1, within(1e-10));
    }

    @Test
    void aStoredLayerComesBackTheSame() {
        Model model = model(Map.of(), 0);
        byte[] bytes = model.weights().toNpz();
        assertThat(bytes.length).isLessThan(8 << 20);
        Model back = family.load(model.settings(), Weights.fromNpz(bytes));
        double[] input = {5, 17, 3};
        for (var name : family.vocabulary(model.settings()).names()) {
            double[] value = back.trace(input).value(name.name());
            assertThat(value).containsExactly(model.trace(input).value(name.name()));
            assertThat(value).hasSize(name.size());
        }
    }

    @Test
    void theLargestLayerStaysSmallEnoughToKeep() {
        Settings settings = family.settle(Map.of("width", 128, "neurons", 256, "known", 4096));
        assertThat(family.build(settings, 0, Progress.SILENT).weights().toNpz().length)
                .isLessThan(8 << 20);
    }

    @Test
    void everyWayOfDrawingGivesWhatItSays() {
        Settings settings = family.settle(Map.of("words", 16, "known", 100, "width", 16, "neurons", 16));
        KnownPairs pairs = KnownPairs.of(settings);
        Model model = family.build(settings, 0, Progress.SILENT);
        RandomGenerator random = RandomStreams.stream(1, 1);
        for (Draw draw : family.draws(settings)) {
            List<Integer> seen = new ArrayList<>();
            boolean disturbed = false;
            for (int i = 0; i < 200; i++) {
                double[] pair = draw.drawing().next(random);
                assertThat(model.trace(pair).value("known")).hasSize(1);
                seen.add(pairs.find((int) pair[0], (int) pair[1]));
                disturbed |= pair[2] > 0;
            }
            boolean anyKnown = seen.stream().anyMatch(m -> m >= 0);
            boolean anyUnknown = seen.stream().anyMatch(m -> m < 0);
            assertThat(anyKnown).as(draw.name()).isEqualTo(draw.name().startsWith("known"));
            assertThat(anyUnknown)
                    .as(draw.name())
                    .isEqualTo(!draw.name().startsWith("known-pairs")
                            && !draw.name().equals("known-with-interference"));
            assertThat(disturbed).as(draw.name()).isEqualTo(draw.name().contains("interference"));
        }
    }

    @Test
    void impossibleSettingsAreRefusedInASentence() {
        for (Map<String, ?> given : List.of(
                Map.of("words", 8, "known", 33),
                Map.of("width", 256, "known", 4096),
                Map.of("neurons", 257),
                Map.of("fit", "by heart"))) {
            assertThatThrownBy(() -> family.settle(given))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageEndingWith(".");
        }
    }

    @Test
    void aPairThatDoesNotExistIsRefused() {
        Model model = model(Map.of("width", 16, "neurons", 16, "words", 16, "known", 32), 0);
        for (double[] input : new double[][] {{16, 0, 0}, {0, 0.5, 0}, {0, 0, 11}, {0, 0}, {-1, 0, 0}}) {
            assertThatThrownBy(() -> model.trace(input)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
