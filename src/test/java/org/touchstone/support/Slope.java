package org.touchstone.support;

import java.util.function.ToDoubleFunction;

/** The slope of a loss by central differences, to hold a gradient against. */
public final class Slope {

    private Slope() {}

    /** In the direction of one entry of {@code values}, which is moved by a step either way and put back. */
    public static double at(double[] values, int entry, double step, ToDoubleFunction<double[]> loss) {
        double kept = values[entry];
        values[entry] = kept + step;
        double above = loss.applyAsDouble(values);
        values[entry] = kept - step;
        double below = loss.applyAsDouble(values);
        values[entry] = kept;
        return (above - below) / (2 * step);
    }
}
