package org.touchstone.engine.bigrams;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.Draw;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Sweep;
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;

/**
 * Known word pairs in a layer of random neurons.
 *
 * <p><b>What it is.</b> Two words stand side by side in the stream of a language model. One layer of neurons, whose
 * input weights are random and stay so, must add the right answer for each pair that it was taught.
 *
 * <p><b>Source.</b> The discussion of Bushnaq, Braun and Sharkey 2025, <i>Stochastic Parameter Decomposition</i>
 * (arXiv 2506.20790): known bigrams sit in the stream as A t1 + B t2 and the layer adds v(t1, t2).
 *
 * <p><b>History.</b> Adler and Shavit 2024 (arXiv 2409.15318) and Hänni and others 2024 (arXiv 2408.05451) bound how
 * much a layer can compute on ideas in superposition; Nichani, Lee and Bietti 2024 (arXiv 2412.06538) show that such
 * memories hold facts in proportion to their weights; Gurnee and others 2023 (arXiv 2305.01610) found neurons of early
 * layers that share in such pairs.
 *
 * <p><b>When not to use it.</b> Words, answers and input weights are random here and only the output weights are
 * fitted; it says nothing about which pairs a trained model knows, nor how it learned them.
 *
 * <p><b>Formula.</b> out = W_out (ReLU(W_in (A_a + B_b + s c) + b_in) - mean), W_in ~ N(0, 1) of [h, d], b_in ~ 0.3
 * N(0, 1), A, B ~ N(0, I/d), c a unit vector; W_out by ridge regression with lambda = 0.01 M var, or as the sum of
 * v phi^T / h. The answer is the v with the largest v . out.
 */
public final class BigramsFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("bigrams", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "Word pairs in random neurons";
    }

    @Override
    public String description() {
        return "A layer of neurons is shown two words and must give the right answer for each pair that it was taught."
                + " What the neurons listen to is random and never trained; only what they say is fitted. Each pair"
                + " wakes many neurons and each neuron serves many pairs, so that far more pairs fit in than there are"
                + " neurons. But a pair that it was never taught gets an answer too.";
    }

    @Override
    public List<Setting> settings() {
        return BigramsSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return BigramsSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return BigramsNames.inputs(settings);
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return BigramsNames.vocabulary(settings);
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, BigramsPlacement.place(settings, seed, progress));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new BigramsModel(settings, weights);
    }

    @Override
    public List<Draw> draws(Settings settings) {
        return BigramsDraws.of(settings);
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(new CapacitySweep());
    }
}
