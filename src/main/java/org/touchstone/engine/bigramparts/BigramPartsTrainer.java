package org.touchstone.engine.bigramparts;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;
import org.touchstone.engine.bigrams.BigramsFamily;
import org.touchstone.engine.parts.SplitNetwork;
import org.touchstone.engine.parts.SplitTrainer;

/** Builds the layer by its own family, and then splits its input weights. */
final class BigramPartsTrainer {

    private BigramPartsTrainer() {}

    static Weights train(Settings settings, long seed, Progress progress) {
        Weights known = new BigramsFamily()
                .build(BigramPartsSettings.layer(settings), seed, progress)
                .weights();
        WordLayer layer = WordLayer.of(settings, known);
        boolean all = settings.choice("shown").equals(BigramPartsSettings.ALL);
        SplitNetwork network = SplitTrainer.train(
                layer.chain(settings.integer("parts")),
                BigramPartsSettings.recipe(settings),
                (inputs, counts, random) -> examples(layer, all, inputs, counts, random),
                seed,
                progress);
        Weights.Builder builder = new Weights.Builder();
        layer.save(builder);
        network.save(builder);
        return builder.weights();
    }

    /** A known pair each; where all are shown, any pair at all half of the time. */
    private static int examples(
            WordLayer layer, boolean all, float[][] inputs, float[] counts, RandomGenerator random) {
        for (int row = 0; row < counts.length; row++) {
            double[] x;
            if (all && random.nextBoolean()) {
                x = layer.stream(random.nextInt(layer.words()), random.nextInt(layer.words()));
            } else {
                int m = random.nextInt(layer.known());
                x = layer.stream(layer.first(m), layer.second(m));
            }
            for (int i = 0; i < x.length; i++) {
                inputs[i][row] = (float) x[i];
            }
        }
        Arrays.fill(counts, 1);
        return counts.length;
    }
}
