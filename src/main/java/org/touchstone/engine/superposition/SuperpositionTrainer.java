package org.touchstone.engine.superposition;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.touchstone.engine.AdamW;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/**
 * Trains all restarts side by side by ND4J and keeps the one with the lowest loss on fresh examples. Loaded by
 * {@link SuperpositionFamily#build} only.
 */
final class SuperpositionTrainer {

    private static final int FRESH = 200_000;
    private static final int FRESH_AT_ONCE = 2_000;
    private static final int STEPS_BETWEEN_REPORTS = 10;
    private static final long FRESH_STREAM = 0;

    private final Settings settings;
    private final long seed;
    private final Progress progress;
    private final int n;
    private final int m;
    private final int restarts;
    private final Examples examples;

    private SuperpositionTrainer(Settings settings, long seed, Progress progress) {
        this.settings = settings;
        this.seed = seed;
        this.progress = progress;
        n = settings.integer("features");
        m = settings.integer("hidden");
        restarts = settings.integer("restarts");
        examples = new Examples(n, settings.real("probability"));
    }

    static Weights train(Settings settings, long seed, Progress progress) {
        NativeArrays.prepare();
        SuperpositionTrainer trainer = new SuperpositionTrainer(settings, seed, progress);
        return trainer.best(trainer.trained());
    }

    private double[] trained() {
        progress.stage(
                restarts == 1 ? "Training 1 small network" : "Training " + restarts + " small networks side by side");
        int steps = settings.integer("steps");
        double[] parameters = initial();
        double[] gradients = new double[parameters.length];
        AdamW optimiser = new AdamW(parameters.length, settings.real("weightDecay"));
        RandomGenerator[] random = IntStream.range(0, restarts)
                .mapToObj(r -> RandomStreams.stream(seed, 2L * r + 2))
                .toArray(RandomGenerator[]::new);
        try (StackedNetworks networks = stacked(settings.integer("batch"))) {
            for (int step = 0; step < steps; step++) {
                fill(networks.examples(), random);
                networks.forward(parameters);
                if (step % STEPS_BETWEEN_REPORTS == 0) {
                    progress.step(step, steps, mean(networks.losses()));
                }
                networks.backward(gradients);
                optimiser.step(parameters, gradients, AdamW.cosine(settings.real("learningRate"), step, steps));
            }
            networks.forward(parameters);
            progress.step(steps, steps, mean(networks.losses()));
        }
        return parameters;
    }

    /** Directions from a normal distribution of variance 2 / (n + m), biases 0. */
    private double[] initial() {
        int each = n * m + n;
        double deviation = Math.sqrt(2.0 / (n + m));
        double[] parameters = new double[restarts * each];
        for (int r = 0; r < restarts; r++) {
            RandomGenerator random = RandomStreams.stream(seed, 2L * r + 1);
            for (int at = 0; at < n * m; at++) {
                parameters[r * each + at] = deviation * RandomStreams.gaussian(random);
            }
        }
        return parameters;
    }

    private void fill(double[] rows, RandomGenerator[] random) {
        int each = rows.length / restarts;
        for (int r = 0; r < restarts; r++) {
            examples.fill(rows, r * each, (r + 1) * each, random[r]);
        }
    }

    private Weights best(double[] parameters) {
        progress.stage("Choosing the best on " + String.format(Locale.ROOT, "%,d", FRESH) + " fresh examples");
        double[] losses = freshLosses(parameters);
        int best = -1;
        for (int r = 0; r < restarts; r++) {
            if (Double.isFinite(losses[r]) && (best < 0 || losses[r] < losses[best])) {
                best = r;
            }
        }
        if (best < 0) {
            throw new InvalidSettingException(
                    "learningRate", "Training ran away and left no usable weights: choose a smaller learning rate.");
        }
        int own = best * (n * m + n);
        double[] w = Arrays.copyOfRange(parameters, own, own + n * m);
        double[] b = Arrays.copyOfRange(parameters, own + n * m, own + n * m + n);
        return SuperpositionModel.weights(w, b, losses[best]);
    }

    private double[] freshLosses(double[] parameters) {
        RandomGenerator random = RandomStreams.stream(seed, FRESH_STREAM);
        double[] losses = new double[restarts];
        try (StackedNetworks networks = stacked(FRESH_AT_ONCE)) {
            double[] rows = networks.examples();
            int each = rows.length / restarts;
            for (int done = 0; done < FRESH; done += FRESH_AT_ONCE) {
                examples.fill(rows, 0, each, random);
                for (int r = 1; r < restarts; r++) {
                    System.arraycopy(rows, 0, rows, r * each, each);
                }
                networks.forward(parameters);
                double[] part = networks.losses();
                for (int r = 0; r < restarts; r++) {
                    losses[r] += part[r] * FRESH_AT_ONCE / FRESH;
                }
            }
        }
        return losses;
    }

    private StackedNetworks stacked(int batch) {
        boolean relu = settings.choice("output").equals(SuperpositionSettings.RELU);
        return new StackedNetworks(restarts, batch, m, relu, SuperpositionModel.importance(settings));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
