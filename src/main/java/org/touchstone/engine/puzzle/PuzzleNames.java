package org.touchstone.engine.puzzle;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.INTERVENTION;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;

import java.util.List;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use. */
final class PuzzleNames {

    static final List<String> TITLES = List.of("First number", "Second number");

    private PuzzleNames() {}

    static List<Input> inputs(int largest) {
        return List.of(
                Input.whole("x1", TITLES.get(0), 0, largest, 0), Input.whole("x2", TITLES.get(1), 0, largest, 0));
    }

    static Vocabulary vocabulary(int largest) {
        List<Name> names = List.of(
                number("x1", INPUT, largest, "the first number", "The first number put in."),
                number("x2", INPUT, largest, "the second number", "The second number put in."),
                number("x5", OUTPUT, largest, "the output", "The number that comes out."),
                number("x3", ACTIVATION, largest, "the copy of the first number", "What the first middle node holds."),
                number(
                        "x4",
                        ACTIVATION,
                        largest,
                        "the copy of the second number",
                        "What the second middle node holds."),
                number(
                        "predicted_from_x1",
                        ACTIVATION,
                        largest,
                        "what the first number foretells",
                        "What comes out by the story that the first number is passed on step by step."),
                number(
                        "predicted_from_x2",
                        ACTIVATION,
                        largest,
                        "what the second number foretells",
                        "What comes out by the story that the second number is passed on step by step."),
                number(
                        "x3_moved",
                        INTERVENTION,
                        largest,
                        "the copy of the first number, moved on by one",
                        "Another value for the first middle node: the next number, and 0 after the largest."),
                number(
                        "x4_moved",
                        INTERVENTION,
                        largest,
                        "the copy of the second number, moved on by one",
                        "Another value for the second middle node: the next number, and 0 after the largest."),
                number(
                        "x5_with_x3_moved",
                        INTERVENTION,
                        largest,
                        "the output when the copy of the first number is moved on",
                        "What would come out if the first middle node held the next number instead."),
                number(
                        "x5_with_x4_moved",
                        INTERVENTION,
                        largest,
                        "the output when the copy of the second number is moved on",
                        "What would come out if the second middle node held the next number instead."),
                number(
                        "x5_with_x1_moved",
                        INTERVENTION,
                        largest,
                        "the output when the first number alone is moved on",
                        "What would come out for the next first number and the same second number."),
                number(
                        "x5_with_x2_moved",
                        INTERVENTION,
                        largest,
                        "the output when the second number alone is moved on",
                        "What would come out for the same first number and the next second number."),
                share(
                        "swaps_from_x1_when_equal",
                        "the share of swaps that the first number foretells where both numbers are the same",
                        "Of all swaps of the first middle node between inputs with equal numbers, how many come out as"
                                + " the story of the first number says."),
                share(
                        "swaps_from_x2_when_equal",
                        "the share of swaps that the second number foretells where both numbers are the same",
                        "Of all swaps of the first middle node between inputs with equal numbers, how many come out as"
                                + " the story of the second number says."),
                share(
                        "swaps_from_x1",
                        "the share of all swaps that the first number foretells",
                        "Of all swaps of the first middle node between any two inputs, how many come out as the story"
                                + " of the first number says."),
                share(
                        "swaps_from_x2",
                        "the share of all swaps that the second number foretells",
                        "Of all swaps of the first middle node between any two inputs, how many come out as the story"
                                + " of the second number says."),
                share(
                        "right_from_x1",
                        "the share of all inputs on which the first number foretells the output",
                        "Of all pairs of numbers, how many come out as the story of the first number says."),
                share(
                        "right_from_x2",
                        "the share of all inputs on which the second number foretells the output",
                        "Of all pairs of numbers, how many come out as the story of the second number says."));
        return new Vocabulary(names, TITLES, List.of("Output"));
    }

    private static Name number(String name, Name.Side side, int largest, String words, String description) {
        return Name.scalar(name, side, 0, largest, "number", words, description);
    }

    private static Name share(String name, String words, String description) {
        return Name.scalar(name, WEIGHT, 0, 1, "share", words, description);
    }
}
