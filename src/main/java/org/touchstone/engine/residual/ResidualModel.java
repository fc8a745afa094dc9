package org.touchstone.engine.residual;

import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.RowMajor;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/**
 * y = (x E + ReLU(x E W_in) W_out) E^T with n features in a stream of d numbers and k neurons. Traces use
 * {@code read} = E W_in, {@code write} = W_out E^T and {@code gram} = E E^T, worked out once by plain loops.
 */
final class ResidualModel extends BuiltModel {

    final int n;
    final int k;
    final int d;
    final double[] read;
    final double[] write;
    final double[] gram;
    final double loss;
    final double lossClean;
    final double naive;
    final Jobs jobs;

    ResidualModel(Settings settings, Weights weights) {
        super(settings, weights);
        n = settings.integer("features");
        k = settings.integer("neurons");
        d = ResidualSettings.width(settings);
        weights.requireExactly("embedding", "in", "out", "loss", "loss_clean");
        double[] embedding = weights.values("embedding", n, d);
        double[] toStream = RowMajor.transposed(embedding, n, d);
        read = Products.product(embedding, weights.values("in", d, k), n, d, k);
        write = Products.product(weights.values("out", k, d), toStream, k, d, n);
        gram = Products.product(embedding, toStream, n, d, n);
        loss = weights.values("loss")[0];
        lossClean = weights.values("loss_clean")[0];
        naive = naive(settings);
        jobs = new Jobs(n, k, read, write, gram);
    }

    static Weights weights(double[] embedding, double[] in, double[] out, int n, int k, double loss, double lossClean) {
        int d = embedding.length / n;
        return new Weights.Builder()
                .add("embedding", embedding, n, d)
                .add("in", in, d, k)
                .add("out", out, k, d)
                .add("loss", loss)
                .add("loss_clean", lossClean)
                .weights();
    }

    /**
     * The loss of a layer that does as many jobs as it has neurons, each exactly, and adds nothing anywhere else: for
     * each job left out, E[ReLU(x)^2] = p / 6.
     */
    static double naive(Settings settings) {
        double left = 1 - settings.integer("neurons") / (double) settings.integer("features");
        return left * settings.real("probability") / 6;
    }

    /** The values of a name that does not depend on the input. */
    double[] measure(String name) {
        return switch (name) {
            case "job" -> jobs.job;
            case "leak" -> jobs.leak;
            case "share" -> jobs.share;
            case "ideas_served" -> jobs.ideasServed;
            case "neurons_for" -> jobs.neuronsFor;
            case "overlap" -> gram;
            case "loss" -> new double[] {loss};
            case "loss_clean" -> new double[] {lossClean};
            case "naive" -> new double[] {naive};
            case "loss_ratio" -> new double[] {loss / naive};
            case "clean_ratio" -> new double[] {lossClean / naive};
            default -> throw Trace.undeclared(name);
        };
    }

    /**
     * The loss of the stream alone: p / 6 for each job, and the squares of what the embedding mixes in at p / 3. No
     * other term is left, because inputs are independent and as often negative as positive.
     */
    double lossWithoutLayer() {
        double probability = settings().real("probability");
        return probability / 6 + probability / 3 * jobs.spillOfOverlap;
    }

    @Override
    public Trace trace(double[] input) {
        return new ResidualTrace(this, copied(input, n));
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new ResidualExhibits(this, ideas).all();
    }
}
