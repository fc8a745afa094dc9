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
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;

/** The toy of Elhage et al. 2022: several ideas squeezed through fewer numbers and unpacked again. */
public final class SuperpositionFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("superposition", 1);

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
}
