package org.touchstone.engine.superposition;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.touchstone.engine.AdamW;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Runaway;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/**
 * Trains all restarts side by side and keeps the one with the lowest loss on fresh examples. Loaded by
 * {@link SuperpositionFamily#build} and sweeps only; ND4J is loaded for large networks only.
 */
final class SuperpositionTrainer {

    /** Features times hidden numbers up to which loops over primitive arrays are faster than ND4J, by measurement. */
    static final int SMALL = 2_000;

    /** A part of the fresh examples; their number is a multiple of it. */
    private static final int FRESH_AT_ONCE = 1_000;

    /** Multiply-adds of one matrix product between two reports of progress: a few hundredths of a second. */
    private static final double WORK_BETWEEN_REPORTS = 1e7;

    private static final int MOST_STEPS_BETWEEN_REPORTS = 10;
    private static final long FRESH_STREAM = 0;

    private final Settings settings;
    private final long seed;
    private final Progress progress;
    private final int first;
    private final int n;
    private final int m;
    private final int steps;
    private final int restarts;

    private SuperpositionTrainer(Settings settings, long seed, int first, Progress progress) {
        this.settings = settings;
        this.seed = seed;
        this.first = first;
        this.progress = progress;
        n = settings.integer("features");
        m = settings.integer("hidden");
        steps = settings.integer("steps");
        restarts = settings.integer("restarts");
    }

    static Weights train(Settings settings, long seed, Progress progress) {
        return train(settings, seed, 0, progress);
    }

    /**
     * Trains the restarts of this seed from number {@code first} on: each as it comes out beside the others, and judged
     * on the same fresh examples.
     */
    static Weights train(Settings settings, long seed, int first, Progress progress) {
        SuperpositionTrainer trainer = new SuperpositionTrainer(settings, seed, first, progress);
        return trainer.best(trainer.trained());
    }

    private double[] trained() {
        progress.stage(
                restarts == 1 ? "Training 1 small network" : "Training " + restarts + " small networks side by side");
        double[] parameters = initial();
        double[] gradients = new double[parameters.length];
        AdamW optimiser = new AdamW(parameters.length, settings.real("weightDecay"));
        RandomGenerator[] random = IntStream.range(0, restarts)
                .mapToObj(r -> RandomStreams.stream(seed, 2L * (first + r) + 2))
                .toArray(RandomGenerator[]::new);
        int between = stepsBetweenReports();
        try (Networks networks = networks(settings.integer("batch"))) {
            for (int step = 0; step < steps; step++) {
                networks.learn(parameters, random, gradients);
                if (step % between == 0) {
                    progress.step(step, steps, mean(networks.losses()));
                }
                optimiser.step(parameters, gradients, AdamW.cosine(settings.real("learningRate"), step, steps));
            }
            progress.step(steps, steps, mean(networks.losses()));
        }
        return parameters;
    }

    private int stepsBetweenReports() {
        double work = (double) n * m * settings.integer("batch") * restarts;
        return (int) Math.clamp(WORK_BETWEEN_REPORTS / work, 1, MOST_STEPS_BETWEEN_REPORTS);
    }

    /** Directions from a normal distribution of variance 2 / (n + m), biases 0. */
    private double[] initial() {
        int each = n * m + n;
        double deviation = Math.sqrt(2.0 / (n + m));
        double[] parameters = new double[restarts * each];
        for (int r = 0; r < restarts; r++) {
            RandomGenerator random = RandomStreams.stream(seed, 2L * (first + r) + 1);
            for (int at = 0; at < n * m; at++) {
                parameters[r * each + at] = deviation * RandomStreams.gaussian(random);
            }
        }
        return parameters;
    }

    private Weights best(double[] parameters) {
        double[] losses = freshLosses(parameters);
        int best = -1;
        for (int r = 0; r < restarts; r++) {
            if (Double.isFinite(losses[r]) && (best < 0 || losses[r] < losses[best])) {
                best = r;
            }
        }
        double loss = Runaway.checked(best < 0 ? Double.NaN : losses[best]);
        int own = best * (n * m + n);
        double[] w = Arrays.copyOfRange(parameters, own, own + n * m);
        double[] b = Arrays.copyOfRange(parameters, own + n * m, own + n * m + n);
        return SuperpositionModel.weights(w, b, loss);
    }

    private double[] freshLosses(double[] parameters) {
        RandomGenerator random = RandomStreams.stream(seed, FRESH_STREAM);
        double[] losses = new double[restarts];
        int parts = SuperpositionSettings.FRESH / FRESH_AT_ONCE;
        try (Networks networks = networks(FRESH_AT_ONCE)) {
            for (int part = 0; part < parts; part++) {
                progress.stage(
                        "Choosing the best on " + Readable.count(SuperpositionSettings.FRESH) + " fresh examples");
                networks.judge(parameters, random);
                double[] own = networks.losses();
                for (int r = 0; r < restarts; r++) {
                    losses[r] += own[r] / parts;
                }
            }
        }
        return losses;
    }

    private Networks networks(int batch) {
        boolean relu = settings.choice("output").equals(SuperpositionSettings.RELU);
        double[] importance = SuperpositionModel.importance(settings);
        Examples examples = new Examples(n, settings.real("probability"));
        if (n * m <= SMALL) {
            return new FusedNetworks(restarts, batch, m, relu, importance, examples);
        }
        NativeArrays.prepare();
        return new StackedNetworks(restarts, batch, m, relu, importance, examples);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
