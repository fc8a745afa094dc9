package org.touchstone.checks;

import java.util.List;
import org.touchstone.engine.Model;
import org.touchstone.engine.Trace;

/**
 * One input and what it did inside a model.
 *
 * @param input one value per input, in order
 */
public record Point(List<Double> input, Trace trace) {

    public static Point of(double[] input, Model model) {
        return new Point(list(input), model.trace(input));
    }

    /** The values of an array as an unchangeable list. */
    public static List<Double> list(double[] values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return List.of(boxed);
    }
}
