package org.touchstone.engine.residual;

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
 * <b>What it is.</b> n ideas are written into a stream of d numbers, pass one layer of k ReLU neurons that adds to the
 * stream, and are read out again. Each idea has one job: double it where it is positive, leave it where it is negative.
 * There are more jobs than neurons.
 *
 * <p><b>Source.</b> The residual MLP of Braun et al. 2025 (attribution-based parameter decomposition) and of Bushnaq
 * et al. 2025, <i>Stochastic Parameter Decomposition</i>, arXiv 2506.20790, with their settings for one layer.
 *
 * <p><b>History.</b> It was offered as a model that does 100 jobs with 50 neurons. Bhagat et al., <i>Compressed
 * Computation is (probably) not Computation in Superposition</i>, arXiv 2606.14673, answered that its gain comes from
 * the noise that the random embedding mixes in, and vanishes without it. Both are shown here.
 *
 * <p><b>When not to use it.</b> Not as evidence that a layer can do more exact jobs than it has neurons: here it does
 * none exactly.
 *
 * <p><b>Formula.</b> {@code y = (x E + ReLU(x E W_in) W_out) E^T}, trained towards {@code x + ReLU(x)} by the mean
 * squared error; E has rows of length 1 and stays fixed.
 */
public final class ResidualFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("residual-mlp", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "More jobs than neurons";
    }

    @Override
    public String description() {
        return "A small network with one job for each of 100 ideas: double it when it is positive, and leave it alone"
                + " when it is negative. It has only 50 neurons to do this with. Does it do 100 jobs, or half of them,"
                + " or something else? Those who study it do not agree (Bushnaq et al. 2025, Bhagat et al. 2026).";
    }

    @Override
    public List<Setting> settings() {
        return ResidualSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return ResidualSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return ResidualNames.inputs(settings.integer("features"));
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return ResidualNames.vocabulary(settings);
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, ResidualTrainer.train(settings, seed, progress));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new ResidualModel(settings, weights);
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(new EmbeddingSweep());
    }
}
