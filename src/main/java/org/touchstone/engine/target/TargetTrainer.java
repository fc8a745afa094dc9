package org.touchstone.engine.target;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.touchstone.engine.AdamW;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Runaway;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** Trains one network by Adam on the chosen loss, summed over the batch, and measures its answers on fresh examples. */
final class TargetTrainer {

    private static final int FRESH = 20_000;
    private static final int STEPS_BETWEEN_REPORTS = 20;
    private static final long START_STREAM = 0;
    private static final long TRAINING_STREAM = 1;
    private static final long FRESH_STREAM = 2;

    private final int n;
    private final int batch;
    private final boolean everything;
    private final TargetExamples examples;
    private final TargetLoss loss;
    private final double[] row;

    private TargetTrainer(Settings settings) {
        n = settings.integer("features");
        batch = settings.integer("batch");
        everything = settings.choice("loss").equals(TargetSettings.RECONSTRUCTION);
        examples = TargetExamples.of(settings);
        loss = new TargetLoss(n);
        row = new double[n];
    }

    static Weights train(Settings settings, long seed, Progress progress) {
        TargetTrainer trainer = new TargetTrainer(settings);
        double[] parameters = trainer.trained(settings, seed, progress);
        progress.stage("Asking it " + Readable.count(FRESH) + " fresh questions");
        double error = trainer.freshError(parameters, RandomStreams.stream(seed, FRESH_STREAM));
        return TargetModel.weights(
                Arrays.copyOfRange(parameters, 0, n(parameters)),
                Arrays.copyOfRange(parameters, n(parameters), 2 * n(parameters)),
                Arrays.copyOfRange(parameters, 2 * n(parameters), 3 * n(parameters)),
                error);
    }

    private static int n(double[] parameters) {
        return parameters.length / 3;
    }

    private double[] trained(Settings settings, long seed, Progress progress) {
        progress.stage("Training one small network");
        int steps = settings.integer("steps");
        double rate = settings.real("learningRate");
        boolean cosine = settings.choice("schedule").equals(TargetSettings.COSINE);
        double[] parameters = start(RandomStreams.stream(seed, START_STREAM));
        double[] gradient = new double[parameters.length];
        AdamW optimiser = new AdamW(parameters.length, 0);
        RandomGenerator random = RandomStreams.stream(seed, TRAINING_STREAM);
        double error = Double.NaN;
        for (int step = 0; step < steps; step++) {
            Arrays.fill(gradient, 0);
            error = batch(parameters, gradient, random);
            if (step % STEPS_BETWEEN_REPORTS == 0) {
                progress.step(step, steps, Runaway.checked(error));
            }
            optimiser.step(parameters, gradient, cosine ? AdamW.cosine(rate, step, steps) : rate);
        }
        progress.step(steps, steps, Runaway.checked(error));
        return parameters;
    }

    /** Directions and biases from the standard normal distribution. */
    private double[] start(RandomGenerator random) {
        double[] parameters = new double[3 * n];
        for (int at = 0; at < parameters.length; at++) {
            parameters[at] = RandomStreams.gaussian(random);
        }
        return parameters;
    }

    private double batch(double[] parameters, double[] gradient, RandomGenerator random) {
        double sum = 0;
        for (int example = 0; example < batch; example++) {
            sum += one(parameters, gradient, random);
        }
        return sum / batch;
    }

    private double one(double[] parameters, double[] gradient, RandomGenerator random) {
        if (!everything && examples.alone()) {
            int target = random.nextInt(n);
            return loss.alone(parameters, gradient, target, random.nextDouble());
        }
        int target = examples.fill(row, random);
        return everything ? loss.everything(parameters, gradient, row) : loss.among(parameters, gradient, target, row);
    }

    /** The mean squared error of the asked-for answer. */
    private double freshError(double[] parameters, RandomGenerator random) {
        double[] unused = new double[parameters.length];
        double sum = 0;
        for (int example = 0; example < FRESH; example++) {
            int target = examples.fill(row, random);
            sum += loss.among(parameters, unused, target, row);
        }
        return Runaway.checked(sum / FRESH);
    }
}
