package org.touchstone.engine.decomposition;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;
import org.touchstone.engine.parts.SplitNetwork;
import org.touchstone.engine.parts.SplitTrainer;
import org.touchstone.engine.superposition.SuperpositionFamily;

/** Trains the network that is to be understood, by its own family, and then splits its weights. */
final class DecompositionTrainer {

    private DecompositionTrainer() {}

    static Weights train(Settings settings, long seed, Progress progress) {
        Weights target = target(settings, seed, progress);
        return split(settings, target, seed, progress);
    }

    /** W [5, 2] and b [5] of the network, at the family's own recipe with all ideas equally important. */
    private static Weights target(Settings settings, long seed, Progress progress) {
        SuperpositionFamily family = new SuperpositionFamily();
        return family.build(
                        family.settle(Map.of(
                                "features",
                                DecompositionSettings.IDEAS,
                                "hidden",
                                DecompositionSettings.HIDDEN,
                                "importance",
                                1.0,
                                "probability",
                                settings.real("probability"))),
                        seed,
                        progress)
                .weights();
    }

    private static Weights split(Settings settings, Weights target, long seed, Progress progress) {
        double[] w = target.values("W", DecompositionSettings.IDEAS, DecompositionSettings.HIDDEN);
        double[] b = target.values("b", DecompositionSettings.IDEAS);
        double probability = settings.real("probability");
        SplitNetwork network = SplitTrainer.train(
                DecompositionModel.layers(w, b, settings.integer("parts")),
                DecompositionSettings.recipe(settings),
                (inputs, counts, random) -> examples(inputs, counts, probability, random),
                seed,
                progress);
        Weights.Builder builder = new Weights.Builder()
                .add("W", w, DecompositionSettings.IDEAS, DecompositionSettings.HIDDEN)
                .add("b", b, DecompositionSettings.IDEAS);
        network.save(builder);
        return builder.weights();
    }

    /**
     * Draws one batch: each feature is on with the probability, its strength then uniform in [0, 1]. All blank examples
     * are one row: nothing goes through any part, so the outputs are exact whatever the parts' random strengths, and
     * the penalty on gates is the same for all of them.
     */
    static int examples(float[][] inputs, float[] counts, double probability, RandomGenerator random) {
        int rows = 0;
        int blank = 0;
        double[] x = new double[inputs.length];
        for (int example = 0; example < counts.length; example++) {
            double largest = 0;
            for (int i = 0; i < x.length; i++) {
                double u = random.nextDouble();
                x[i] = u < probability ? u / probability : 0;
                largest = Math.max(largest, x[i]);
            }
            if (largest == 0) {
                blank++;
            } else {
                put(x, inputs, rows);
                counts[rows++] = 1;
            }
        }
        if (blank > 0) {
            put(new double[x.length], inputs, rows);
            counts[rows++] = blank;
        }
        return rows;
    }

    private static void put(double[] x, float[][] inputs, int row) {
        for (int i = 0; i < x.length; i++) {
            inputs[i][row] = (float) x[i];
        }
    }
}
