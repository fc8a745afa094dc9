package org.touchstone.engine.latents;

import static org.touchstone.engine.latents.Shape.FIRST;
import static org.touchstone.engine.latents.Shape.SECOND;

/**
 * Two clues of a few fair bits: one table in which the second copies the first, and the same with a share of unrelated
 * cases mixed in. Both tables are made cell by cell, and every number is worked out on them.
 */
final class Mixture {

    private final Joint copying;
    private final Joint mixed;

    Mixture(int bits, double share) {
        int values = 1 << bits;
        Shape shape = new Shape(values, values, 1, 1);
        double[] copy = new double[shape.cells];
        double[] mixture = new double[shape.cells];
        for (int cell = 0; cell < shape.cells; cell++) {
            copy[cell] = cell / values == cell % values ? 1.0 / values : 0;
            mixture[cell] = (1 - share) * copy[cell] + share / shape.cells;
        }
        copying = new Joint(shape, copy);
        mixed = new Joint(shape, mixture);
    }

    /** D(copying table || mixture): extra bits when copies are told by the mixture's code. */
    double cost() {
        return Joint.divergence(copying.p, mixed.p);
    }

    /** I(X1; X2) in the mixture. */
    double information() {
        return mixed.shared(FIRST, SECOND, 0);
    }

    /** What the clues of the copying table share exactly. */
    double exactBefore() {
        return Common.bits(copying);
    }

    /** What the clues of the mixture share exactly. */
    double exactAfter() {
        return Common.bits(mixed);
    }
}
