package org.touchstone.engine.circle;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.touchstone.engine.AdamW;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Runaway;

/**
 * Trains {@link #SEEDS} networks y = ReLU(W^T W x + b) at once on each feature alone at full strength, from random
 * starts: what gradient descent finds where the circle would be exact.
 *
 * <p>Entry (j, s) of a block belongs to feature j of network s, so that the inner loop runs over independent entries.
 * With R_kj the error of output j for feature k, dW_j = sum over k of (R_kj + R_jk) W_k and db_j = sum of R_kj.
 */
final class RingTrainer {

    static final int SEEDS = 16;

    private static final double RATE = 0.02;
    private static final int STEPS_BETWEEN_REPORTS = 20;

    private final int n;
    private final int size;
    private final double[] first;
    private final double[] second;
    private final double[] bias;
    private final double[] errors;

    RingTrainer(int n) {
        this.n = n;
        size = n * SEEDS;
        first = new double[size];
        second = new double[size];
        bias = new double[size];
        errors = new double[size];
    }

    /** Parameters in three blocks of n * {@link #SEEDS}: first and second numbers of the directions, biases. */
    double[] trained(int steps, RandomGenerator random, Progress progress) {
        double[] parameters = new double[3 * size];
        double deviation = Math.sqrt(2.0 / (n + 2));
        for (int at = 0; at < 2 * size; at++) {
            parameters[at] = deviation * RandomStreams.gaussian(random);
        }
        double[] gradient = new double[3 * size];
        AdamW optimiser = new AdamW(3 * size, 0);
        for (int step = 0; step < steps; step++) {
            gradient(parameters, gradient);
            if (step % STEPS_BETWEEN_REPORTS == 0) {
                progress.step(step, steps, Runaway.checked(Arrays.stream(errors).sum() / size));
            }
            optimiser.step(parameters, gradient, AdamW.cosine(RATE, step, steps));
        }
        gradient(parameters, gradient);
        progress.step(steps, steps, Runaway.checked(Arrays.stream(errors).sum() / size));
        return parameters;
    }

    /** The sum of squared errors of each network at the last {@link #gradient}. */
    double[] losses() {
        double[] losses = new double[SEEDS];
        for (int at = 0; at < size; at++) {
            losses[at % SEEDS] += errors[at];
        }
        return losses;
    }

    /** Writes the derivatives of each network's sum of squared errors. */
    void gradient(double[] p, double[] gradient) {
        Arrays.fill(gradient, 0);
        Arrays.fill(errors, 0);
        for (int k = 0; k < n; k++) {
            repeat(p, k * SEEDS, first);
            repeat(p, size + k * SEEDS, second);
            repeat(p, 2 * size + k * SEEDS, bias);
            asIfNothingWereWanted(p, gradient);
            wanted(p, gradient, k);
        }
        for (int at = 0; at < gradient.length; at++) {
            gradient[at] *= 2;
        }
    }

    private void repeat(double[] p, int from, double[] into) {
        for (int at = 0; at < size; at += SEEDS) {
            System.arraycopy(p, from, into, at, SEEDS);
        }
    }

    /** Every output of feature k, and what every feature sends to output k, taken as an error. */
    private void asIfNothingWereWanted(double[] p, double[] gradient) {
        for (int at = 0; at < size; at++) {
            double product = p[at] * first[at] + p[size + at] * second[at];
            double out = Math.max(0, product + p[2 * size + at]);
            double both = out + Math.max(0, product + bias[at]);
            gradient[at] += both * first[at];
            gradient[size + at] += both * second[at];
            gradient[2 * size + at] += out;
            errors[at] += out * out;
        }
    }

    /** Takes the 1 that is wanted of output k off again. */
    private void wanted(double[] p, double[] gradient, int k) {
        for (int at = k * SEEDS; at < (k + 1) * SEEDS; at++) {
            double before = first[at] * first[at] + second[at] * second[at] + p[2 * size + at];
            if (before > 0) {
                gradient[at] -= 2 * first[at];
                gradient[size + at] -= 2 * second[at];
                gradient[2 * size + at] -= 1;
            }
            errors[at] += 1 - 2 * Math.max(0, before);
        }
    }

    /** How many features of network {@code s}, each alone, make their own output fire and no other. */
    static int right(double[] p, int n, int s) {
        int size = n * SEEDS;
        int right = 0;
        for (int k = 0; k < n; k++) {
            boolean exact = true;
            for (int j = 0; j < n; j++) {
                double out = p[j * SEEDS + s] * p[k * SEEDS + s]
                        + p[size + j * SEEDS + s] * p[size + k * SEEDS + s]
                        + p[2 * size + j * SEEDS + s];
                exact &= (out > CircleModel.FIRES) == (j == k);
            }
            right += exact ? 1 : 0;
        }
        return right;
    }
}
