package org.touchstone.engine.parts;

import java.util.List;
import org.touchstone.engine.Weights;

/**
 * A layer with its parts, in doubles and plain loops: part c is the matrix U_c V_c, and a gate of its own says from
 * V_c . a how much it matters for an input.
 */
public final class SplitLayer {

    private static final double LEAK = 0.01;

    private final Layer layer;
    private final Layout layout;
    private final double[] p;

    /** @param p the layer's numbers as {@link Layout} orders them */
    SplitLayer(Layer layer, double[] p) {
        this.layer = layer;
        layout = new Layout(layer, 0);
        this.p = p;
    }

    /** The layer whose parts {@link #save} wrote under this suffix. */
    public static SplitLayer read(Layer layer, Weights weights, String suffix) {
        int c = layer.parts();
        double[] p = new double[new Layout(layer, 0).end()];
        int at = put(p, 0, weights.values("V" + suffix, c, layer.inputs()));
        at = put(p, at, weights.values("U" + suffix, c, layer.outputs()));
        at = put(p, at, weights.values("gate_in" + suffix, c, Layout.UNITS));
        at = put(p, at, weights.values("gate_bias" + suffix, c, Layout.UNITS));
        at = put(p, at, weights.values("gate_out" + suffix, c, Layout.UNITS));
        put(p, at, weights.values("gate_offset" + suffix, c));
        return new SplitLayer(layer, p);
    }

    /** The arrays by which {@link #read} finds this layer. */
    public static String[] names(String suffix) {
        return new String[] {
            "V" + suffix,
            "U" + suffix,
            "gate_in" + suffix,
            "gate_bias" + suffix,
            "gate_out" + suffix,
            "gate_offset" + suffix
        };
    }

    /** Adds all arrays under this suffix. */
    public void save(Weights.Builder builder, String suffix) {
        int c = layer.parts();
        builder.add("V" + suffix, cut(layout.v(0), c * layer.inputs()), c, layer.inputs())
                .add("U" + suffix, cut(layout.u(0), c * layer.outputs()), c, layer.outputs())
                .add("gate_in" + suffix, cut(layout.gateIn(0), c * Layout.UNITS), c, Layout.UNITS)
                .add("gate_bias" + suffix, cut(layout.gateBias(0), c * Layout.UNITS), c, Layout.UNITS)
                .add("gate_out" + suffix, cut(layout.gateOut(0), c * Layout.UNITS), c, Layout.UNITS)
                .add("gate_offset" + suffix, cut(layout.gateOffset(0), c), c);
    }

    private static int put(double[] into, int at, double[] values) {
        System.arraycopy(values, 0, into, at, values.length);
        return at + values.length;
    }

    private double[] cut(int from, int length) {
        double[] cut = new double[length];
        System.arraycopy(p, from, cut, 0, length);
        return cut;
    }

    public Layer layer() {
        return layer;
    }

    /** Entry i of V_c. */
    public double v(int part, int i) {
        return p[layout.v(part) + i];
    }

    /** Entry o of U_c. */
    public double u(int part, int o) {
        return p[layout.u(part) + o];
    }

    /** V_c . a. */
    public double inner(int part, double[] a) {
        double sum = 0;
        for (int i = 0; i < layer.inputs(); i++) {
            sum += v(part, i) * a[i];
        }
        return sum;
    }

    private double gate(int part, double[] a) {
        double inner = inner(part, a);
        double z = p[layout.gateOffset(part)];
        for (int k = 0; k < Layout.UNITS; k++) {
            z += p[layout.gateOut(part) + k]
                    * SmoothUnit.value(p[layout.gateIn(part) + k] * inner + p[layout.gateBias(part) + k]);
        }
        return z;
    }

    /** What every gate says before it is held between 0 and 1. */
    double[] gates(double[] a) {
        double[] z = new double[layer.parts()];
        for (int c = 0; c < z.length; c++) {
            z[c] = gate(c, a);
        }
        return z;
    }

    /** How much each part matters when the layer is given a, from 0 to 1. */
    public double[] importances(double[] a) {
        double[] g = gates(a);
        for (int c = 0; c < g.length; c++) {
            g[c] = Math.clamp(g[c], 0, 1);
        }
        return g;
    }

    /** The same as the masks of training have it: a hundredth of the gate where that is below 0. */
    public double[] leakyImportances(double[] a) {
        double[] g = gates(a);
        for (int c = 0; c < g.length; c++) {
            g[c] = Math.min(1, Math.max(g[c], LEAK * g[c]));
        }
        return g;
    }

    /** f(sum over c of mask_c U_c V_c a + b). */
    public double[] apply(double[] mask, double[] a) {
        double[] before = layer.b().clone();
        for (int c = 0; c < mask.length; c++) {
            double strength = mask[c] == 0 ? 0 : mask[c] * inner(c, a);
            for (int o = 0; o < layer.outputs(); o++) {
                before[o] += u(c, o) * strength;
            }
        }
        return layer.activated(before);
    }

    /** The mean squared difference between the weights and the sum of their parts. */
    public double faithfulnessError() {
        return new Faithfulness(List.of(layout)).addTo(new double[p.length], p, 0);
    }
}
