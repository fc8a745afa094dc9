package org.touchstone.engine.autoencoder;

import java.util.Arrays;
import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/** f = ReLU((x - c) In + b), x' = f Out + c, where x is the sum of the true ideas' directions times their strengths. */
final class AutoencoderModel extends BuiltModel {

    final int n;
    final int d;
    final int k;
    /** Row-major [n, d]: the direction of each true idea. */
    final double[] ideas;
    /** Row-major [d, k]. */
    final double[] in;
    /** Row-major [k, d]: the direction of each entry. */
    final double[] out;

    final double[] entryBias;
    final double[] centre;
    final double[] loss;
    final double[] unexplained;
    final double[] answering;
    final Matching matching;

    AutoencoderModel(Settings settings, Weights weights) {
        super(settings, weights);
        n = settings.integer("ideas");
        d = settings.integer("dimensions");
        k = settings.integer("dictionary");
        weights.requireExactly("ideas", "W_e", "W_d", "b_e", "b_d", "loss", "unexplained", "answering");
        ideas = weights.values("ideas", n, d);
        in = weights.values("W_e", d, k);
        out = weights.values("W_d", k, d);
        entryBias = weights.values("b_e", k);
        centre = weights.values("b_d", d);
        loss = weights.values("loss");
        unexplained = weights.values("unexplained");
        answering = weights.values("answering");
        matching = new Matching(ideas, out, d);
    }

    /** @param parameters in the order of {@link AutoencoderNetwork} */
    static Weights weights(
            double[] ideas, double[] parameters, int d, int k, double loss, double unexplained, double answering) {
        return new Weights.Builder()
                .add("ideas", ideas, ideas.length / d, d)
                .add("W_e", Arrays.copyOfRange(parameters, 0, d * k), d, k)
                .add("W_d", Arrays.copyOfRange(parameters, d * k, 2 * d * k), k, d)
                .add("b_e", Arrays.copyOfRange(parameters, 2 * d * k, 2 * d * k + k), k)
                .add("b_d", Arrays.copyOfRange(parameters, 2 * d * k + k, 2 * d * k + k + d), d)
                .add("loss", loss)
                .add("unexplained", unexplained)
                .add("answering", answering)
                .weights();
    }

    @Override
    public Trace trace(double[] input) {
        return new AutoencoderTrace(this, copied(input, n));
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new AutoencoderExhibits(this, ideas).all();
    }
}
