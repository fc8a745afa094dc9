package org.touchstone.engine.target;

import java.util.Arrays;
import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/** y = W^T (W x) + b with n features in two numbers; row i of {@code w} is the direction of feature i. */
final class TargetModel extends BuiltModel {

    final int n;
    final double[] w;
    final double[] b;
    final double[] lengths;
    final double[] angles;

    /** Angles in degrees between neighbouring directions once round, from the smallest up. */
    final double[] gaps;

    final OneAtATime alone;
    final double[] targetError;

    TargetModel(Settings settings, Weights weights) {
        super(settings, weights);
        n = settings.integer("features");
        weights.requireExactly("W", "b", "target_error");
        w = weights.values("W", n, 2);
        b = weights.values("b", n);
        targetError = weights.values("target_error");
        lengths = new double[n];
        angles = new double[n];
        for (int i = 0; i < n; i++) {
            lengths[i] = Math.sqrt(w[2 * i] * w[2 * i] + w[2 * i + 1] * w[2 * i + 1]);
            double angle = StrictMath.toDegrees(StrictMath.atan2(w[2 * i + 1], w[2 * i]));
            angles[i] = angle < 0 ? angle + 360 : angle;
        }
        gaps = gaps();
        alone = OneAtATime.of(this);
    }

    /**
     * @param first the first numbers of the directions
     * @param second their second numbers
     */
    static Weights weights(double[] first, double[] second, double[] biases, double targetError) {
        int n = biases.length;
        double[] w = new double[2 * n];
        for (int i = 0; i < n; i++) {
            w[2 * i] = first[i];
            w[2 * i + 1] = second[i];
        }
        return new Weights.Builder()
                .add("W", w, n, 2)
                .add("b", biases, n)
                .add("target_error", targetError)
                .weights();
    }

    /** What feature {@code on}, alone at full strength, sends to the output of feature {@code at}. */
    double answer(int on, int at) {
        return w[2 * at] * w[2 * on] + w[2 * at + 1] * w[2 * on + 1] + b[at];
    }

    private double[] gaps() {
        double[] sorted = angles.clone();
        Arrays.sort(sorted);
        double[] between = new double[n];
        for (int i = 0; i < n; i++) {
            between[i] = i + 1 < n ? sorted[i + 1] - sorted[i] : sorted[0] + 360 - sorted[i];
        }
        Arrays.sort(between);
        return between;
    }

    @Override
    public Trace trace(double[] input) {
        if (input.length != n + 1) {
            throw new IllegalArgumentException("This model takes " + (n + 1) + " input values, one for each idea and"
                    + " which idea is asked for, but " + input.length + " were given.");
        }
        double asked = input[n];
        if (!(asked >= 0 && asked < n) || asked != Math.rint(asked)) {
            throw new IllegalArgumentException(
                    "The idea asked for must be a whole number from 0 to " + (n - 1) + ", not " + asked + ".");
        }
        return new TargetTrace(this, Arrays.copyOf(input, n), (int) asked);
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new TargetExhibits(this, ideas).all();
    }
}
