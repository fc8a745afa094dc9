package org.touchstone.engine.autoencoder;

import org.touchstone.engine.NativeMatrix;

/**
 * The sparse autoencoder run and differentiated on a batch, in floats: products by ND4J, all else fused into one flat
 * loop for each layer, without a branch. A constant 1 rides along as number d, answers as entry k and comes out as number
 * d again: so all biases are rows of the weights, and no loop needs columns.
 *
 * <p>Parameters are the d*k weights into the entries (row i: from number i), the k*d weights out of them (row j: the
 * direction of entry j), the k biases of the entries and the d numbers c taken off before and put back after, in this
 * order.
 */
final class AutoencoderNetwork implements AutoCloseable {

    private final int d;
    private final int k;
    private final int batch;
    private final float penalty;
    private final double[] centre;

    private final NativeMatrix x;
    private final NativeMatrix in;
    private final NativeMatrix out;
    private final NativeMatrix f;
    private final NativeMatrix y;
    private final NativeMatrix yGradient;
    private final NativeMatrix fGradient;
    private final NativeMatrix inGradient;
    private final NativeMatrix outGradient;

    AutoencoderNetwork(int batch, int d, int k, double penalty) {
        this.batch = batch;
        this.d = d;
        this.k = k;
        this.penalty = (float) penalty;
        centre = new double[d];
        x = new NativeMatrix(batch, d + 1);
        in = new NativeMatrix(d + 1, k + 1);
        out = new NativeMatrix(k + 1, d + 1);
        f = new NativeMatrix(batch, k + 1);
        y = new NativeMatrix(batch, d + 1);
        yGradient = new NativeMatrix(batch, d + 1);
        fGradient = new NativeMatrix(batch, k + 1);
        inGradient = new NativeMatrix(d + 1, k + 1);
        outGradient = new NativeMatrix(k + 1, d + 1);
    }

    static int parameters(int d, int k) {
        return 2 * d * k + k + d;
    }

    /** The examples, row-major [batch, d + 1], each followed by a 1, to be filled before {@link #forward}. */
    float[] examples() {
        return x.values;
    }

    /** Runs the autoencoder with these parameters on the examples. */
    void forward(double[] parameters) {
        if (parameters.length != parameters(d, k)) {
            throw new IllegalArgumentException(
                    "This autoencoder has " + parameters(d, k) + " parameters, not " + parameters.length + ".");
        }
        spread(parameters);
        x.push();
        f.product(x, in);
        f.pull();
        for (int at = 0; at < f.values.length; at++) {
            f.values[at] = Math.max(0, f.values[at]);
        }
        f.push();
        y.product(f, out);
        y.pull();
    }

    /** (x - c) In + b is x In with c In taken off the biases. */
    private void spread(double[] parameters) {
        System.arraycopy(parameters, 2 * d * k + k, centre, 0, d);
        for (int j = 0; j < k; j++) {
            double bias = parameters[2 * d * k + j];
            for (int i = 0; i < d; i++) {
                double weight = parameters[i * k + j];
                in.values[i * (k + 1) + j] = (float) weight;
                out.values[j * (d + 1) + i] = (float) parameters[d * k + j * d + i];
                bias -= centre[i] * weight;
            }
            in.values[d * (k + 1) + j] = (float) bias;
        }
        for (int i = 0; i < d; i++) {
            out.values[k * (d + 1) + i] = (float) centre[i];
        }
        in.values[d * (k + 1) + k] = 1;
        out.values[k * (d + 1) + d] = 1;
        in.push();
        out.push();
    }

    /** What the entries answered in the last {@link #forward}, row-major [batch, k + 1], each row followed by a 1. */
    float[] entries() {
        return f.values;
    }

    /** What was rebuilt in the last {@link #forward}, row-major [batch, d + 1], each row followed by a 1. */
    float[] outputs() {
        return y.values;
    }

    /** The mean over the batch of |x - x'|^2 + penalty * sum f in the last {@link #forward}. */
    double loss() {
        double errors = 0;
        for (int at = 0; at < y.values.length; at++) {
            double error = y.values[at] - x.values[at];
            errors += error * error;
        }
        double answers = 0;
        for (float answer : f.values) {
            answers += answer;
        }
        return (errors + penalty * (answers - batch)) / batch;
    }

    /**
     * Writes into {@code gradients} the derivative of the loss by the parameters: with G = 2 (x' - x) / N and
     * H = (G Out^T + penalty / N) [f > 0], dOut = f^T G, db = the column sums of H, dIn = x^T H less c times these, and
     * dc = the column sums of G less In times those of H. Once after each {@link #forward}.
     */
    void backward(double[] gradients) {
        float scale = 2f / batch;
        for (int at = 0; at < y.values.length; at++) {
            yGradient.values[at] = scale * (y.values[at] - x.values[at]);
        }
        yGradient.push();
        outGradient.transposedProduct(f, yGradient);
        fGradient.productTransposed(yGradient, out);
        fGradient.pull();
        float each = penalty / batch;
        for (int at = 0; at < f.values.length; at++) {
            float on = Math.min(1, f.values[at] * Float.MAX_VALUE);
            fGradient.values[at] = (fGradient.values[at] + each) * on;
        }
        fGradient.push();
        inGradient.transposedProduct(x, fGradient);
        inGradient.pull();
        outGradient.pull();
        collect(gradients);
    }

    private void collect(double[] gradients) {
        int sums = d * (k + 1);
        for (int i = 0; i < d; i++) {
            double through = outGradient.values[k * (d + 1) + i];
            for (int j = 0; j < k; j++) {
                double biasSlope = inGradient.values[sums + j];
                gradients[i * k + j] = inGradient.values[i * (k + 1) + j] - centre[i] * biasSlope;
                through -= in.values[i * (k + 1) + j] * biasSlope;
            }
            gradients[2 * d * k + k + i] = through;
        }
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < d; i++) {
                gradients[d * k + j * d + i] = outGradient.values[j * (d + 1) + i];
            }
            gradients[2 * d * k + j] = inGradient.values[sums + j];
        }
    }

    @Override
    public void close() {
        for (NativeMatrix matrix :
                new NativeMatrix[] {x, in, out, f, y, yGradient, fGradient, inGradient, outGradient}) {
            matrix.close();
        }
    }
}
