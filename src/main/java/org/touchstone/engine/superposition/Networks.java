package org.touchstone.engine.superposition;

import java.util.random.RandomGenerator;

/**
 * Several networks of one shape, run and differentiated side by side on batches of examples. Parameters of network r
 * are n*m weights (row i: the direction of feature i) and n biases, at r * (n*m + n).
 */
sealed interface Networks extends AutoCloseable permits FusedNetworks, StackedNetworks {

    /**
     * Draws a batch for each network from its own random numbers, and writes into {@code gradients} the derivative of
     * each network's loss by its parameters: with G = 2 I (x' - x) [pre > 0] / N, dW = G^T (x W) + x^T (G W) and db =
     * the column sums of G.
     */
    void learn(double[] parameters, RandomGenerator[] random, double[] gradients);

    /** Draws one batch and runs all networks on it. */
    void judge(double[] parameters, RandomGenerator random);

    /** The importance-weighted mean squared error of each network in the last {@link #learn} or {@link #judge}. */
    double[] losses();

    @Override
    void close();

    /**
     * Refuses parameters that would not fit.
     *
     * @throws IllegalArgumentException when there are not as many numbers as these networks have parameters
     */
    static void requireSize(double[] numbers, int parameters) {
        if (numbers.length != parameters) {
            throw new IllegalArgumentException(
                    "These networks have " + parameters + " parameters, not " + numbers.length + ".");
        }
    }
}
