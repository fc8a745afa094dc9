package org.touchstone.engine.puzzle;

import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** Lays the wires: which of the nodes x1, x2, x3, x4 each of x3, x4 and x5 copies, counted from 0. */
final class PuzzlePlacement {

    private PuzzlePlacement() {}

    static Weights place(Settings settings) {
        double read = settings.choice("copies").equals(PuzzleSettings.FIRST) ? 2 : 3;
        return new Weights.Builder().add("copies", new double[] {0, 1, read}, 3).weights();
    }
}
