package org.touchstone.engine.parts;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** One split layer on a block of rows: gates, parts at random strengths, and their derivatives. */
final class SplitBlock {

    private static final float LEAK = 0.01f;
    private static final float STEP_24 = 0x1p-24f;

    final Layout layout;
    private int rows;
    private final int parts;
    private final float[] p;
    private final double[] gradient;

    private final float[][] inner;
    private final float[][] gate;
    private final float[][] gateSlope;
    private final float[][] importance;
    private final float[][] unit;
    private final float[][] unitSlope;
    private final float[][] random;
    private final float[][] mask;
    private final float[][] read;
    private final float[][] strength;
    private final float[][] byImportance;
    private final float[][] byInner;
    private final float[] a;
    private final float[] b;
    private final float[][] scratch;
    private final float[] sums = new float[3];

    /**
     * @param most largest number of rows
     * @param p everything that is trained, as floats
     * @param gradient where derivatives are added up, in the same places
     */
    SplitBlock(Layout layout, int most, float[] p, double[] gradient) {
        this.layout = layout;
        rows = most;
        this.p = p;
        this.gradient = gradient;
        parts = layout.layer().parts();
        inner = new float[parts][rows];
        gate = new float[parts][rows];
        gateSlope = new float[parts][rows];
        importance = new float[parts][rows];
        unit = new float[parts * Layout.UNITS][rows];
        unitSlope = new float[parts * Layout.UNITS][rows];
        random = new float[parts][rows];
        mask = new float[parts][rows];
        read = new float[parts][rows];
        strength = new float[parts][rows];
        byImportance = new float[parts][rows];
        byInner = new float[parts][rows];
        a = new float[rows];
        b = new float[rows];
        scratch = new float[4][rows / 4];
    }

    /** How many rows the next block has, a multiple of {@link Lanes#TOGETHER}. */
    void rows(int count) {
        rows = count;
    }

    /** Runs the gates on what the layer is given in the network itself. */
    void gates(float[][] inputs) {
        for (int c = 0; c < parts; c++) {
            Arrays.fill(inner[c], 0);
            weigh(inner[c], p, layout.v(c), inputs);
            Arrays.fill(gate[c], p[layout.gateOffset(c)]);
            Arrays.fill(gateSlope[c], 0);
            for (int k = 0; k < Layout.UNITS; k++) {
                int at = c * Layout.UNITS + k;
                float in = p[layout.gateIn(c) + k];
                float out = p[layout.gateOut(c) + k];
                SmoothUnit.lanes(unit[at], unitSlope[at], in, p[layout.gateBias(c) + k], inner[c], rows);
                Lanes.add(gate[c], out, unit[at], rows);
                Lanes.add(gateSlope[c], in * out, unitSlope[at], rows);
            }
            leakyBelow(importance[c], gate[c], rows);
            Arrays.fill(byImportance[c], 0);
            Arrays.fill(byInner[c], 0);
        }
    }

    /** Draws how strongly each part is kept beyond its importance. */
    void draw(RandomGenerator from) {
        for (float[] r : random) {
            for (int row = 0; row < rows; row += 2) {
                long bits = from.nextLong();
                r[row] = (bits >>> 40) * STEP_24;
                r[row + 1] = (bits & 0xffffff) * STEP_24;
            }
        }
    }

    /**
     * Adds U (m . V inputs) to {@code outputs}, with m = g + (1 - g) r.
     *
     * @param own whether the inputs are those of {@link #gates}
     */
    void forward(float[][] inputs, boolean own, float[][] outputs) {
        for (int c = 0; c < parts; c++) {
            if (own) {
                System.arraycopy(inner[c], 0, read[c], 0, rows);
            } else {
                Arrays.fill(read[c], 0);
                weigh(read[c], p, layout.v(c), inputs);
            }
            masked(mask[c], strength[c], importance[c], random[c], read[c], rows);
        }
        for (int o = 0; o < outputs.length; o++) {
            int c = 0;
            for (; c + 3 < parts; c += 4) {
                Lanes.add(
                        outputs[o],
                        p[layout.u(c) + o],
                        strength[c],
                        p[layout.u(c + 1) + o],
                        strength[c + 1],
                        p[layout.u(c + 2) + o],
                        strength[c + 2],
                        p[layout.u(c + 3) + o],
                        strength[c + 3],
                        rows);
            }
            for (; c < parts; c++) {
                Lanes.add(outputs[o], p[layout.u(c) + o], strength[c], rows);
            }
        }
    }

    /** The derivatives for the last {@link #forward}; adds those by its inputs to {@code below} unless they are own. */
    void backward(float[][] inputs, boolean own, float[][] byOutputs, float[][] below) {
        for (int c = 0; c < parts; c++) {
            int u = layout.u(c);
            for (int o = 0; o < byOutputs.length; o++) {
                gradient[u + o] += dot(byOutputs[o], strength[c]);
            }
            Arrays.fill(a, 0);
            weigh(a, p, u, byOutputs);
            throughMask(byImportance[c], b, a, read[c], random[c], mask[c], rows);
            if (own) {
                Lanes.add(byInner[c], 1, b, rows);
            } else {
                int v = layout.v(c);
                for (int i = 0; i < inputs.length; i++) {
                    gradient[v + i] += dot(b, inputs[i]);
                    Lanes.add(below[i], p[v + i], b, rows);
                }
            }
        }
    }

    /**
     * The derivatives through the gates, after every {@link #backward} of this block.
     *
     * @param counts how many examples each row stands for
     * @param scale what the penalty counts for one example
     * @return the sum over examples and parts of |g|^power
     */
    double gatesBackward(float[][] inputs, float[] counts, float scale, int power) {
        double penalty = 0;
        for (int c = 0; c < parts; c++) {
            leakyAbove(a, gate[c], rows);
            if (power == 1) {
                System.arraycopy(counts, 0, b, 0, rows);
            } else {
                Lanes.product(b, a, counts, rows);
            }
            penalty += dot(a, b);
            throughGate(a, byImportance[c], gate[c], b, scale * power, rows);
            Lanes.addProduct(byInner[c], a, gateSlope[c], rows);
            Lanes.product(b, a, inner[c], rows);
            double offset = 0;
            for (int row = 0; row < rows; row++) {
                offset += a[row];
            }
            gradient[layout.gateOffset(c)] += offset;
            for (int k = 0; k < Layout.UNITS; k++) {
                int at = c * Layout.UNITS + k;
                float out = p[layout.gateOut(c) + k];
                Lanes.dots(sums, a, b, unit[at], unitSlope[at], rows, scratch);
                gradient[layout.gateOut(c) + k] += sums[0];
                gradient[layout.gateBias(c) + k] += out * sums[1];
                gradient[layout.gateIn(c) + k] += out * sums[2];
            }
            for (int i = 0; i < inputs.length; i++) {
                gradient[layout.v(c) + i] += dot(byInner[c], inputs[i]);
            }
        }
        return penalty;
    }

    private float dot(float[] x, float[] y) {
        return Lanes.dot(x, y, rows, scratch[0], scratch[1]);
    }

    /** out += sum over i of weights[at + i] in[i]. */
    private void weigh(float[] out, float[] weights, int at, float[][] in) {
        int i = 0;
        for (; i + 3 < in.length; i += 4) {
            Lanes.add(
                    out,
                    weights[at + i],
                    in[i],
                    weights[at + i + 1],
                    in[i + 1],
                    weights[at + i + 2],
                    in[i + 2],
                    weights[at + i + 3],
                    in[i + 3],
                    rows);
        }
        for (; i < in.length; i++) {
            Lanes.add(out, weights[at + i], in[i], rows);
        }
    }

    private static void leakyBelow(float[] out, float[] z, int rows) {
        for (int row = 0; row < rows; row++) {
            out[row] = Math.min(1f, Math.max(z[row], LEAK * z[row]));
        }
    }

    private static void leakyAbove(float[] out, float[] z, int rows) {
        for (int row = 0; row < rows; row++) {
            out[row] = Math.max(0f, Math.min(z[row], 1 + LEAK * (z[row] - 1)));
        }
    }

    private static void masked(float[] mask, float[] strength, float[] g, float[] r, float[] read, int rows) {
        for (int row = 0; row < rows; row++) {
            float m = g[row] + (1 - g[row]) * r[row];
            mask[row] = m;
            strength[row] = m * read[row];
        }
    }

    private static void throughMask(
            float[] byG, float[] byRead, float[] byStrength, float[] read, float[] r, float[] mask, int rows) {
        for (int row = 0; row < rows; row++) {
            byG[row] += byStrength[row] * read[row] * (1 - r[row]);
            byRead[row] = byStrength[row] * mask[row];
        }
    }

    /** byZ = byG times the slope of the lower-leaky gate, plus scale times slope of the upper-leaky one times factor. */
    private static void throughGate(float[] byZ, float[] byG, float[] z, float[] factor, float scale, int rows) {
        for (int row = 0; row < rows; row++) {
            float on = Lanes.above(z[row]);
            float below = Lanes.above(1 - z[row]);
            float lower = (LEAK + (1 - LEAK) * on) * below;
            float upper = on * (LEAK + (1 - LEAK) * below);
            byZ[row] = byG[row] * lower + scale * factor[row] * upper;
        }
    }
}
