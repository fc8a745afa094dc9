package org.touchstone.engine.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Trace;
import org.touchstone.support.Told;

class TargetTrainingTest {

    private final TargetFamily family = new TargetFamily();

    private Trace trained(Map<String, ?> given, long seed) {
        Model model = family.build(family.settle(given), seed, Progress.SILENT);
        return model.trace(new double[model.settings().integer("features") + 1]);
    }

    /** The tolerances are those of an earlier measurement of our own over three seeds. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void toldWhichIdeaToReadAHundredFitAndOverallItIsFiftyTimesWorseThanSilence(long seed) {
        Trace trace = trained(Map.of(), seed);
        assertThat(trace.value("accuracy")[0]).isBetween(0.6, 1.0);
        assertThat(trace.value("target_error")[0]).isLessThan(0.003);
        assertThat(trace.value("full_error")[0]).isBetween(48.0, 52.0);
        // 33.3 was measured before for one seed; where chance puts the directions moves it by up to 3 either way
        assertThat(trace.value("others_firing")[0]).isBetween(30.0, 37.0);
        assertThat(Arrays.stream(trace.value("length")).min().orElseThrow()).isGreaterThan(0.99);
    }

    /**
     * Settings as in the commits of the source's script. Published: 82, 74 and 72 of 100 on top, a rerun over three seeds
     * 62 to 95; the range allowed is that of the earlier measurement.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"852de02, 0.0075, 5000", "fda935d, 0.0025, 5000", "0e4efc1, 0.0025, 10000"})
    void theSourcesOwnSettingsPutMostIdeasOnTop(String commit, double learningRate, int steps) {
        for (long seed = 0; seed < 5; seed++) {
            Trace trace = trained(Map.of("learningRate", learningRate, "steps", steps, "schedule", "constant"), seed);
            assertThat(trace.value("accuracy")[0]).as(commit).isBetween(0.6, 1.0);
        }
    }

    @Test
    void noiseSpoilsItAndNoiseThatIsNearlyAlwaysOnSpoilsItLess() {
        double[] accuracy = new double[NoiseSweep.LEVELS.size()];
        List<double @Nullable []> results = new ArrayList<>();
        for (int level = 0; level < accuracy.length; level++) {
            double[] cell = new NoiseSweep().compute(level * NoiseSweep.SEEDS, 0, Progress.SILENT);
            accuracy[level] = cell[0];
            results.add(cell);
            results.add(null);
            results.add(null);
            Double earlier = NoiseSweep.LEVELS.get(level).earlier();
            if (earlier != null) {
                // one network of a hundred ideas on either side: two standard deviations of a share near one half
                assertThat(cell[0]).as("level " + level).isBetween(earlier - 0.15, earlier + 0.15);
            }
        }
        // monotone from 0 to 0.5, as measured before; neighbours may tie within what one network varies
        for (int level = 1; level <= 5; level++) {
            assertThat(accuracy[level]).isLessThan(accuracy[level - 1] + 0.05);
        }
        assertThat(accuracy[6]).isGreaterThan(accuracy[5] + 0.1);
        assertThat(new NoiseSweep().exhibits(results).getFirst().finding())
                .startsWith("10 of 30 networks are done; of every 100 ideas there came out on top: ");
    }

    @Test
    void aSweepDrawsItselfWhileNothingIsDone() {
        NoiseSweep sweep = new NoiseSweep();
        List<double @Nullable []> nothing = new ArrayList<>();
        IntStream.range(0, sweep.cells()).forEach(cell -> nothing.add(null));
        assertThat(sweep.exhibits(nothing))
                .allSatisfy(exhibit -> assertThat(exhibit.finding()).startsWith("0 of 30 networks are done"));
    }

    /** Exact: directions round a circle cancel a fixed murmur of the others, and the bias makes up the rest. */
    @Test
    void aFixedMurmurOfAllOthersCostsNothing() {
        Trace trace = trained(Map.of("probability", 1, "noise", "fixed", "learningRate", 0.05), 0);
        assertThat(trace.value("target_error")[0]).isLessThan(1e-12);
    }

    @Test
    void scoredOnEverythingTheSameNetworkKeepsNoMoreThanTwoIdeasWorth() {
        for (long seed = 0; seed < 5; seed++) {
            Trace trace = trained(Map.of("loss", "reconstruction"), seed);
            double squares =
                    Arrays.stream(trace.value("length")).map(l -> l * l).sum();
            // exactly 2 at the best; Adam on random batches stays within a twentieth
            assertThat(squares).isBetween(1.9, 2.1);
            // (n - 2) / n of silence, less what the mean bias saves
            assertThat(trace.value("full_error")[0]).isBetween(0.95, 1.0);
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherDoesNot() {
        for (String loss : List.of("target", "reconstruction")) {
            var settings = family.settle(Map.of("loss", loss, "steps", 200, "probability", 0.3));
            String hash = family.build(settings, 1, Progress.SILENT).weights().sha256();
            assertThat(family.build(settings, 1, Progress.SILENT).weights().sha256())
                    .isEqualTo(hash);
            assertThat(family.build(settings, 2, Progress.SILENT).weights().sha256())
                    .isNotEqualTo(hash);
        }
    }

    @Test
    void progressIsToldAndLossFalls() {
        Told told = new Told();
        family.build(family.settle(Map.of("steps", 2000)), 7, told);
        assertThat(told.steps).startsWith(0, 20, 40).endsWith(1980, 2000);
        assertThat(told.losses.getLast()).isLessThan(0.1 * told.losses.getFirst());
    }

    /** Adam's steps are bounded by the learning rate, so that no allowed setting can run away. */
    @Test
    void settingsAtTheirLimitsTrainWithoutFault() {
        for (String loss : List.of("target", "reconstruction")) {
            Map<String, ?> loud = Map.of(
                    "loss",
                    loss,
                    "features",
                    200,
                    "probability",
                    1,
                    "learningRate",
                    0.1,
                    "schedule",
                    "constant",
                    "steps",
                    200,
                    "batch",
                    512);
            assertThat(trained(loud, 7).value("target_error")[0]).isFinite();
            Map<String, ?> few = Map.of("loss", loss, "features", 2, "steps", 100, "batch", 16);
            assertThat(trained(few, 7).value("target_error")[0]).isFinite();
        }
    }
}
