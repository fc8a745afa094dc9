package org.touchstone.engine.superposition;

import java.util.Arrays;

/**
 * The shares of a dimension that have a shape to their name.
 *
 * @see <a href="https://transformer-circuits.pub/2022/toy_model/index.html#geometry">feature dimensionality</a>
 */
enum Fraction {
    OWN(1, "1", "a number of its own"),
    TETRAHEDRON(3.0 / 4, "3/4", "tetrahedron"),
    TRIANGLE(2.0 / 3, "2/3", "triangle"),
    PAIR(1.0 / 2, "1/2", "opposite pair"),
    PENTAGON(2.0 / 5, "2/5", "pentagon"),
    ANTIPRISM(3.0 / 8, "3/8", "square antiprism");

    /** This near counts as the fraction itself. */
    private static final double NEAR = 0.02;

    final double value;
    final String written;
    final String shape;

    Fraction(double value, String written, String shape) {
        this.value = value;
        this.written = written;
        this.shape = shape;
    }

    /** Whether a dimensionality is within 0.02 of this fraction and no nearer to another. */
    boolean is(double dimensionality) {
        double off = Math.abs(dimensionality - value);
        return off <= NEAR && Arrays.stream(values()).allMatch(other -> off <= Math.abs(dimensionality - other.value));
    }
}
