package org.touchstone.engine.autoencoder;

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
 * A sparse autoencoder on features that are known.
 *
 * <p><b>What it is.</b> More true features than numbers are added up in those numbers; a dictionary of entries is trained
 * to rebuild the sums with few entries at a time. As the features are known, one can see whether it found them.
 *
 * <p><b>Source.</b> Sharkey, Braun &amp; Millidge 2022, Taking features out of superposition with sparse autoencoders,
 * which also brought the mean maximal cosine (MMCS). The settings are our own and smaller.
 *
 * <p><b>History.</b> Such dictionaries became the usual way to look for ideas in language models (Towards
 * Monosemanticity, 2023), where nobody knows the true ideas and reconstruction is what can be measured. Features of real
 * models are said to cluster and to be split by larger dictionaries; these here point in random directions.
 *
 * <p><b>When not to use it.</b> For how ideas of real models lie, or for other kinds of sparse autoencoder.
 *
 * <p><b>Formula.</b> x = sum of s_i F_i; f = ReLU((x - c) W_e + b); x' = f W_d + c with unit rows of W_d; loss =
 * |x - x'|^2 + penalty * sum f; s_i uniform in [0, 1] with probability p, else 0.
 */
public final class AutoencoderFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("sparse-autoencoder", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "A dictionary of a model's ideas";
    }

    @Override
    public String description() {
        return "A model holds many ideas at once in a few numbers. A second small network looks at those numbers and"
                + " learns a dictionary: each entry should stand for one idea. Researchers look into real models in this"
                + " way, but there nobody knows the real ideas. Here they are known, so you can see whether the dictionary"
                + " found them (after Sharkey, Braun and Millidge 2022).";
    }

    @Override
    public List<Setting> settings() {
        return AutoencoderSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return AutoencoderSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return AutoencoderNames.inputs(settings.integer("ideas"));
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return AutoencoderNames.vocabulary(settings);
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, AutoencoderTrainer.train(settings, seed, progress));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new AutoencoderModel(settings, weights);
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(new PenaltySweep());
    }
}
