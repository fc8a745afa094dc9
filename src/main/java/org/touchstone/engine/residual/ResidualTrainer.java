package org.touchstone.engine.residual;

import java.util.random.RandomGenerator;
import org.touchstone.engine.AdamW;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Runaway;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** Trains one layer. Loaded by {@link ResidualFamily#build} and the sweep only. */
final class ResidualTrainer {

    private static final int FRESH = 200_000;
    private static final int FRESH_AT_ONCE = 2_000;
    private static final int STEPS_BETWEEN_REPORTS = 10;

    private static final long FRESH_STREAM = 0;
    private static final long EMBEDDING_STREAM = 1;
    private static final long WEIGHT_STREAM = 2;
    private static final long EXAMPLE_STREAM = 3;

    private final Settings settings;
    private final long seed;
    private final Progress progress;
    private final int n;
    private final int k;
    private final int d;
    private final double[] embedding;
    private final double[] in;
    private final double[] out;

    private ResidualTrainer(Settings settings, long seed, Progress progress) {
        this.settings = settings;
        this.seed = seed;
        this.progress = progress;
        n = settings.integer("features");
        k = settings.integer("neurons");
        d = ResidualSettings.width(settings);
        embedding = embedding();
        RandomGenerator random = RandomStreams.stream(seed, WEIGHT_STREAM);
        in = even(d * k, d, random);
        out = even(k * d, k, random);
    }

    static Weights train(Settings settings, long seed, Progress progress) {
        NativeArrays.prepare();
        return new ResidualTrainer(settings, seed, progress).trained();
    }

    /** Rows from a normal distribution, each then given length 1; or a place of its own for each feature. */
    private double[] embedding() {
        double[] rows = new double[n * d];
        boolean identity = settings.choice("embedding").equals(ResidualSettings.IDENTITY);
        RandomGenerator random = RandomStreams.stream(seed, EMBEDDING_STREAM);
        for (int i = 0; i < n; i++) {
            if (identity) {
                rows[i * d + i] = 1;
                continue;
            }
            double squared = 0;
            for (int at = i * d; at < (i + 1) * d; at++) {
                rows[at] = RandomStreams.gaussian(random);
                squared += rows[at] * rows[at];
            }
            double length = Math.sqrt(squared);
            for (int at = i * d; at < (i + 1) * d; at++) {
                rows[at] /= length;
            }
        }
        return rows;
    }

    /** Uniform within one over the root of how many numbers feed each, as linear layers start in PyTorch. */
    private static double[] even(int size, int fed, RandomGenerator random) {
        double most = 1 / Math.sqrt(fed);
        double[] values = new double[size];
        for (int at = 0; at < size; at++) {
            values[at] = most * (2 * random.nextDouble() - 1);
        }
        return values;
    }

    private Weights trained() {
        progress.stage("Training a layer of " + k + (k == 1 ? " neuron" : " neurons"));
        int steps = settings.integer("steps");
        int batch = settings.integer("batch");
        AdamW forIn = new AdamW(in.length, settings.real("weightDecay"));
        AdamW forOut = new AdamW(out.length, settings.real("weightDecay"));
        double[] byIn = new double[in.length];
        double[] byOut = new double[out.length];
        RandomGenerator random = RandomStreams.stream(seed, EXAMPLE_STREAM);
        SparseRows x = new SparseRows(n, settings.real("probability"));
        try (ResidualLayer layer = new ResidualLayer(n, k, batch, embedding, in, out)) {
            for (int step = 0; step < steps; step++) {
                x.draw(batch, random);
                layer.forward(x);
                if (step % STEPS_BETWEEN_REPORTS == 0) {
                    progress.step(step, steps, loss(layer, x, batch));
                }
                layer.backward(x, byIn, byOut);
                double rate = AdamW.cosine(settings.real("learningRate"), step, steps);
                forIn.step(in, byIn, rate);
                forOut.step(out, byOut, rate);
            }
            layer.forward(x);
            progress.step(steps, steps, loss(layer, x, batch));
        }
        return measured();
    }

    private double loss(ResidualLayer layer, SparseRows x, int examples) {
        return Runaway.checked(layer.squares(x) / ((double) examples * n));
    }

    private Weights measured() {
        progress.stage("Measuring it on " + Readable.count(FRESH) + " fresh examples");
        RandomGenerator random = RandomStreams.stream(seed, FRESH_STREAM);
        SparseRows x = new SparseRows(n, settings.real("probability"));
        double loss = 0;
        double clean = 0;
        int steps = settings.integer("steps");
        try (ResidualLayer layer = new ResidualLayer(n, k, FRESH_AT_ONCE, embedding, in, out)) {
            for (int done = 0; done < FRESH; done += FRESH_AT_ONCE) {
                x.draw(FRESH_AT_ONCE, random);
                if (done == 0) {
                    layer.forward(x);
                } else {
                    layer.again(x);
                }
                double part = loss(layer, x, FRESH_AT_ONCE);
                loss += part * FRESH_AT_ONCE / FRESH;
                clean += layer.squaresWithoutOverlap(x) / ((double) FRESH * n);
                if (done / FRESH_AT_ONCE % STEPS_BETWEEN_REPORTS == 0) {
                    progress.step(steps, steps, part);
                }
            }
        }
        return ResidualModel.weights(embedding, in, out, n, k, loss, clean);
    }
}
