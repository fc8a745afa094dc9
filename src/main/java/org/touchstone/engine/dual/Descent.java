package org.touchstone.engine.dual;

import java.util.ArrayList;
import java.util.List;

/**
 * Gradient descent on a linear reading R, from 0, by the loss E|x - R V^T x|^2 over independent x: each step is
 * R <- R + rate (I - R V^T) V. So what is left of the ideas is (I - rate G)^t after t steps, G being the inner products
 * of V, and that is computed by squaring instead of step by step. A test walks the steps one by one.
 */
final class Descent {

    private final int n;
    private final List<double[]> powers = new ArrayList<>();

    /** @param gram G, [n, n] */
    Descent(double[] gram, int n, double rate) {
        this.n = n;
        double[] once = new double[n * n];
        for (int at = 0; at < once.length; at++) {
            once[at] = (at % (n + 1) == 0 ? 1 : 0) - rate * gram[at];
        }
        powers.add(once);
    }

    private double[] power(int doublings) {
        while (powers.size() <= doublings) {
            double[] last = powers.getLast();
            powers.add(Matrices.product(last, last, n, n, n));
        }
        return powers.get(doublings);
    }

    /** What is left of every idea at every output after {@code steps}: [n, n]. */
    double[] left(int steps) {
        double[] left = new double[n * n];
        for (int i = 0; i < n; i++) {
            left[i * n + i] = 1;
        }
        for (int bit = 0; steps >> bit != 0; bit++) {
            if ((steps >> bit & 1) == 1) {
                left = Matrices.product(left, power(bit), n, n, n);
            }
        }
        return left;
    }

    /** The mean squared error after so many steps, as a share of that of reading nothing. */
    double loss(int steps) {
        return Matrices.squares(left(steps)) / n;
    }

    /** The same after 2^doublings steps. */
    double lossAfter(int doublings) {
        return Matrices.squares(power(doublings)) / n;
    }

    /** The same for the idea that is learned last. */
    double slowestAfter(int doublings) {
        double[] left = power(doublings);
        double slowest = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += left[i * n + j] * left[i * n + j];
            }
            slowest = Math.max(slowest, sum);
        }
        return slowest;
    }

    /** The first step at which the loss is at most {@code goal}, or -1 where 2^doublings steps do not reach it. */
    int stepsTo(double goal, int doublings) {
        int reached = 0;
        while (reached <= doublings && !(lossAfter(reached) <= goal)) {
            reached++;
        }
        if (reached > doublings) {
            return -1;
        }
        if (reached == 0) {
            return 1;
        }
        int steps = 1 << (reached - 1);
        double[] left = power(reached - 1);
        for (int bit = reached - 2; bit >= 0; bit--) {
            double[] further = Matrices.product(left, power(bit), n, n, n);
            if (Matrices.squares(further) / n > goal) {
                left = further;
                steps += 1 << bit;
            }
        }
        return steps + 1;
    }
}
