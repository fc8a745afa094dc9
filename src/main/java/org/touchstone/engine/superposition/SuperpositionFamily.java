package org.touchstone.engine.superposition;

import java.util.List;
import java.util.Map;
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
 * Several ideas squeezed through fewer numbers and unpacked again, after Elhage et al. 2022, <i>Toy Models of
 * Superposition</i>.
 *
 * <p><b>Source.</b> <a href="https://transformer-circuits.pub/2022/toy_model/index.html">The paper</a>; training
 * follows its notebook (AdamW, weight decay 0.01) with a higher rate that falls along a cosine, in 1,000 steps.
 *
 * <p><b>History.</b> Distributed codes are as old as connectionism; the paper was the first to show when a small
 * network prefers them. Its regular polygons and "sticky" fractions came from ideas that are independent, equal and
 * either off or evenly strong.
 *
 * <p><b>When not to use it.</b> For ideas that occur together, for computing with ideas rather than keeping them, and
 * for what a network does under another loss: only the error of giving everything back is trained here.
 *
 * <p><b>Formula.</b> x' = f(W^T W x + b) with W of m rows and n columns, f = ReLU or nothing; the loss is the mean over
 * examples and features of I_i (x_i - x'_i)^2 with I_i = r^i; x_i = 0 with probability 1 - p, else uniform in [0, 1].
 */
public final class SuperpositionFamily implements ModelFamily {

    private static final List<Sweep> SWEEPS = List.of(new ProgressionSweep(), new PhaseSweep(), new GeometrySweep());
    private static final FamilyId ID = new FamilyId("superposition", 2);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "Several ideas in few numbers";
    }

    @Override
    public String description() {
        return "A very small network that is given several ideas, must squeeze them through fewer numbers, and is"
                + " trained to give each idea back. When ideas are rarely on, it learns to keep more ideas than it has"
                + " numbers. It is the best-known toy model of how large models may store what they know"
                + " (Elhage et al. 2022).";
    }

    @Override
    public List<Setting> settings() {
        return SuperpositionSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return SuperpositionSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return SuperpositionNames.inputs(settings.integer("features"));
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return SuperpositionNames.vocabulary(settings);
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, SuperpositionTrainer.train(settings, seed, progress));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new SuperpositionModel(settings, weights);
    }

    @Override
    public List<Sweep> sweeps() {
        return SWEEPS;
    }
}
