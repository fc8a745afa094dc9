package org.touchstone.engine.latents;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Walks downhill without slopes: Nelder and Mead 1965, with the coefficients of Gao and Han 2012 for many dimensions. */
final class Simplex {

    private record Corner(double[] at, double height) {}

    private final ToDoubleFunction<double[]> height;
    private final int n;

    Simplex(ToDoubleFunction<double[]> height, int dimensions) {
        this.height = height;
        n = dimensions;
    }

    /** The lowest point found from {@code start} by {@code steps} moves of a simplex whose edges are {@code edge} long. */
    double[] lowest(double[] start, double edge, int steps) {
        Corner[] corners = new Corner[n + 1];
        corners[n] = corner(start.clone());
        for (int i = 0; i < n; i++) {
            double[] at = start.clone();
            at[i] += edge;
            corners[i] = corner(at);
        }
        Arrays.sort(corners, Comparator.comparingDouble(Corner::height));
        for (int step = 0; step < steps; step++) {
            move(corners);
            Arrays.sort(corners, Comparator.comparingDouble(Corner::height));
        }
        return corners[0].at;
    }

    private void move(Corner[] corners) {
        double[] centre = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                centre[k] += corners[i].at[k] / n;
            }
        }
        Corner worst = corners[n];
        Corner mirrored = between(centre, worst, -1);
        if (mirrored.height < corners[0].height) {
            Corner further = between(centre, worst, -1 - 2.0 / n);
            corners[n] = further.height < mirrored.height ? further : mirrored;
        } else if (mirrored.height < corners[n - 1].height) {
            corners[n] = mirrored;
        } else {
            boolean outside = mirrored.height < worst.height;
            Corner nearer = between(centre, worst, (outside ? -1 : 1) * (0.75 - 0.5 / n));
            if (nearer.height < Math.min(mirrored.height, worst.height)) {
                corners[n] = nearer;
            } else {
                for (int i = 1; i <= n; i++) {
                    corners[i] = between(corners[0].at, corners[i], 1 - 1.0 / n);
                }
            }
        }
    }

    private Corner between(double[] from, Corner to, double by) {
        double[] at = new double[n];
        for (int k = 0; k < n; k++) {
            at[k] = from[k] + by * (to.at[k] - from[k]);
        }
        return corner(at);
    }

    private Corner corner(double[] at) {
        return new Corner(at, height.applyAsDouble(at));
    }
}
