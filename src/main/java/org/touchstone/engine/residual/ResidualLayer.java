package org.touchstone.engine.residual;

import java.util.Arrays;
import java.util.List;

/**
 * The layer run and differentiated in the space of features. The embedding E never changes, so with A = E W_in,
 * B = W_out E^T and G = E E^T the output is x G + ReLU(x A) B: a forward pass touches n numbers where the direct form
 * touches d. Gradients come back by one product with E for each weight matrix a step. What is on is rare, so products
 * with x are sums over the inputs that are on.
 */
final class ResidualLayer implements AutoCloseable {

    /** Times what a neuron answers it is above 1 for all but the smallest numbers there are: a cut without a branch. */
    private static final double STEEP = 0x1p1000;

    private final int n;
    private final int k;
    private final int d;
    private final int batch;
    private final double[] gram;
    private final Matrix embedding;
    private final Matrix in;
    private final Matrix out;
    private final Matrix read;
    private final Matrix write;
    private final Matrix hidden;
    private final Matrix error;
    private final Matrix hiddenGradient;
    private final Matrix readGradient;
    private final Matrix writeGradient;
    private final Matrix inGradient;
    private final Matrix outGradient;

    /**
     * @param embedding row-major [n, d], a direction for each feature
     * @param in weights from the stream to the neurons, row-major [d, k]; read at each {@link #forward}
     * @param out weights from the neurons back, row-major [k, d]; read at each {@link #forward}
     */
    ResidualLayer(int n, int k, int batch, double[] embedding, double[] in, double[] out) {
        this.n = n;
        this.k = k;
        this.d = embedding.length / n;
        this.batch = batch;
        this.embedding = new Matrix(n, d, embedding);
        this.in = new Matrix(d, k, in);
        this.out = new Matrix(k, d, out);
        read = new Matrix(n, k);
        write = new Matrix(k, n);
        hidden = new Matrix(batch, k);
        error = new Matrix(batch, n);
        hiddenGradient = new Matrix(batch, k);
        readGradient = new Matrix(n, k);
        writeGradient = new Matrix(k, n);
        inGradient = new Matrix(d, k);
        outGradient = new Matrix(k, d);
        this.embedding.push();
        gram = Products.gram(embedding, n, d);
    }

    /** Runs the layer on these examples, at most the batch, and keeps output minus target for the other methods. */
    void forward(SparseRows x) {
        in.push();
        out.push();
        Matrix.product(embedding, in, read, n, false);
        Matrix.productTransposed(out, embedding, write, k);
        read.pull();
        again(x);
    }

    /** The same with the weights as they were in the last {@link #forward}. */
    void again(SparseRows x) {
        int rows = x.rows();
        Arrays.fill(hidden.values, 0, rows * k, 0);
        Arrays.fill(error.values, 0, rows * n, 0);
        for (int row = 0; row < rows; row++) {
            for (int at = x.start(row); at < x.start(row + 1); at++) {
                int i = x.which(at);
                double strength = x.strength(at);
                addScaled(hidden.values, row * k, read.values, i * k, k, strength);
                addScaled(error.values, row * n, gram, i * n, n, strength);
                error.values[row * n + i] -= strength + Math.max(0, strength);
            }
        }
        for (int at = 0; at < rows * k; at++) {
            hidden.values[at] = Math.max(0, hidden.values[at]);
        }
        hidden.push(rows);
        error.push(rows);
        Matrix.product(hidden, write, error, rows, true);
        error.pull(rows);
    }

    private static void addScaled(double[] into, int to, double[] from, int start, int length, double factor) {
        for (int j = 0; j < length; j++) {
            into[to + j] += factor * from[start + j];
        }
    }

    /** The sum of squared errors of the last {@link #forward}. */
    double squares(SparseRows x) {
        double sum = 0;
        for (int at = 0; at < x.rows() * n; at++) {
            sum += error.values[at] * error.values[at];
        }
        return sum;
    }

    /**
     * The sum of squared errors of the last {@link #forward} had the stream carried x itself, without what the
     * embedding mixes in. Changes the errors: not before {@link #backward}.
     */
    double squaresWithoutOverlap(SparseRows x) {
        for (int row = 0; row < x.rows(); row++) {
            for (int at = x.start(row); at < x.start(row + 1); at++) {
                int i = x.which(at);
                addScaled(error.values, row * n, gram, i * n, n, -x.strength(at));
                error.values[row * n + i] += x.strength(at);
            }
        }
        return squares(x);
    }

    /**
     * Writes the derivative of the mean squared error by both weight matrices into the arrays given. With
     * D = 2 (y - t) / (batch n): dB = h^T D, dW_out = dB E; dA = x^T (D B^T [h > 0]), dW_in = E^T dA.
     */
    void backward(SparseRows x, double[] byIn, double[] byOut) {
        int rows = x.rows();
        double scale = 2.0 / ((double) batch * n);
        Matrix.productTransposed(error, write, hiddenGradient, rows);
        hiddenGradient.pull(rows);
        for (int at = 0; at < rows * k; at++) {
            hiddenGradient.values[at] *= scale * Math.min(1, hidden.values[at] * STEEP);
        }
        Arrays.fill(readGradient.values, 0);
        for (int row = 0; row < rows; row++) {
            for (int at = x.start(row); at < x.start(row + 1); at++) {
                addScaled(readGradient.values, x.which(at) * k, hiddenGradient.values, row * k, k, x.strength(at));
            }
        }
        readGradient.push();
        Matrix.transposedProduct(embedding, readGradient, inGradient, n);
        Matrix.transposedProduct(hidden, error, writeGradient, rows);
        Matrix.product(writeGradient, embedding, outGradient, k, false);
        inGradient.pull();
        outGradient.pull();
        System.arraycopy(inGradient.values, 0, byIn, 0, d * k);
        for (int at = 0; at < k * d; at++) {
            byOut[at] = scale * outGradient.values[at];
        }
    }

    @Override
    public void close() {
        for (Matrix matrix : List.of(
                embedding,
                in,
                out,
                read,
                write,
                hidden,
                error,
                hiddenGradient,
                readGradient,
                writeGradient,
                inGradient,
                outGradient)) {
            matrix.close();
        }
    }
}
