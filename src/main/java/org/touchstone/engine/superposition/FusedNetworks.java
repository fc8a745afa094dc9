package org.touchstone.engine.superposition;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Small networks run and differentiated by loops over primitive arrays. A block of examples lies in columns, one row a
 * lane, and all that one network needs for a block stays in the processor's nearest memory.
 */
final class FusedNetworks implements Networks {

    private static final int BLOCK = Examples.BLOCK;

    private final int networks;
    private final int batch;
    private final Examples examples;
    private final double[] importance;
    private final int n;
    private final int m;
    private final boolean relu;

    private final double[][] x;
    private final double[][] hidden;
    private final double[][] slope;
    private final double[][] hiddenSlope;
    private final double[] error = new double[BLOCK];
    private final double[] losses;
    private final Sums sums = new Sums(BLOCK);
    private final @Nullable Outer outer;

    FusedNetworks(int networks, int batch, int m, boolean relu, double[] importance, Examples examples) {
        this.networks = networks;
        this.batch = batch;
        this.examples = examples;
        this.importance = importance;
        this.n = importance.length;
        this.m = m;
        this.relu = relu;
        x = new double[n][BLOCK];
        hidden = new double[m][BLOCK];
        slope = new double[n][BLOCK];
        hiddenSlope = new double[m][BLOCK];
        losses = new double[networks];
        outer = n < Outer.MANY ? null : new Outer(BLOCK, n, m);
    }

    private int each() {
        return n * m + n;
    }

    @Override
    public void learn(double[] parameters, RandomGenerator[] random, double[] gradients) {
        Networks.requireSize(parameters, networks * each());
        Arrays.fill(gradients, 0);
        Arrays.fill(losses, 0);
        for (int r = 0; r < networks; r++) {
            for (int done = 0; done < batch; done += BLOCK) {
                int rows = Math.min(BLOCK, batch - done);
                draw(rows, random[r]);
                forward(parameters, r, rows);
                backward(parameters, r, rows, gradients);
            }
        }
    }

    @Override
    public void judge(double[] parameters, RandomGenerator random) {
        Networks.requireSize(parameters, networks * each());
        Arrays.fill(losses, 0);
        for (int done = 0; done < batch; done += BLOCK) {
            int rows = Math.min(BLOCK, batch - done);
            draw(rows, random);
            for (int r = 0; r < networks; r++) {
                forward(parameters, r, rows);
            }
        }
    }

    private void draw(int rows, RandomGenerator random) {
        if (outer != null) {
            outer.draw(examples, rows, random, x);
            return;
        }
        for (double[] column : x) {
            Arrays.fill(column, 0, rows, 0);
        }
        examples.draw(rows, random, (row, feature, strength) -> x[feature][row] = strength);
    }

    /** Leaves in {@code hidden} what passes through, in {@code slope} the loss's by what comes before the cut-off. */
    private void forward(double[] parameters, int r, int rows) {
        int w = r * each();
        Lanes.combine(hidden, parameters, w, m, x, rows);
        double loss = 0;
        for (int i = 0; i < n; i++) {
            double[] before = slope[i];
            Lanes.combine(before, parameters[w + n * m + i], parameters, w + i * m, 1, hidden, rows);
            double scale = 2 * importance[i] / (batch * n);
            if (relu) {
                Lanes.cutError(before, x[i], error, rows);
                Lanes.cutSlope(before, scale, error, rows);
            } else {
                Lanes.error(before, x[i], error, rows);
                Lanes.slope(before, scale, error, rows);
            }
            loss += scale / 2 * sums.squares(error, rows);
        }
        losses[r] += loss;
    }

    private void backward(double[] parameters, int r, int rows, double[] gradients) {
        int w = r * each();
        Lanes.combine(hiddenSlope, parameters, w, m, slope, rows);
        if (outer != null) {
            outer.add(slope, hidden, hiddenSlope, rows, gradients, w);
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; outer == null && k < m; k++) {
                gradients[w + i * m + k] += sums.products(slope[i], hidden[k], x[i], hiddenSlope[k], rows);
            }
            gradients[w + n * m + i] += Sums.sum(slope[i], rows);
        }
    }

    @Override
    public double[] losses() {
        return losses.clone();
    }

    @Override
    public void close() {
        // nothing but Java's own memory
    }
}
