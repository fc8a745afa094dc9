package org.touchstone.engine.puzzle;

import org.touchstone.engine.Trace;

/** The two inputs; all else is read off the wires when asked for. */
record PuzzleTrace(PuzzleModel model, double x1, double x2) implements Trace {

    @Override
    public double[] value(String name) {
        return new double[] {number(name)};
    }

    private double number(String name) {
        double x3 = model.third(x1, x2);
        double x4 = model.fourth(x1, x2);
        return switch (name) {
            case "x1", "predicted_from_x1" -> x1;
            case "x2", "predicted_from_x2" -> x2;
            case "x3" -> x3;
            case "x4" -> x4;
            case "x5" -> model.fifth(x3, x4);
            case "x3_moved" -> model.moved(x3);
            case "x4_moved" -> model.moved(x4);
            case "x5_with_x3_moved" -> model.fifth(model.moved(x3), x4);
            case "x5_with_x4_moved" -> model.fifth(x3, model.moved(x4));
            case "x5_with_x1_moved" -> model.output(model.moved(x1), x2);
            case "x5_with_x2_moved" -> model.output(x1, model.moved(x2));
            case "swaps_from_x1_when_equal" -> Swaps.foretoldWhenEqual(model);
            case "swaps_from_x2_when_equal" -> Swaps.foretoldWhenEqual(model);
            case "swaps_from_x1" -> Swaps.foretold(model, 0);
            case "swaps_from_x2" -> Swaps.foretold(model, 1);
            case "right_from_x1" -> Swaps.right(model, 0);
            case "right_from_x2" -> Swaps.right(model, 1);
            default -> throw Trace.undeclared(name);
        };
    }
}
