package org.touchstone.engine.dual;

import java.util.random.RandomGenerator;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Runaway;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** Draws directions and neurons and works out the readings: placed by formula. */
final class DualPlacement {

    private static final long IDEA_STREAM = 0;
    private static final long NEURON_STREAM = 1;
    private static final long OUTSIDE_STREAM = 2;

    private DualPlacement() {}

    static Weights place(Settings settings, long seed) {
        int n = settings.integer("ideas");
        int d = settings.integer("width");
        int neurons = settings.integer("neurons");
        double[] vectors = vectors(settings.choice("placing"), n, d, seed);
        double[] dual = Matrices.dual(vectors, n, d);
        double[] listening = units(RandomStreams.stream(seed, NEURON_STREAM), neurons, d);
        return new Weights.Builder()
                .add("E", vectors, n, d)
                .add("D", dual, n, d)
                .add("R", reading(settings, vectors, dual), n, d)
                .add("W_in", listening, neurons, d)
                .add("u", units(RandomStreams.stream(seed, OUTSIDE_STREAM), 1, d), d)
                .weights();
    }

    /** Unit directions, [n, d]. */
    static double[] vectors(String placing, int n, int d, long seed) {
        double[] vectors = units(RandomStreams.stream(seed, IDEA_STREAM), n, d);
        if (placing.equals(DualSettings.ORTHOGONAL)) {
            // a second pass takes away what rounding left in the first
            straighten(vectors, n, d);
            straighten(vectors, n, d);
        }
        return vectors;
    }

    private static double[] units(RandomGenerator random, int rows, int d) {
        double[] values = new double[rows * d];
        for (int at = 0; at < values.length; at++) {
            values[at] = RandomStreams.gaussian(random);
        }
        for (int row = 0; row < rows; row++) {
            unit(values, row, d);
        }
        return values;
    }

    private static void unit(double[] values, int row, int d) {
        double squared = 0;
        for (int k = 0; k < d; k++) {
            squared += values[row * d + k] * values[row * d + k];
        }
        double length = Math.sqrt(squared);
        for (int k = 0; k < d; k++) {
            values[row * d + k] /= length;
        }
    }

    /** Gram and Schmidt: takes from each vector what it shares with those before it. */
    private static void straighten(double[] vectors, int n, int d) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double shared = 0;
                for (int k = 0; k < d; k++) {
                    shared += vectors[i * d + k] * vectors[j * d + k];
                }
                for (int k = 0; k < d; k++) {
                    vectors[i * d + k] -= shared * vectors[j * d + k];
                }
            }
            unit(vectors, i, d);
        }
    }

    private static double[] reading(Settings settings, double[] vectors, double[] dual) {
        int n = settings.integer("ideas");
        int d = settings.integer("width");
        return switch (settings.choice("reading")) {
            case DualSettings.OWN -> vectors.clone();
            case DualSettings.LEARNED -> learned(settings, vectors, dual, n, d);
            default -> dual.clone();
        };
    }

    /** R = (I - left) D: descent stays in the span of the directions, where D undoes them. */
    private static double[] learned(Settings settings, double[] vectors, double[] dual, int n, int d) {
        Descent descent = new Descent(Matrices.gram(vectors, n, d), n, settings.real("learningRate"));
        double[] left = descent.left(settings.integer("steps"));
        Runaway.checked(Matrices.squares(left));
        double[] gone = Matrices.product(left, dual, n, n, d);
        double[] reading = new double[n * d];
        for (int at = 0; at < reading.length; at++) {
            reading[at] = dual[at] - gone[at];
        }
        return reading;
    }
}
