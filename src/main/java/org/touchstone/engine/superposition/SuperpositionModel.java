package org.touchstone.engine.superposition;

import java.util.Arrays;
import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.TrainingSettings;
import org.touchstone.engine.Weights;

/** x' = f(W^T W x + b) with n features in m hidden numbers; row i of {@code w} is the direction of feature i. */
final class SuperpositionModel extends BuiltModel {

    /** A direction longer than this counts as kept: the threshold of toy-model practice for norms near 0 or near 1. */
    static final double KEPT = 0.5;

    final int n;
    final int m;
    final boolean relu;
    final double[] w;
    final double[] b;
    final double[] importance;
    final double[] products;
    final double[] lengths;
    final double[] overlap;
    final double[] dimensionality;
    final double[] loss;
    final double[] represented;
    final double[] dimensionsPerIdea;
    final double[] nearestAngle;
    final double[] halves;

    SuperpositionModel(Settings settings, Weights weights) {
        super(settings, weights);
        n = settings.integer("features");
        m = settings.integer("hidden");
        relu = settings.choice("output").equals(SuperpositionSettings.RELU);
        weights.requireExactly("W", "b", "loss");
        w = weights.values("W", n, m);
        b = weights.values("b", n);
        loss = weights.values("loss");
        importance = importance(settings);
        products = Geometry.products(w, n, m);
        lengths = Geometry.lengths(products, n);
        overlap = Geometry.cosines(products, lengths);
        dimensionality = Geometry.dimensionality(products, lengths);
        represented = new double[] {
            Arrays.stream(lengths).filter(length -> length > KEPT).count()
        };
        dimensionsPerIdea = new double[] {Geometry.dimensionsPerIdea(lengths, m)};
        nearestAngle = Geometry.nearestAngles(overlap, lengths, KEPT);
        halves = new double[] {keptNear(Fraction.PAIR)};
    }

    /** How many kept features have a dimensionality near this fraction and no nearer to another. */
    int keptNear(Fraction fraction) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += lengths[i] > KEPT && fraction.is(dimensionality[i]) ? 1 : 0;
        }
        return count;
    }

    static double[] importance(Settings settings) {
        return TrainingSettings.importance(settings.integer("features"), settings.real("importance"));
    }

    static Weights weights(double[] w, double[] b, double loss) {
        return new Weights.Builder()
                .add("W", w, b.length, w.length / b.length)
                .add("b", b, b.length)
                .add("loss", loss)
                .weights();
    }

    @Override
    public Trace trace(double[] input) {
        return new SuperpositionTrace(this, copied(input, n));
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new SuperpositionExhibits(this, ideas).all();
    }
}
