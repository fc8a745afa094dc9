package org.touchstone.engine.puzzle;

/**
 * How often the chain Y1 -> Y2 -> Y3, with Y1 = x1 or x2, Y2 = x3 and Y3 = x5, foretells the output: exact shares, read
 * off the wires instead of tried. A swap runs the model on one input with x3 taken from another; the chain then says
 * that the other's Y1 comes out (interchange intervention).
 */
final class Swaps {

    private Swaps() {}

    /** Over all pairs of inputs with x1 = x2; which of the two is Y1 makes no difference there. */
    static double foretoldWhenEqual(PuzzleModel model) {
        return model.readsThird() ? 1 : byChance(model);
    }

    /** Over all pairs of inputs. */
    static double foretold(PuzzleModel model, int chain) {
        return model.readsThird() && model.source(0) == chain ? 1 : byChance(model);
    }

    /** The share of all inputs on which the chain foretells the output with nothing swapped. */
    static double right(PuzzleModel model, int chain) {
        return model.source(2) == chain ? 1 : byChance(model);
    }

    /** Two numbers drawn on their own are the same so often. */
    private static double byChance(PuzzleModel model) {
        return 1 / (model.largest + 1.0);
    }
}
