package org.touchstone.engine.superposition;

/**
 * Two features in one hidden number, ReLU, in closed form: the loss per example of the three ways to use the number
 * cleanly, for x_i uniform in [0, 1] with probability p and importance (1, r).
 */
final class PhaseFormula {

    private PhaseFormula() {}

    /** Only the first kept, W = [1, 0], b = [0, p/2]: the second's variance about its mean. */
    static double first(double p, double r) {
        return r * dropped(p);
    }

    /** Only the second kept. */
    static double second(double p) {
        return dropped(p);
    }

    /** Both kept, W = [1, -1], b = 0: with both on, each loses min(x1, x2), whose mean square is 1/6. */
    static double both(double p, double r) {
        return p * p * (1 + r) / 6;
    }

    private static double dropped(double p) {
        return p / 3 - p * p / 4;
    }
}
