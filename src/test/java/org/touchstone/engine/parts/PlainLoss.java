package org.touchstone.engine.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The loss of SPD in doubles, row by row and straight from the paper's algorithm; it shares no loop with the kernel. */
final class PlainLoss {

    private final List<Layer> layers;
    private final Recipe recipe;
    private final double[][] x;
    private final float[] counts;
    private final List<double[][][]> draws = new ArrayList<>();

    /** Copies the inputs and draws the random strengths in the order in which the kernel draws them. */
    PlainLoss(List<Layer> layers, Recipe recipe, float[][] inputs, float[] counts, RandomGenerator random) {
        this.counts = counts;
        this.layers = layers;
        this.recipe = recipe;
        int rows = inputs[0].length;
        x = new double[rows][inputs.length];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < inputs.length; i++) {
                x[row][i] = inputs[i][row];
            }
        }
        double[][][] together = new double[layers.size()][][];
        for (int l = 0; l < layers.size(); l++) {
            together[l] = draw(layers.get(l).parts(), rows, random);
        }
        draws.add(together);
        for (int l = 0; l < layers.size(); l++) {
            double[][][] alone = new double[layers.size()][][];
            alone[l] = draw(layers.get(l).parts(), rows, random);
            draws.add(alone);
        }
    }

    private static double[][] draw(int parts, int rows, RandomGenerator random) {
        double[][] r = new double[rows][parts];
        for (int c = 0; c < parts; c++) {
            for (int row = 0; row < rows; row += 2) {
                long bits = random.nextLong();
                r[row][c] = (bits >>> 40) / (double) (1 << 24);
                r[row + 1][c] = (bits & 0xffffff) / (double) (1 << 24);
            }
        }
        return r;
    }

    double at(double[] p) {
        List<SplitLayer> splits = new ArrayList<>();
        int from = 0;
        double weights = 0;
        double unfaithful = 0;
        for (Layer layer : layers) {
            SplitLayer split = null;
            if (layer.parts() > 0) {
                int end = new Layout(layer, from).end();
                split = new SplitLayer(layer, java.util.Arrays.copyOfRange(p, from, end));
                from = end;
                for (int o = 0; o < layer.outputs(); o++) {
                    for (int i = 0; i < layer.inputs(); i++) {
                        double rest = layer.w()[o * layer.inputs() + i];
                        for (int c = 0; c < layer.parts(); c++) {
                            rest -= split.u(c, o) * split.v(c, i);
                        }
                        unfaithful += rest * rest;
                        weights++;
                    }
                }
            }
            splits.add(split);
        }
        long count = layers.stream().filter(layer -> layer.parts() > 0).count();
        double loss = recipe.faithfulness() * unfaithful / weights;
        for (int row = 0; row < x.length; row++) {
            loss += counts[row] * row(splits, row, count) / recipe.batch();
        }
        return loss;
    }

    private double row(List<SplitLayer> splits, int row, long count) {
        List<double[]> own = new ArrayList<>(List.of(x[row]));
        double penalty = 0;
        double[][] g = new double[layers.size()][];
        for (int l = 0; l < layers.size(); l++) {
            if (splits.get(l) != null) {
                g[l] = splits.get(l).leakyImportances(own.getLast());
                for (double z : splits.get(l).gates(own.getLast())) {
                    double above = z <= 0 ? 0 : z <= 1 ? z : 1 + 0.01 * (z - 1);
                    penalty += Math.pow(above, recipe.power());
                }
            }
            own.add(layers.get(l).apply(own.getLast()));
        }
        double loss = recipe.penalty() * penalty;
        for (int pass = 0; pass <= layers.size(); pass++) {
            if (pass > 0 && splits.get(pass - 1) == null) {
                continue;
            }
            double[] value = x[row];
            for (int l = 0; l < layers.size(); l++) {
                if (draws.get(pass)[l] != null && splits.get(l) != null) {
                    double[] mask = g[l].clone();
                    for (int c = 0; c < mask.length; c++) {
                        mask[c] += (1 - mask[c]) * draws.get(pass)[l][row][c];
                    }
                    value = splits.get(l).apply(mask, value);
                } else {
                    value = layers.get(l).apply(value);
                }
            }
            double squared = 0;
            for (int o = 0; o < value.length; o++) {
                squared += (value[o] - own.getLast()[o]) * (value[o] - own.getLast()[o]);
            }
            loss += squared / value.length / (pass == 0 ? 1 : count);
        }
        return loss;
    }
}
