package org.touchstone.engine;

import java.util.List;

/**
 * A name that statements may use.
 *
 * @param name as written in a statement: a scalar or vector is used bare ({@code x[1]}), a matrix as a function of its
 *     row ({@code y_without(0)})
 * @param side whether it can be seen from outside, and whether it depends on the input
 * @param shape {@code []} scalar, {@code [n]} vector, {@code [rows, columns]} matrix in row-major order
 * @param min smallest possible value, or negative infinity
 * @param max largest possible value, or positive infinity
 * @param unit what one counts it in; margins of different units are never folded together
 * @param words how a sentence names it: with {@code {}} where the index of an entry goes, for example "the output for
 *     {}"
 * @param description one plain sentence, for the page and for authors
 * @param indexes what an index of its first axis names: {@code "idea"}, {@code "hidden"} or {@code ""}
 */
public record Name(
        String name,
        Side side,
        List<Integer> shape,
        double min,
        double max,
        String unit,
        String words,
        String description,
        String indexes) {

    /** Where a name lives. Outside: inputs and outputs. Inside: all others. */
    public enum Side {
        INPUT,
        OUTPUT,
        ACTIVATION,
        WEIGHT,
        INTERVENTION;

        public boolean inside() {
            return this != INPUT && this != OUTPUT;
        }
    }

    public Name {
        shape = List.copyOf(shape);
    }

    public int rank() {
        return shape.size();
    }

    /** Number of values. */
    public int size() {
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        return size;
    }
}
