package org.touchstone.engine.puzzle;

import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/** Three nodes that copy: x3 and x4 an input, x5 one of those two. */
final class PuzzleModel extends BuiltModel {

    final int largest;

    private final int[] copies = new int[3];

    PuzzleModel(Settings settings, Weights weights) {
        super(settings, weights);
        largest = settings.integer("largest");
        weights.requireExactly("copies");
        double[] wires = weights.values("copies", 3);
        for (int node = 0; node < 3; node++) {
            int first = node < 2 ? 0 : 2;
            if (wires[node] != first && wires[node] != first + 1) {
                throw new IllegalArgumentException("Node x" + (node + 3) + " copies x" + (first + 1) + " or x"
                        + (first + 2) + ", so its wire is " + first + " or " + (first + 1) + ", not " + wires[node]
                        + ".");
            }
            copies[node] = (int) wires[node];
        }
    }

    double third(double x1, double x2) {
        return copies[0] == 0 ? x1 : x2;
    }

    double fourth(double x1, double x2) {
        return copies[1] == 0 ? x1 : x2;
    }

    double fifth(double x3, double x4) {
        return copies[2] == 2 ? x3 : x4;
    }

    double output(double x1, double x2) {
        return fifth(third(x1, x2), fourth(x1, x2));
    }

    /** Another value than the given one: the next, and 0 after the largest. */
    double moved(double value) {
        return value < largest ? value + 1 : 0;
    }

    /** Which input, 0 or 1, reaches a node by its wires: x3, x4 or x5. */
    int source(int node) {
        return node < 2 ? copies[node] : copies[copies[2] - 2];
    }

    /** Whether x5 copies x3. */
    boolean readsThird() {
        return copies[2] == 2;
    }

    @Override
    public Trace trace(double[] input) {
        if (input.length != 2) {
            throw new IllegalArgumentException("This model takes 2 numbers, but " + input.length + " were given.");
        }
        return new PuzzleTrace(this, input[0], input[1]);
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new PuzzleExhibits(this, ideas).all();
    }
}
