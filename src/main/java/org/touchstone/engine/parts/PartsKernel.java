package org.touchstone.engine.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Loss and gradient of SPD on a block of rows, written out by hand over arrays of floats: lane = row. The plain form in
 * doubles stands in the tests, which hold the two together.
 */
final class PartsKernel {

    private final List<Layer> layers;
    private int rows;
    private final float[][] w;
    private final List<SplitBlock> blocks = new ArrayList<>();
    private final SplitBlock[] blockOf;
    private final float[][][] own;
    private final float[][][] run;
    private final float[][][] by;
    private final float[] counts;
    private final float[] half;
    private final float[] other;
    private final float[] one;
    private double together;
    private double apart;
    private double importance;

    PartsKernel(List<Layer> layers, List<Layout> layouts, int most, float[] parameters, double[] gradient) {
        this.layers = layers;
        rows = most;
        counts = new float[most];
        int count = layers.size();
        w = new float[count][];
        blockOf = new SplitBlock[count];
        own = new float[count + 1][][];
        run = new float[count + 1][][];
        by = new float[count + 1][][];
        one = new float[rows];
        half = new float[rows / 4];
        other = new float[rows / 4];
        own[0] = new float[layers.getFirst().inputs()][rows];
        by[0] = new float[layers.getFirst().inputs()][rows];
        for (int l = 0; l < count; l++) {
            Layer layer = layers.get(l);
            w[l] = floats(layer.w());
            own[l + 1] = new float[layer.outputs()][rows];
            run[l + 1] = new float[layer.outputs()][rows];
            by[l + 1] = new float[layer.outputs()][rows];
        }
        for (Layout layout : layouts) {
            SplitBlock block = new SplitBlock(layout, rows, parameters, gradient);
            blocks.add(block);
            blockOf[layers.indexOf(layout.layer())] = block;
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** The inputs, one array of rows for each, to be filled before {@link #block}. */
    float[][] inputs() {
        return own[0];
    }

    /** How many examples each row stands for, to be filled before {@link #block}. */
    float[] counts() {
        return counts;
    }

    /** Forgets what earlier blocks measured. */
    void restart() {
        together = 0;
        apart = 0;
        importance = 0;
    }

    /** What the blocks since {@link #restart} measured, for a batch of so many examples. */
    Losses losses(double faithfulness, int batch) {
        double outputs = (double) batch * layers.getLast().outputs();
        return new Losses(faithfulness, together / outputs, apart / outputs / blocks.size(), importance / batch);
    }

    /**
     * Adds this block's part of the gradient of a batch.
     *
     * @param count of rows, a multiple of {@link Lanes#TOGETHER}
     */
    void block(int count, Recipe recipe, RandomGenerator random) {
        rows = count;
        for (SplitBlock block : blocks) {
            block.rows(count);
        }
        for (int l = 0; l < layers.size(); l++) {
            whole(l, own[l], own[l + 1]);
            cutOff(l, own[l + 1]);
        }
        for (SplitBlock block : blocks) {
            block.gates(own[indexOf(block)]);
        }
        double outputs = (double) recipe.batch() * layers.getLast().outputs();
        for (SplitBlock block : blocks) {
            block.draw(random);
        }
        together += pass(indexOf(blocks.getFirst()), true, (float) (2 / outputs));
        for (SplitBlock block : blocks) {
            block.draw(random);
            apart += pass(indexOf(block), false, (float) (2 / outputs / blocks.size()));
        }
        float scale = (float) (recipe.penalty() / recipe.batch());
        for (SplitBlock block : blocks) {
            importance += block.gatesBackward(own[indexOf(block)], counts, scale, recipe.power());
        }
    }

    private int indexOf(SplitBlock block) {
        return layers.indexOf(block.layout.layer());
    }

    /** One masked run from layer {@code from} up, and back; all split layers are masked, or that one alone. */
    private double pass(int from, boolean all, float scale) {
        run[from] = own[from];
        for (int l = from; l < layers.size(); l++) {
            if (masked(l, from, all)) {
                bias(l, run[l + 1]);
                blockOf[l].forward(run[l], l == from, run[l + 1]);
            } else {
                whole(l, run[l], run[l + 1]);
            }
            cutOff(l, run[l + 1]);
        }
        int last = layers.size();
        double squared = 0;
        for (int o = 0; o < run[last].length; o++) {
            difference(by[last][o], run[last][o], own[last][o], rows);
            System.arraycopy(by[last][o], 0, one, 0, rows);
            Lanes.product(by[last][o], one, counts, rows);
            squared += Lanes.dot(by[last][o], one, rows, half, other);
            scale(by[last][o], scale, rows);
        }
        for (int l = last - 1; l >= from; l--) {
            if (layers.get(l).cutOff()) {
                for (int o = 0; o < by[l + 1].length; o++) {
                    throughCutOff(by[l + 1][o], run[l + 1][o], rows);
                }
            }
            for (float[] below : by[l]) {
                Arrays.fill(below, 0);
            }
            if (masked(l, from, all)) {
                blockOf[l].backward(run[l], l == from, by[l + 1], by[l]);
            } else {
                wholeBackward(l, by[l + 1], by[l]);
            }
        }
        return squared;
    }

    private boolean masked(int l, int from, boolean all) {
        return all ? layers.get(l).split() : l == from;
    }

    private void bias(int l, float[][] out) {
        for (int o = 0; o < out.length; o++) {
            Arrays.fill(out[o], (float) layers.get(l).b()[o]);
        }
    }

    private void whole(int l, float[][] in, float[][] out) {
        bias(l, out);
        for (int o = 0; o < out.length; o++) {
            for (int i = 0; i < in.length; i++) {
                Lanes.add(out[o], w[l][o * in.length + i], in[i], rows);
            }
        }
    }

    private void wholeBackward(int l, float[][] byOut, float[][] byIn) {
        for (int o = 0; o < byOut.length; o++) {
            for (int i = 0; i < byIn.length; i++) {
                Lanes.add(byIn[i], w[l][o * byIn.length + i], byOut[o], rows);
            }
        }
    }

    private void cutOff(int l, float[][] out) {
        if (layers.get(l).cutOff()) {
            for (float[] lane : out) {
                positive(lane, rows);
            }
        }
    }

    private static void positive(float[] lane, int rows) {
        for (int row = 0; row < rows; row++) {
            lane[row] = Math.max(0f, lane[row]);
        }
    }

    private static void throughCutOff(float[] by, float[] after, int rows) {
        for (int row = 0; row < rows; row++) {
            by[row] *= Lanes.above(after[row]);
        }
    }

    private static void difference(float[] out, float[] a, float[] b, int rows) {
        for (int row = 0; row < rows; row++) {
            out[row] = a[row] - b[row];
        }
    }

    private static void scale(float[] out, float by, int rows) {
        for (int row = 0; row < rows; row++) {
            out[row] *= by;
        }
    }
}
