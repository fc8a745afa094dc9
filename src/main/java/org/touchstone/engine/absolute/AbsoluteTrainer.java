package org.touchstone.engine.absolute;

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
 * Trains all restarts in turns, a step of each, by Adam, and keeps the one with the lowest loss on fresh examples.
 * Loaded by {@link AbsoluteFamily#build} only.
 */
final class AbsoluteTrainer {

    private static final int FRESH = 50_000;
    private static final int FRESH_AT_ONCE = 1_000;
    private static final int TURNS_BETWEEN_REPORTS = 10;
    private static final long FRESH_STREAM = 0;

    private final Settings settings;
    private final long seed;
    private final Progress progress;
    private final int n;
    private final int m;
    private final int restarts;
    private final int each;
    private final Examples examples;

    private AbsoluteTrainer(Settings settings, long seed, Progress progress) {
        this.settings = settings;
        this.seed = seed;
        this.progress = progress;
        n = settings.integer("features");
        m = settings.integer("neurons");
        restarts = settings.integer("restarts");
        each = AbsoluteNetwork.parameters(n, m);
        examples = new Examples(settings.real("probability"));
    }

    static Weights train(Settings settings, long seed, Progress progress) {
        NativeArrays.prepare();
        AbsoluteTrainer trainer = new AbsoluteTrainer(settings, seed, progress);
        return trainer.best(trainer.trained());
    }

    private double[][] trained() {
        progress.stage(restarts == 1 ? "Training 1 network" : "Training " + restarts + " networks in turns");
        int steps = settings.integer("steps");
        double[][] parameters =
                IntStream.range(0, restarts).mapToObj(this::initial).toArray(double[][]::new);
        double[] gradients = new double[each];
        AdamW[] optimisers =
                IntStream.range(0, restarts).mapToObj(r -> new AdamW(each, 0)).toArray(AdamW[]::new);
        RandomGenerator[] random = IntStream.range(0, restarts)
                .mapToObj(r -> RandomStreams.stream(seed, 2L * r + 2))
                .toArray(RandomGenerator[]::new);
        try (AbsoluteNetwork network = network(settings.integer("batch"))) {
            int between = Math.max(1, TURNS_BETWEEN_REPORTS / restarts);
            double loss = 0;
            for (int step = 0; step < steps; step++) {
                boolean report = step % between == 0;
                double sum = 0;
                for (int r = 0; r < restarts; r++) {
                    examples.fill(network.examples(), random[r]);
                    network.forward(parameters[r]);
                    sum += report ? network.loss() : 0;
                    network.backward(gradients);
                    optimisers[r].step(
                            parameters[r], gradients, AdamW.cosine(settings.real("learningRate"), step, steps));
                }
                if (report) {
                    loss = sum / restarts;
                    progress.step(step, steps, loss);
                }
            }
            progress.step(steps, steps, loss);
        }
        return parameters;
    }

    /** He initialisation times the spread: normal weights of variance 2 over the number of inputs; biases 0. */
    private double[] initial(int restart) {
        double spread = settings.real("spread");
        double in = spread * Math.sqrt(2.0 / n);
        double out = spread * Math.sqrt(2.0 / m);
        double[] parameters = new double[each];
        RandomGenerator random = RandomStreams.stream(seed, 2L * restart + 1);
        for (int at = 0; at < 2 * n * m; at++) {
            parameters[at] = (at < n * m ? in : out) * RandomStreams.gaussian(random);
        }
        return parameters;
    }

    private Weights best(double[][] parameters) {
        progress.stage("Measuring on " + Readable.count(FRESH) + " fresh examples");
        int best = 0;
        double lowest = Double.NaN;
        for (int r = 0; r < restarts; r++) {
            double loss = freshLoss(parameters[r]);
            if (Double.isFinite(loss) && !(loss >= lowest)) {
                lowest = loss;
                best = r;
            }
        }
        return AbsoluteModel.weights(parameters[best], n, m, Runaway.checked(lowest));
    }

    private double freshLoss(double[] parameters) {
        RandomGenerator random = RandomStreams.stream(seed, FRESH_STREAM);
        double loss = 0;
        try (AbsoluteNetwork network = network(FRESH_AT_ONCE)) {
            for (int done = 0; done < FRESH; done += FRESH_AT_ONCE) {
                examples.fill(network.examples(), random);
                network.forward(parameters);
                loss += network.loss() * FRESH_AT_ONCE / FRESH;
            }
        }
        return loss;
    }

    private AbsoluteNetwork network(int batch) {
        return new AbsoluteNetwork(batch, m, AbsoluteModel.importance(settings));
    }
}
