package org.touchstone.engine.parts;

/**
 * One linear layer of the network that is to be understood: out = f(w a + b).
 *
 * @param inputs length of a
 * @param outputs length of out
 * @param w row-major [outputs, inputs]
 * @param b what is added, one per output
 * @param cutOff whether f cuts off at 0 (ReLU); else f leaves its argument as it is
 * @param parts into how many parts of rank one w is split; 0 keeps it whole
 */
public record Layer(int inputs, int outputs, double[] w, double[] b, boolean cutOff, int parts) {

    public Layer {
        if (w.length != inputs * outputs || b.length != outputs) {
            throw new IllegalArgumentException("A layer of " + inputs + " inputs and " + outputs
                    + " outputs needs as many weights, not " + w.length + " and " + b.length + ".");
        }
    }

    boolean split() {
        return parts > 0;
    }

    /** f(before). */
    double[] activated(double[] before) {
        double[] after = before.clone();
        if (cutOff) {
            for (int i = 0; i < after.length; i++) {
                after[i] = Math.max(0, after[i]);
            }
        }
        return after;
    }

    /** f(w a + b). */
    double[] apply(double[] a) {
        double[] before = b.clone();
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                before[o] += w[o * inputs + i] * a[i];
            }
        }
        return activated(before);
    }
}
