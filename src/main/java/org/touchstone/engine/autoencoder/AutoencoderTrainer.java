package org.touchstone.engine.autoencoder;

import java.util.random.RandomGenerator;
import org.touchstone.engine.AdamW;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.RowMajor;
import org.touchstone.engine.Runaway;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** Draws the true ideas, then trains the dictionary by Adam. Loaded by {@link AutoencoderFamily#build} only. */
final class AutoencoderTrainer {

    private static final int FRESH = 50_000;
    private static final int FRESH_AT_ONCE = 1_000;
    private static final int STEPS_BETWEEN_REPORTS = 5;
    private static final long FRESH_STREAM = 0;
    private static final long IDEAS_STREAM = 1;
    private static final long START_STREAM = 2;
    private static final long EXAMPLES_STREAM = 3;

    private final Settings settings;
    private final long seed;
    private final Progress progress;
    private final int d;
    private final int k;
    private final double[] ideas;
    private final Examples examples;

    private AutoencoderTrainer(Settings settings, long seed, Progress progress) {
        this.settings = settings;
        this.seed = seed;
        this.progress = progress;
        d = settings.integer("dimensions");
        k = settings.integer("dictionary");
        ideas = directions(settings.integer("ideas"), RandomStreams.stream(seed, IDEAS_STREAM));
        float[] rounded = new float[ideas.length];
        for (int at = 0; at < ideas.length; at++) {
            rounded[at] = (float) ideas[at];
        }
        examples = new Examples(settings.real("probability"), rounded, d);
    }

    static Weights train(Settings settings, long seed, Progress progress) {
        NativeArrays.prepare();
        AutoencoderTrainer trainer = new AutoencoderTrainer(settings, seed, progress);
        return trainer.measured(trainer.trained());
    }

    /** Random unit vectors, row-major [count, d]. */
    private double[] directions(int count, RandomGenerator random) {
        double[] directions = new double[count * d];
        for (int at = 0; at < directions.length; at++) {
            directions[at] = RandomStreams.gaussian(random);
        }
        unit(directions, 0, count);
        return directions;
    }

    /** Makes {@code rows} rows of d numbers, from {@code from} on, one long each; a row of zeros stays. */
    private void unit(double[] values, int from, int rows) {
        for (int row = from; row < from + rows * d; row += d) {
            double squared = 0;
            for (int i = 0; i < d; i++) {
                squared += values[row + i] * values[row + i];
            }
            double length = squared > 0 ? Math.sqrt(squared) : 1;
            for (int i = 0; i < d; i++) {
                values[row + i] /= length;
            }
        }
    }

    private double[] trained() {
        progress.stage("Training a dictionary of " + k + " entries");
        int steps = settings.integer("steps");
        double[] parameters = initial();
        double[] gradients = new double[parameters.length];
        AdamW optimiser = new AdamW(parameters.length, 0);
        RandomGenerator random = RandomStreams.stream(seed, EXAMPLES_STREAM);
        try (AutoencoderNetwork network = network(settings.integer("batch"))) {
            double loss = 0;
            for (int step = 0; step < steps; step++) {
                examples.fill(network.examples(), random);
                network.forward(parameters);
                if (step % STEPS_BETWEEN_REPORTS == 0) {
                    loss = network.loss();
                    progress.step(step, steps, loss);
                }
                network.backward(gradients);
                optimiser.step(parameters, gradients, rate(step, steps));
                unit(parameters, d * k, k);
            }
            progress.step(steps, steps, loss);
        }
        return parameters;
    }

    /** Random unit directions, read by the same directions; biases 0. */
    private double[] initial() {
        double[] parameters = new double[AutoencoderNetwork.parameters(d, k)];
        double[] out = directions(k, RandomStreams.stream(seed, START_STREAM));
        System.arraycopy(RowMajor.transposed(out, k, d), 0, parameters, 0, d * k);
        System.arraycopy(out, 0, parameters, d * k, d * k);
        return parameters;
    }

    /** Constant in the first half, then in a straight line down to 0. */
    private double rate(int step, int steps) {
        return settings.real("learningRate") * Math.min(1, 2 * (1 - (double) step / steps));
    }

    /** Share of the variance that is not rebuilt and number of entries that answer, on fresh examples. */
    private Weights measured(double[] parameters) {
        progress.stage("Measuring on " + Readable.count(FRESH) + " fresh examples");
        RandomGenerator random = RandomStreams.stream(seed, FRESH_STREAM);
        double loss = 0;
        double errors = 0;
        double squares = 0;
        double answering = 0;
        double[] sums = new double[d + 1];
        try (AutoencoderNetwork network = network(FRESH_AT_ONCE)) {
            float[] x = network.examples();
            for (int done = 0; done < FRESH; done += FRESH_AT_ONCE) {
                examples.fill(x, random);
                network.forward(parameters);
                loss += network.loss() * FRESH_AT_ONCE / FRESH;
                float[] rebuilt = network.outputs();
                for (int at = 0; at < x.length; at++) {
                    errors += ((double) rebuilt[at] - x[at]) * ((double) rebuilt[at] - x[at]);
                    squares += (double) x[at] * x[at];
                    sums[at % (d + 1)] += x[at];
                }
                for (float answer : network.entries()) {
                    answering += answer > 0 ? 1 : 0;
                }
            }
        }
        Runaway.checked(loss);
        double variance = squares;
        for (double sum : sums) {
            variance -= sum * sum / FRESH;
        }
        // the 1 that rides along has no variance and always answers
        return AutoencoderModel.weights(ideas, parameters, d, k, loss, errors / variance, answering / FRESH - 1);
    }

    private AutoencoderNetwork network(int batch) {
        return new AutoencoderNetwork(batch, d, k, settings.real("penalty"));
    }
}
