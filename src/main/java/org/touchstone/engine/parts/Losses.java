package org.touchstone.engine.parts;

/**
 * What one step measured, each averaged over the batch.
 *
 * @param faithfulness mean squared difference between the weights and the sum of their parts
 * @param together mean squared error of the outputs with all layers' parts at random strengths
 * @param apart the same with one layer's at a time, averaged over layers
 * @param importance sum over parts of |g|^p
 */
record Losses(double faithfulness, double together, double apart, double importance) {

    double total(Recipe recipe) {
        return recipe.faithfulness() * faithfulness + together + apart + recipe.penalty() * importance;
    }
}
