package org.touchstone.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One number that a visitor may set when trying a model. Inputs that are ideas come first, in the order of
 * {@link Vocabulary#ideas()}.
 *
 * @param name identifier in addresses and the API, such as {@code x0}
 * @param title plain name when a claim gives none, such as "Idea 1"
 * @param min smallest value in the family's input space (inclusive)
 * @param max largest value (inclusive)
 * @param rest the value that means "nothing put in"
 * @param whole whether only whole numbers may be put in; 0 is then a value like any other, not "nothing"
 */
public record Input(String name, String title, double min, double max, double rest, boolean whole) {

    public Input {
        if (whole && (min != Math.rint(min) || max != Math.rint(max) || rest != Math.rint(rest))) {
            throw new IllegalArgumentException("The range of the whole number \"" + name + "\" is not whole.");
        }
    }

    /** A strength: any number in the range. */
    public Input(String name, String title, double min, double max, double rest) {
        this(name, title, min, max, rest, false);
    }

    /** How strongly each idea is put in, from {@code min} to 1, named {@code x0}, {@code x1} and so on; 0 is off. */
    public static List<Input> strengths(List<String> titles, double min) {
        return IntStream.range(0, titles.size())
                .mapToObj(i -> new Input("x" + i, titles.get(i), min, 1, 0))
                .toList();
    }

    /** A whole number in the range. */
    public static Input whole(String name, String title, long min, long max, long rest) {
        return new Input(name, title, min, max, rest, true);
    }
}
