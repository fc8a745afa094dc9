package org.touchstone.engine.absolute;

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
 * Absolute value, computed in superposition.
 *
 * <p><b>What it is.</b> A layer of neurons that must give out the size of each of many numbers. Without a bias a neuron
 * hears an idea on one side of 0 only, so the size of one idea takes two neurons, and there are too few for all.
 *
 * <p><b>Source.</b> Elhage et al. 2022, Toy Models of Superposition, "Computation in Superposition".
 *
 * <p><b>History.</b> It was made to show that a network can not only keep but also compute more features than it has
 * neurons, and that a neuron's having one job hangs on how rare the features are. Starting weights are He et al. 2015's
 * times a setting; how many neurons end up with one job depends on them too.
 *
 * <p><b>When not to use it.</b> For questions about how neurons combine features: each output needs one input only.
 *
 * <p><b>Formula.</b> y = ReLU(W2 ReLU(W1 x) + b), loss = mean of I_i (y_i - |x_i|)^2, I_i a power of i; x_i uniform in
 * [-1, 1] with probability p, else 0.
 */
public final class AbsoluteFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("absolute-value", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "The size of many numbers";
    }

    @Override
    public String description() {
        return "A small network that is given numbers above and below 0 and must give out the size of each. One number"
                + " takes two neurons: one for above 0, one for below. There are too few neurons for all, so the network"
                + " must choose: drop the less important ideas, or give its neurons several jobs. What it does depends on"
                + " how often ideas are on (Elhage et al. 2022).";
    }

    @Override
    public List<Setting> settings() {
        return AbsoluteSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return AbsoluteSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return AbsoluteNames.inputs(settings.integer("features"));
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return AbsoluteNames.vocabulary(settings);
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, AbsoluteTrainer.train(settings, seed, progress));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new AbsoluteModel(settings, weights);
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(new SparsitySweep());
    }
}
