package org.touchstone.engine.circle;

import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** Writes the weights down. */
final class CirclePlacement {

    /** How much lower than the weakest the stronger bias is. */
    private static final double STRONGER_BY = 1;

    private CirclePlacement() {}

    static Weights place(Settings settings) {
        int n = settings.integer("features");
        double bias = bias(
                n,
                settings.choice("output").equals(CircleSettings.RELU),
                settings.choice("bias").equals(CircleSettings.STRONGER));
        double radius = Math.sqrt(1 - bias);
        double[] w = new double[2 * n];
        for (int j = 0; j < n; j++) {
            double angle = 2 * Math.PI * j / n;
            w[2 * j] = radius * StrictMath.cos(angle);
            w[2 * j + 1] = radius * StrictMath.sin(angle);
        }
        return new Weights.Builder().add("W", w, n, 2).add("b", bias).weights();
    }

    /** With r^2 = 1 - b, the neighbour of an idea at full strength gets r^2 c + b, which must not be above 0. */
    static double bias(int n, boolean relu, boolean stronger) {
        if (!relu) {
            return 0;
        }
        double c = StrictMath.cos(2 * Math.PI / n);
        double weakest = n <= 4 ? 0 : -c / (1 - c);
        return stronger ? weakest - STRONGER_BY : weakest;
    }
}
