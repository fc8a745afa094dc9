package org.touchstone.engine.parts;

/**
 * How long and by which rule a network's weights are split.
 *
 * <p>The two losses that compare outputs both count once, beta_1 = beta_2 = 1, as in the paper's appendix "Training
 * details and hyperparameters" and in the authors' configuration of the 5-in-2 model.
 *
 * @param steps how many corrections
 * @param batch examples per correction
 * @param learningRate Adam's first rate; it falls to 0 along a cosine
 * @param penalty beta_3, what it costs a part to matter
 * @param power p in |g|^p: 1 or 2
 * @param faithfulness weight of the loss that makes the parts add up to the weights; 1 in the paper
 * @param mirrored whether the second of two split layers, whose weights are the first one's turned over, shares its parts:
 *     U of the one is V of the other. The authors' program does so for a network with tied weights; both uses correct the
 *     shared numbers, each with its own running means
 */
public record Recipe(
        int steps, int batch, double learningRate, double penalty, int power, double faithfulness, boolean mirrored) {

    public Recipe {
        if (power != 1 && power != 2) {
            throw new IllegalArgumentException("The power of the penalty must be 1 or 2, not " + power + ".");
        }
    }
}
