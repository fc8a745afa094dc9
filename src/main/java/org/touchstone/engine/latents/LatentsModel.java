package org.touchstone.engine.latents;

import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/** Takes a table of chances apart. Its weights are the worked examples; they have no part in a trace. */
final class LatentsModel extends BuiltModel {

    final Shape shape;
    final boolean two;
    final String question;
    final double[] table;
    final double[] other;
    final double[] heads;
    final double[] coin;
    final double[] mixture;

    LatentsModel(Settings settings, Weights weights) {
        super(settings, weights);
        shape = Shape.of(settings);
        two = settings.choice("agents").equals(LatentsSettings.TWO);
        question = settings.choice("question");
        weights.requireExactly("table", "other", "heads", "coin", "mixture");
        table = weights.values("table", shape.cells);
        other = weights.values("other", shape.cells);
        heads = weights.values("heads", settings.integer("throws") + 1);
        coin = weights.values("coin", 2);
        mixture = weights.values("mixture", 4);
    }

    int inputs() {
        return shape.cells * (two ? 2 : 1);
    }

    @Override
    public Trace trace(double[] input) {
        if (input.length != inputs()) {
            throw new IllegalArgumentException(
                    "This model takes " + inputs() + " weights, but " + input.length + " were given.");
        }
        return new LatentsTrace(this, input.clone());
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new LatentsExhibits(this, ideas).all();
    }
}
