package org.touchstone.engine.bigramparts;

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
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;
import org.touchstone.engine.bigrams.BigramsFamily;

/**
 * Parameter decomposition of a layer that knows word pairs.
 *
 * <p><b>What it is.</b> The bigrams family builds a layer of random neurons that gives the right answer for each known
 * pair of words. Its input weights W_in are written as a sum of parts of rank one with a gate each (see the
 * decomposition family); the output weights stay whole. Then it is counted which parts matter for which known pair.
 *
 * <p><b>Source.</b> The question, whether a component should fire for one bigram only, is from the discussion of
 * Bushnaq, Braun and Sharkey 2025, Stochastic Parameter Decomposition, arXiv 2506.20790. There is no published answer:
 * all figures here are our own.
 *
 * <p><b>History.</b> Where there are no more pairs than numbers for each word, as many independent directions exist that
 * read one pair each and no other, whatever the layer does; that such parts can be found says little about the layer.
 *
 * <p><b>When not to use it.</b> The pairs, words and input weights are random and small in number; which parts are found
 * depends on what is shown while splitting, which is a setting here for that reason.
 *
 * <p><b>Formula.</b> W_in ~ sum_c U_c V_c, out = W_out (ReLU(W_in x + b_in) - mean) with x = A_a + B_b; losses as in the
 * decomposition family with b3 = 0.003 and p = 1, outputs scaled so that a usual right answer has length 1.
 */
public final class BigramPartsFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("bigram-parts", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "Word pairs taken apart";
    }

    @Override
    public String description() {
        return "A layer of random neurons knows some pairs of words. Here its input weights are taken apart into simple"
                + " parts, and a gate learns for each part when it matters. One might hope to find one part for each"
                + " pair of words. Count them.";
    }

    @Override
    public List<Setting> settings() {
        return BigramPartsSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return BigramPartsSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return BigramPartsNames.inputs(settings);
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return BigramPartsNames.vocabulary(settings);
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, BigramPartsTrainer.train(settings, seed, progress));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new BigramPartsModel(settings, weights);
    }

    /** Those of the layer's own family that put nothing else into the stream; an input is just the pair here. */
    @Override
    public List<Draw> draws(Settings settings) {
        return new BigramsFamily()
                .draws(BigramPartsSettings.layer(settings)).stream()
                        .filter(draw -> !draw.name().contains("interference"))
                        .map(draw -> new Draw(draw.name(), draw.words(), random -> {
                            double[] input = draw.drawing().next(random);
                            return new double[] {input[0], input[1]};
                        }))
                        .toList();
    }
}
