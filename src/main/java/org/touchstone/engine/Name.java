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
 * @param indexes what an index of its first axis names: {@link #IDEA} where entries go by {@link Vocabulary#ideas()},
 *     else a word of the family's such as {@code "hidden"}, or {@code ""}
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

    /** What an index names where entries go by {@link Vocabulary#ideas()}. */
    public static final String IDEA = "idea";

    /**
     * Where a name lives. Outside: inputs and outputs. Inside: all others. {@code INPUT} names may also be worked out
     * from the inputs alone, such as whether a pair of words is one of the known ones.
     */
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

    /** One number. */
    public static Name scalar(
            String name, Side side, double min, double max, String unit, String words, String description) {
        return new Name(name, side, List.of(), min, max, unit, words, description, "");
    }

    /** A list of numbers; {@code words} has {@code {}} where the entry's name goes. */
    public static Name vector(
            String name,
            Side side,
            int length,
            double min,
            double max,
            String unit,
            String words,
            String description,
            String indexes) {
        return new Name(name, side, List.of(length), min, max, unit, words, description, indexes);
    }

    /** A list of numbers, one for each idea; {@code words} has {@code {}} where the idea's name goes. */
    public static Name ideas(
            String name, Side side, int count, double min, double max, String unit, String words, String description) {
        return vector(name, side, count, min, max, unit, words, description, IDEA);
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
