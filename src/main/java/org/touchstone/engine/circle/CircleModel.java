package org.touchstone.engine.circle;

import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/** y_j = f(W_j . h + b) with n directions round a circle; row j of {@code w} is the direction of feature j. */
final class CircleModel extends BuiltModel {

    /**
     * An output above this counts as firing: one half, and more than rounding. Three ideas sit just at one half when two
     * of them are on.
     */
    static final double FIRES = 0.5 + 1e-9;

    /** How strongly every idea but the strongest is on where there is a murmur. */
    static final double MURMUR = 0.05;

    final int n;
    final boolean relu;
    final double[] w;
    final double bias;
    final double slope;
    final double deadZone;
    final double[] murmurs;

    CircleModel(Settings settings, Weights weights) {
        super(settings, weights);
        n = settings.integer("features");
        relu = settings.choice("output").equals(CircleSettings.RELU);
        weights.requireExactly("W", "b");
        w = weights.values("W", n, 2);
        bias = weights.values("b")[0];
        slope = w[0] * w[0] + w[1] * w[1];
        deadZone = relu && slope > 0 ? Math.max(0, -bias / slope) : 0;
        murmurs = murmurs();
    }

    /** Row t: what all features but t send to the hidden numbers when each is on at {@link #MURMUR}. */
    private double[] murmurs() {
        double[] sums = new double[2 * n];
        for (int t = 0; t < n; t++) {
            for (int j = 0; j < n; j++) {
                if (j != t) {
                    sums[2 * t] += MURMUR * w[2 * j];
                    sums[2 * t + 1] += MURMUR * w[2 * j + 1];
                }
            }
        }
        return sums;
    }

    double output(int j, double h0, double h1) {
        double before = w[2 * j] * h0 + w[2 * j + 1] * h1 + bias;
        return relu ? Math.max(0, before) : before;
    }

    /** What feature 0, alone at this strength, sends to output {@code j}. */
    double answer(double strength, int j) {
        return output(j, strength * w[0], strength * w[1]);
    }

    /** The squared errors of all outputs together where feature 0 is alone at full strength; saying nothing has 1. */
    double fullError() {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double error = answer(1, j) - (j == 0 ? 1 : 0);
            sum += error * error;
        }
        return sum;
    }

    /** How many others fire where feature 0 is alone at full strength. */
    int othersFiring() {
        int firing = 0;
        for (int j = 1; j < n; j++) {
            firing += answer(1, j) > FIRES ? 1 : 0;
        }
        return firing;
    }

    @Override
    public Trace trace(double[] input) {
        return new CircleTrace(this, copied(input, n));
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new CircleExhibits(this, ideas).all();
    }
}
