package org.touchstone.engine;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;

/** Names that several families have in common, so that all word them alike. */
public final class SharedNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String STRENGTH = "strength";

    private SharedNames() {}

    /** What is put in, where ideas go from off to full strength. */
    public static Name x(int ideas) {
        return Name.ideas(
                "x",
                INPUT,
                ideas,
                0,
                1,
                STRENGTH,
                "the strength of {}",
                "How strongly each idea is put in, from 0 (off) to 1 (full strength).");
    }

    /** What comes out. */
    public static Name y(int ideas, double lowest) {
        return Name.ideas(
                "y",
                OUTPUT,
                ideas,
                lowest,
                INF,
                STRENGTH,
                "the output for {}",
                "How strongly each idea comes out again.");
    }

    /** The hidden numbers; {@code howMany} in a word. */
    public static Name h(int hidden, String howMany) {
        return Name.vector(
                "h",
                ACTIVATION,
                hidden,
                -INF,
                INF,
                "hidden strength",
                "hidden number {}",
                "The " + howMany + " numbers that everything must pass through.",
                "hidden");
    }

    /** What reaches each output from the hidden numbers. */
    public static Name drive(int ideas) {
        return Name.ideas(
                "drive",
                ACTIVATION,
                ideas,
                -INF,
                INF,
                STRENGTH,
                "how strongly the hidden numbers pull towards {}",
                "What the hidden numbers send to each output, before the bias is added.");
    }

    /** What is added to each output. */
    public static Name bias(int ideas) {
        return Name.ideas(
                "bias",
                WEIGHT,
                ideas,
                -INF,
                INF,
                STRENGTH,
                "the bias of {}",
                "What is added to each output whatever is put in.");
    }

    /** Of a pair of words put in: the first. */
    public static Name firstWord(int words) {
        return word("first", words);
    }

    /** Of a pair of words put in: the second. */
    public static Name secondWord(int words) {
        return word("second", words);
    }

    private static Name word(String which, int words) {
        return Name.scalar(
                which,
                INPUT,
                0,
                words - 1,
                "word",
                "the number of the " + which + " word",
                "Which word comes " + which + ".");
    }
}
