package org.touchstone.engine;

/**
 * Adam with decoupled weight decay, in place on primitive arrays. It sees a few hundred numbers a step, where one ND4J
 * operation costs more than the whole loop.
 *
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov &amp; Hutter 2019, algorithm 2</a>
 */
public final class AdamW {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double[] mean;
    private final double[] square;
    private final double decay;
    private double power1 = 1;
    private double power2 = 1;

    /**
     * @param size how many weights
     * @param decay share of a weight taken off each step, times the learning rate
     */
    public AdamW(int size, double decay) {
        mean = new double[size];
        square = new double[size];
        this.decay = decay;
    }

    /** Corrects {@code weights} in place by one step against {@code gradient}. */
    public void step(double[] weights, double[] gradient, double rate) {
        power1 *= BETA1;
        power2 *= BETA2;
        for (int i = 0; i < weights.length; i++) {
            mean[i] = BETA1 * mean[i] + (1 - BETA1) * gradient[i];
            square[i] = BETA2 * square[i] + (1 - BETA2) * gradient[i] * gradient[i];
            double direction = mean[i] / (1 - power1) / (Math.sqrt(square[i] / (1 - power2)) + EPSILON);
            weights[i] -= rate * (decay * weights[i] + direction);
        }
    }

    /** A learning rate that falls from {@code first} to 0 along half a cosine; {@code step} counts from 0. */
    public static double cosine(double first, int step, int steps) {
        return first * 0.5 * (1 + StrictMath.cos(Math.PI * step / steps));
    }
}
