package org.touchstone.engine.target;

/**
 * The squared errors of one example and their derivatives, fused. Parameters and gradients are three blocks of n: first
 * numbers of the directions, second numbers, biases. Each method adds to {@code gradient} and answers the error.
 *
 * <p>With h the sum of x_i W_i and r = W_t h + b_t - x_t: dW_t += 2 r h, dW_i += 2 r x_i W_t, db_t += 2 r; for the loss
 * on everything the same with every i as the target.
 */
final class TargetLoss {

    private final int n;
    private final double[] residual;

    TargetLoss(int n) {
        this.n = n;
        residual = new double[n];
    }

    /** The target's error where nothing else is on: only the target's own direction and bias matter. */
    double alone(double[] p, double[] gradient, int target, double strength) {
        double u = p[target];
        double v = p[n + target];
        double r = strength * (u * u + v * v) + p[2 * n + target] - strength;
        gradient[target] += 4 * r * strength * u;
        gradient[n + target] += 4 * r * strength * v;
        gradient[2 * n + target] += 2 * r;
        return r * r;
    }

    /** The target's error among others that are on as well. */
    double among(double[] p, double[] gradient, int target, double[] x) {
        double h0 = 0;
        double h1 = 0;
        for (int i = 0; i < n; i++) {
            h0 += x[i] * p[i];
            h1 += x[i] * p[n + i];
        }
        double u = p[target];
        double v = p[n + target];
        double r = u * h0 + v * h1 + p[2 * n + target] - x[target];
        double toFirst = 2 * r * u;
        double toSecond = 2 * r * v;
        for (int i = 0; i < n; i++) {
            gradient[i] += toFirst * x[i];
        }
        for (int i = 0; i < n; i++) {
            gradient[n + i] += toSecond * x[i];
        }
        gradient[target] += 2 * r * h0;
        gradient[n + target] += 2 * r * h1;
        gradient[2 * n + target] += 2 * r;
        return r * r;
    }

    /** The error of everything that comes out. */
    double everything(double[] p, double[] gradient, double[] x) {
        double h0 = 0;
        double h1 = 0;
        for (int i = 0; i < n; i++) {
            h0 += x[i] * p[i];
            h1 += x[i] * p[n + i];
        }
        for (int i = 0; i < n; i++) {
            residual[i] = h0 * p[i] + h1 * p[n + i] + p[2 * n + i] - x[i];
        }
        double sum = 0;
        double back0 = 0;
        double back1 = 0;
        for (int i = 0; i < n; i++) {
            sum += residual[i] * residual[i];
            back0 += residual[i] * p[i];
            back1 += residual[i] * p[n + i];
        }
        for (int i = 0; i < n; i++) {
            gradient[i] += 2 * (residual[i] * h0 + x[i] * back0);
        }
        for (int i = 0; i < n; i++) {
            gradient[n + i] += 2 * (residual[i] * h1 + x[i] * back1);
        }
        for (int i = 0; i < n; i++) {
            gradient[2 * n + i] += 2 * residual[i];
        }
        return sum;
    }
}
