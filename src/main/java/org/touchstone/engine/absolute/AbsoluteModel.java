package org.touchstone.engine.absolute;

import java.util.Arrays;
import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.TrainingSettings;
import org.touchstone.engine.Weights;

/** y' = ReLU(W2 ReLU(W1 x) + b), trained towards |x|, with n features and m neurons. */
final class AbsoluteModel extends BuiltModel {

    final int n;
    final int m;
    /** Row-major [n, m]: row i holds the weights from feature i into the neurons. */
    final double[] in;
    /** Row-major [m, n]: row k holds the weights from neuron k to the outputs. */
    final double[] out;

    final double[] bias;
    final double[] importance;
    final double[] loss;
    final Jobs jobs;

    AbsoluteModel(Settings settings, Weights weights) {
        super(settings, weights);
        n = settings.integer("features");
        m = settings.integer("neurons");
        weights.requireExactly("W1", "W2", "b", "loss");
        in = weights.values("W1", n, m);
        out = weights.values("W2", m, n);
        bias = weights.values("b", n);
        loss = weights.values("loss");
        importance = importance(settings);
        jobs = new Jobs(in, out, n, m);
    }

    static double[] importance(Settings settings) {
        return TrainingSettings.importance(settings.integer("features"), settings.real("importance"));
    }

    /** @param parameters in the order of {@link AbsoluteNetwork} */
    static Weights weights(double[] parameters, int n, int m, double loss) {
        return new Weights.Builder()
                .add("W1", Arrays.copyOfRange(parameters, 0, n * m), n, m)
                .add("W2", Arrays.copyOfRange(parameters, n * m, 2 * n * m), m, n)
                .add("b", Arrays.copyOfRange(parameters, 2 * n * m, 2 * n * m + n), n)
                .add("loss", loss)
                .weights();
    }

    @Override
    public Trace trace(double[] input) {
        return new AbsoluteTrace(this, copied(input, n));
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new AbsoluteExhibits(this, ideas).all();
    }
}
