package org.touchstone.engine.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;

class DecompositionTrainingTest {

    private static final Map<String, Integer> SHORT = Map.of("steps", 200, "batch", 128);

    private final DecompositionFamily family = new DecompositionFamily();

    @Test
    void sharedTablesAreMirrorImages() {
        DecompositionModel model = (DecompositionModel) family.build(family.settle(SHORT), 1, Progress.SILENT);
        var in = model.network.splits().getFirst();
        var out = model.network.splits().get(1);
        for (int c = 0; c < model.parts; c++) {
            for (int i = 0; i < 5; i++) {
                assertThat(out.u(c, i)).isEqualTo(in.v(c, i));
            }
            for (int k = 0; k < 2; k++) {
                assertThat(out.v(c, k)).isEqualTo(in.u(c, k));
            }
        }
    }

    @Test
    void blankExamplesAreCountedAndNotForgotten() {
        float[][] inputs = new float[5][1000];
        float[] counts = new float[1000];
        int rows = DecompositionTrainer.examples(inputs, counts, 0.05, RandomStreams.stream(3, 0));
        double all = 0;
        for (int row = 0; row < rows; row++) {
            all += counts[row];
        }
        assertThat(all).isEqualTo(1000);
        // 1000 x 0.95^5 = 774 blank ones are expected; four standard deviations are 53.
        assertThat(counts[rows - 1]).isBetween(721f, 827f);
    }

    @Test
    void aTraceKeepsItsOwnInputAndRefusesOneOfAnotherLength() {
        Model model = family.build(family.settle(SHORT), 1, Progress.SILENT);
        double[] input = {0, 0, 1, 0, 0};
        Trace trace = model.trace(input);
        input[2] = 0;
        assertThat(trace.value("importance_in"))
                .isEqualTo(model.trace(new double[] {0, 0, 1, 0, 0}).value("importance_in"));
        assertThat(trace.value("x")).containsExactly(0, 0, 1, 0, 0);
        assertThatThrownBy(() -> model.trace(new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This model takes 5 input values, but 4 were given.");
    }

    @Test
    void thePapersSettingsAreLegalButNobodyWaitsForThem() {
        Settings paper = family.settle(Map.of("steps", 40_000, "batch", 4096, "learningRate", 0.001));
        assertThatThrownBy(() -> family.build(paper, 0, Progress.SILENT))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("more computing than a visitor can be given");
        assertThatThrownBy(() -> family.settle(Map.of("steps", 50_000))).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void aCancelledBuildStops() {
        assertThatThrownBy(() -> family.build(family.settle(Map.of()), 0, new Progress() {
                    private boolean splitting;

                    @Override
                    public void stage(String words) {
                        splitting = words.startsWith("Splitting");
                    }

                    @Override
                    public void step(int step, int total, double loss) {
                        if (splitting && step > 0) {
                            throw new CancelledException();
                        }
                    }
                }))
                .isInstanceOf(Progress.CancelledException.class);
    }

    /**
     * The figures of the paper, MMCS 1.000 and ML2R 0.993, at the quick recipe. One of five seeds may fail: at this
     * learning rate a few runs end with one part serving two ideas.
     */
    @Test
    @Tag("full")
    void onFourOfFiveSeedsEachIdeaHasAPartOfItsOwn() {
        int good = 0;
        for (int seed = 0; seed < 5; seed++) {
            Trace trace =
                    family.build(family.settle(Map.of()), seed, Progress.SILENT).trace(new double[5]);
            double ratio = trace.value("ml2r")[0];
            boolean met = trace.value("mmcs")[0] >= 0.999
                    && ratio >= 0.97
                    && ratio <= 1.03
                    && trace.value("identity_error")[0] <= 1;
            good += met ? 1 : 0;
        }
        assertThat(good).isGreaterThanOrEqualTo(4);
    }
}
