package org.touchstone.engine.target;

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
 * Many ideas in two numbers, scored for the asked-for idea only.
 *
 * <p><b>What it is.</b> A network without any cut-off packs n ideas into two numbers and unpacks them. One loss looks
 * at the answer for the asked-for idea and at nothing else; the other, for comparison, looks at every answer.
 *
 * <p><b>Source.</b> Roe and Goldstein 2025, <i>Alternative Models of Superposition</i>, and their public training
 * script, of which the settings are taken and nothing else.
 *
 * <p><b>History.</b> Elhage et al. 2022 hold that a linear network keeps no more ideas than it has numbers. Their claim
 * is about the loss on everything; this toy was put forward as a counterexample, and the answer was that its loss does
 * not ask for what "keeping" means.
 *
 * <p><b>When not to use it.</b> Its perfect score says little about storage: with nothing else on, directions of length
 * 1 that all coincide would score as well. It bears on how a score is chosen more than on how ideas are kept.
 *
 * <p><b>Formula.</b> y = W^T (W x) + b with W of 2 by n. Loss on the target t: (y_t - x_t)^2; on everything: the sum of
 * (y_i - x_i)^2 over all i. x_t is uniform in [0, 1]; every other idea is on with probability p, then uniform in
 * [0, 0.1] or fixed at 0.05.
 */
public final class TargetFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("target-only", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "A hundred ideas in two numbers";
    }

    @Override
    public String description() {
        return "A very small network that packs a hundred ideas into two numbers. In training it is told which idea it"
                + " will be asked for, and only that one answer is scored. So scored, it looks perfect; scored on all its"
                + " answers, it is far worse than saying nothing (after Roe and Goldstein 2025).";
    }

    @Override
    public List<Setting> settings() {
        return TargetSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return TargetSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return TargetNames.inputs(settings.integer("features"));
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return TargetNames.vocabulary(settings.integer("features"));
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, TargetTrainer.train(settings, seed, progress));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new TargetModel(settings, weights);
    }

    @Override
    public List<Draw> draws(Settings settings) {
        return TargetDraws.of(settings);
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(new NoiseSweep());
    }
}
