package org.touchstone.engine.absolute;

import org.touchstone.engine.NativeMatrix;

/**
 * One network run and differentiated on a batch, in floats: products by ND4J, all else fused into one flat loop for each
 * layer. The loops have no branch, because signs are random and a processor would guess wrong half the time. A neuron
 * that is always at 1 rides along as neuron m: so the biases are one row of the weights out, and no loop needs columns.
 *
 * <p>Parameters are the n*m weights into the neurons (row i: from feature i), the m*n weights out of them (row k: out of
 * neuron k) and n biases, in this order.
 */
final class AbsoluteNetwork implements AutoCloseable {

    private final int n;
    private final int m;
    private final int batch;
    private final float[] scale;

    private final NativeMatrix x;
    private final NativeMatrix in;
    private final NativeMatrix out;
    private final NativeMatrix h;
    private final NativeMatrix y;
    private final NativeMatrix yGradient;
    private final NativeMatrix hGradient;
    private final NativeMatrix inGradient;
    private final NativeMatrix outGradient;

    AbsoluteNetwork(int batch, int m, double[] importance) {
        this.n = importance.length;
        this.m = m;
        this.batch = batch;
        scale = new float[batch * n];
        for (int at = 0; at < scale.length; at++) {
            scale[at] = (float) (2 * importance[at % n] / ((double) batch * n));
        }
        x = new NativeMatrix(batch, n);
        in = new NativeMatrix(n, m + 1);
        out = new NativeMatrix(m + 1, n);
        h = new NativeMatrix(batch, m + 1);
        y = new NativeMatrix(batch, n);
        yGradient = new NativeMatrix(batch, n);
        hGradient = new NativeMatrix(batch, m + 1);
        inGradient = new NativeMatrix(n, m + 1);
        outGradient = new NativeMatrix(m + 1, n);
    }

    static int parameters(int n, int m) {
        return 2 * n * m + n;
    }

    /** The examples, row-major [batch, n], to be filled before {@link #forward}. */
    float[] examples() {
        return x.values;
    }

    /** Runs the network with these parameters on the examples. */
    void forward(double[] parameters) {
        if (parameters.length != parameters(n, m)) {
            throw new IllegalArgumentException(
                    "This network has " + parameters(n, m) + " parameters, not " + parameters.length + ".");
        }
        spread(parameters);
        x.push();
        h.product(x, in);
        h.pull();
        cut(h.values);
        for (int at = m; at < h.values.length; at += m + 1) {
            h.values[at] = 1;
        }
        h.push();
        y.product(h, out);
        y.pull();
        cut(y.values);
    }

    private void spread(double[] parameters) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                in.values[i * (m + 1) + k] = (float) parameters[i * m + k];
            }
        }
        for (int at = 0; at < out.values.length; at++) {
            out.values[at] = (float) parameters[n * m + at];
        }
        in.push();
        out.push();
    }

    private static void cut(float[] values) {
        for (int at = 0; at < values.length; at++) {
            values[at] = Math.max(0, values[at]);
        }
    }

    /** The outputs of the last {@link #forward}, row-major [batch, n]. */
    float[] outputs() {
        return y.values;
    }

    /** The importance-weighted mean squared error of the last {@link #forward}. */
    double loss() {
        double sum = 0;
        for (int at = 0; at < scale.length; at++) {
            double error = y.values[at] - Math.abs(x.values[at]);
            sum += scale[at] * error * error;
        }
        return sum / 2;
    }

    /**
     * Writes into {@code gradients} the derivative of the loss by the parameters: with G = 2 I (y - |x|) [y > 0] / N and
     * H = (G Out^T) [h > 0], dOut = h^T G, db = the column sums of G and dIn = x^T H. Once after each {@link #forward}.
     */
    void backward(double[] gradients) {
        for (int at = 0; at < scale.length; at++) {
            float value = y.values[at];
            yGradient.values[at] = scale[at] * (value - Math.abs(x.values[at])) * on(value);
        }
        yGradient.push();
        outGradient.transposedProduct(h, yGradient);
        hGradient.productTransposed(yGradient, out);
        hGradient.pull();
        for (int at = 0; at < h.values.length; at++) {
            hGradient.values[at] *= on(h.values[at]);
        }
        hGradient.push();
        inGradient.transposedProduct(x, hGradient);
        inGradient.pull();
        outGradient.pull();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                gradients[i * m + k] = inGradient.values[i * (m + 1) + k];
            }
        }
        for (int at = 0; at < outGradient.values.length; at++) {
            gradients[n * m + at] = outGradient.values[at];
        }
    }

    /** 1 for what is above 0, and 0 for 0; without a branch. */
    private static float on(float cut) {
        return Math.min(1, cut * Float.MAX_VALUE);
    }

    @Override
    public void close() {
        for (NativeMatrix matrix :
                new NativeMatrix[] {x, in, out, h, y, yGradient, hGradient, inGradient, outGradient}) {
            matrix.close();
        }
    }
}
