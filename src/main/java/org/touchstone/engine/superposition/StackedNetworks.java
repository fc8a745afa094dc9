package org.touchstone.engine.superposition;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Several networks of one shape run and differentiated side by side, one ND4J operation for all.
 *
 * <p>A constant 1 rides along as input n, passes through hidden unit m, and comes out as output n: so the bias is one
 * row of the decoder and nothing needs broadcasting, which costs several times a plain product. All buffers are
 * allocated once; shapes are fixed by the constructor, because a wrong one would end the JVM.
 */
final class StackedNetworks implements Networks {

    private final int networks;
    private final int batch;
    private final int n;
    private final int m;
    private final boolean relu;
    private final Examples examples;

    private final Buffer x;
    private final Buffer encoder;
    private final Buffer hidden;
    private final Buffer decoder;
    private final Buffer output;
    private final Buffer error;
    private final Buffer scale;
    private final Buffer gradient;
    private final Buffer hiddenGradient;
    private final Buffer encoderGradient;
    private final Buffer decoderGradient;

    StackedNetworks(int networks, int batch, int m, boolean relu, double[] importance, Examples examples) {
        this.networks = networks;
        this.batch = batch;
        this.n = importance.length;
        this.m = m;
        this.relu = relu;
        this.examples = examples;
        x = new Buffer(networks, batch, n + 1);
        encoder = new Buffer(networks, n + 1, m + 1);
        hidden = new Buffer(networks, batch, m + 1);
        decoder = new Buffer(networks, m + 1, n + 1);
        output = new Buffer(networks, batch, n + 1);
        error = new Buffer(networks, batch, n + 1);
        scale = new Buffer(networks, batch, n + 1);
        gradient = new Buffer(networks, batch, n + 1);
        hiddenGradient = new Buffer(networks, batch, m + 1);
        encoderGradient = new Buffer(networks, n + 1, m + 1);
        decoderGradient = new Buffer(networks, m + 1, n + 1);
        for (int row = 0; row < scale.values.length; row += n + 1) {
            for (int i = 0; i < n; i++) {
                scale.values[row + i] = 2 * importance[i] / (batch * n);
            }
        }
        scale.push();
    }

    @Override
    public void learn(double[] parameters, RandomGenerator[] random, double[] gradients) {
        Networks.requireSize(parameters, networks * (n * m + n));
        clear();
        for (int r = 0; r < networks; r++) {
            draw(r, random[r]);
        }
        forward(parameters);
        backward(gradients);
    }

    @Override
    public void judge(double[] parameters, RandomGenerator random) {
        Networks.requireSize(parameters, networks * (n * m + n));
        clear();
        draw(0, random);
        int each = batch * (n + 1);
        for (int r = 1; r < networks; r++) {
            System.arraycopy(x.values, 0, x.values, r * each, each);
        }
        forward(parameters);
    }

    /** All features off, and the constant 1 at the end of each row. */
    private void clear() {
        Arrays.fill(x.values, 0);
        for (int at = n; at < x.values.length; at += n + 1) {
            x.values[at] = 1;
        }
    }

    private void draw(int r, RandomGenerator random) {
        int from = r * batch * (n + 1);
        examples.draw(batch, random, (row, feature, strength) -> x.values[from + row * (n + 1) + feature] = strength);
    }

    private void forward(double[] parameters) {
        spread(parameters);
        x.push();
        product(x, encoder, hidden, false, false);
        product(hidden, decoder, output, false, false);
        if (relu) {
            Nd4j.getExecutioner().exec(new RectifiedLinear(output.array, output.array));
        }
        output.array.subi(x.array, error.array);
        error.array.muli(scale.array, gradient.array);
    }

    private void spread(double[] parameters) {
        int width = n + 1;
        int depth = m + 1;
        for (int r = 0; r < networks; r++) {
            int own = r * (n * m + n);
            int at = r * width * depth;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < m; k++) {
                    encoder.values[at + i * depth + k] = parameters[own + i * m + k];
                    decoder.values[at + k * width + i] = parameters[own + i * m + k];
                }
                decoder.values[at + m * width + i] = parameters[own + n * m + i];
            }
            encoder.values[at + n * depth + m] = 1;
            decoder.values[at + m * width + n] = 1;
        }
        encoder.push();
        decoder.push();
    }

    @Override
    public double[] losses() {
        error.pull();
        double[] losses = new double[networks];
        int size = batch * (n + 1);
        for (int r = 0; r < networks; r++) {
            double sum = 0;
            for (int at = r * size; at < (r + 1) * size; at++) {
                sum += error.values[at] * error.values[at] * scale.values[at];
            }
            losses[r] = sum / 2;
        }
        return losses;
    }

    private void backward(double[] gradients) {
        if (relu) {
            Nd4j.getExecutioner().exec(new Sign(output.array, output.array));
            gradient.array.muli(output.array);
        }
        product(hidden, gradient, decoderGradient, true, false);
        product(gradient, decoder, hiddenGradient, false, true);
        product(x, hiddenGradient, encoderGradient, true, false);
        collect(gradients);
    }

    private void collect(double[] gradients) {
        encoderGradient.pull();
        decoderGradient.pull();
        int width = n + 1;
        int depth = m + 1;
        for (int r = 0; r < networks; r++) {
            int own = r * (n * m + n);
            int at = r * width * depth;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < m; k++) {
                    gradients[own + i * m + k] =
                            encoderGradient.values[at + i * depth + k] + decoderGradient.values[at + k * width + i];
                }
                gradients[own + n * m + i] = decoderGradient.values[at + m * width + i];
            }
        }
    }

    private static void product(Buffer a, Buffer b, Buffer into, boolean transposeA, boolean transposeB) {
        Nd4j.exec(new Mmul(
                a.array,
                b.array,
                into.array,
                MMulTranspose.builder()
                        .transposeA(transposeA)
                        .transposeB(transposeB)
                        .build()));
    }

    @Override
    public void close() {
        for (Buffer buffer : new Buffer[] {
            x,
            encoder,
            hidden,
            decoder,
            output,
            error,
            scale,
            gradient,
            hiddenGradient,
            encoderGradient,
            decoderGradient
        }) {
            buffer.array.close();
        }
    }

    /** An ND4J array and its values on the Java side. */
    private static final class Buffer {

        final INDArray array;
        final double[] values;
        private final DoublePointer memory;

        Buffer(int... shape) {
            array = Nd4j.create(DataType.DOUBLE, shape[0], shape[1], shape[2]);
            values = new double[shape[0] * shape[1] * shape[2]];
            memory = (DoublePointer) array.data().addressPointer();
        }

        void push() {
            memory.put(values, 0, values.length);
        }

        void pull() {
            memory.get(values, 0, values.length);
        }
    }
}
