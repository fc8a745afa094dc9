package org.touchstone.engine.decomposition;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;

/**
 * Parameter decomposition of the 5-in-2 model.
 *
 * <p><b>What it is.</b> A network that keeps five ideas in two numbers (see the superposition family) is trained first.
 * Then each of its two tables of weights, W and its mirror image W^T, is written as a sum of parts of rank one, with a
 * small gate for each part that says for every input how much the part matters. The parts must add up to the weights,
 * and as few as possible may matter for each input.
 *
 * <p><b>Source.</b> Bushnaq, Braun &amp; Sharkey 2025, Stochastic Parameter Decomposition, arXiv 2506.20790, section 3.1
 * and the appendix on training; its program goodfire-ai/spd at 3f0bb61 and branch spd-paper. What differs here: the
 * network is the best of several short trainings with a falling learning rate and biases that start at 0, where the
 * paper trains one for 10,000 steps at a constant rate; U and V start from normal distributions of variance 1 / parts and
 * 1 / outputs; blank examples are counted rather than run, which is exact. As in the program, and unlike its paper's
 * text, both tables share their parts (U of the one is V of the other, each with gates of its own); with tables split
 * each on its own, most of our runs end with a part that serves two ideas.
 *
 * <p><b>History.</b> Braun and others 2025, Attribution-based Parameter Decomposition, had to know in advance how many
 * parts an input uses, and its parts shrank. SPD learns that number.
 *
 * <p><b>When not to use it.</b> It says how weights can be taken apart, not that a network was put together that way;
 * too few parts or steps give parts that mix ideas; rates for one model say nothing about a large one.
 *
 * <p><b>Formula.</b> W^l ~ sum_c U_c V_c; g_c(x) = hard sigmoid of an MLP of V_c . a^l(x); m = g + (1 - g) r with
 * r ~ U(0, 1); loss = mean (W - sum U V)^2 + mean |f(x | m) - f(x)|^2 + the same one layer at a time + b3 sum |g|^p.
 */
public final class DecompositionFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("parameter-decomposition", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "Weights taken apart";
    }

    @Override
    public String description() {
        return "A very small network keeps five ideas in two numbers. This takes its weights apart: they are written as"
                + " a sum of simple parts, and a gate learns for each part when it matters. If all goes well, each idea"
                + " has a part of its own, and the rest can be switched off unseen (Bushnaq and others 2025).";
    }

    @Override
    public List<Setting> settings() {
        return DecompositionSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return DecompositionSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return DecompositionNames.inputs();
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return DecompositionNames.vocabulary(settings.integer("parts"));
    }

    @Override
    public void admit(Settings settings) {
        DecompositionSettings.requireLive(settings);
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        admit(settings);
        return load(settings, DecompositionTrainer.train(settings, seed, progress));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new DecompositionModel(settings, weights);
    }
}
