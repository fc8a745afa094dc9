package org.touchstone.engine.superposition;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.INTERVENTION;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use. */
final class SuperpositionNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String IDEA = "idea";
    private static final String HIDDEN = "hidden";

    private SuperpositionNames() {}

    static List<Input> inputs(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Input("x" + i, title(i), 0, 1, 0))
                .toList();
    }

    static String title(int i) {
        return "Idea " + (i + 1);
    }

    static Vocabulary vocabulary(Settings settings) {
        int n = settings.integer("features");
        int m = settings.integer("hidden");
        double lowest = settings.choice("output").equals(SuperpositionSettings.RELU) ? 0 : -INF;
        List<Name> names = List.of(
                new Name(
                        "x",
                        INPUT,
                        List.of(n),
                        0,
                        1,
                        "strength",
                        "the strength of {}",
                        "How strongly each idea is put in, from 0 (off) to 1 (full strength).",
                        IDEA),
                new Name(
                        "y",
                        OUTPUT,
                        List.of(n),
                        lowest,
                        INF,
                        "strength",
                        "the output for {}",
                        "How strongly each idea comes out again.",
                        IDEA),
                new Name(
                        "h",
                        ACTIVATION,
                        List.of(m),
                        -INF,
                        INF,
                        "hidden strength",
                        "hidden number {}",
                        "The few numbers that everything must pass through.",
                        HIDDEN),
                new Name(
                        "drive",
                        ACTIVATION,
                        List.of(n),
                        -INF,
                        INF,
                        "strength",
                        "how strongly the hidden numbers pull towards {}",
                        "What the hidden numbers send to each output, before the bias is added.",
                        IDEA),
                new Name(
                        "alignment",
                        ACTIVATION,
                        List.of(n),
                        -1,
                        1,
                        "cosine",
                        "how closely the hidden numbers point along {}",
                        "The cosine between the hidden numbers and each idea's direction: 1 the same way, 0 square to it,"
                                + " -1 the opposite way; 0 where either is nothing.",
                        IDEA),
                new Name(
                        "bias",
                        WEIGHT,
                        List.of(n),
                        -INF,
                        INF,
                        "strength",
                        "the bias of {}",
                        "What is added to each output whatever is put in.",
                        IDEA),
                new Name(
                        "length",
                        WEIGHT,
                        List.of(n),
                        0,
                        INF,
                        "length",
                        "the length of the direction of {}",
                        "How strongly each idea is stored: the length of its direction; near 0 means dropped.",
                        IDEA),
                new Name(
                        "direction",
                        WEIGHT,
                        List.of(n, m),
                        -INF,
                        INF,
                        "length",
                        "the direction of {}",
                        "Where each idea points among the hidden numbers.",
                        IDEA),
                new Name(
                        "overlap",
                        WEIGHT,
                        List.of(n, n),
                        -1,
                        1,
                        "cosine",
                        "the overlap with {}",
                        "The cosine between the directions of two ideas: 0 means they do not disturb each other.",
                        IDEA),
                new Name(
                        "importance",
                        WEIGHT,
                        List.of(n),
                        0,
                        1,
                        "weight",
                        "the importance of {}",
                        "How much an error on each idea counted in training.",
                        IDEA),
                new Name(
                        "dimensionality",
                        WEIGHT,
                        List.of(n),
                        0,
                        1,
                        "dimensions",
                        "the share of a dimension that {} has",
                        "How much of a dimension each idea has to itself: 1 a whole one, 1/2 shared by two, 2/5 as in a"
                                + " pentagon.",
                        IDEA),
                new Name(
                        "y_without",
                        INTERVENTION,
                        List.of(m, n),
                        lowest,
                        INF,
                        "strength",
                        "the outputs with hidden number {} switched off",
                        "What would come out if one hidden number were held at 0.",
                        HIDDEN),
                new Name(
                        "loss",
                        WEIGHT,
                        List.of(),
                        0,
                        INF,
                        "loss",
                        "the loss on fresh examples",
                        "The mean squared error on 200,000 fresh examples, each idea weighted by its importance.",
                        ""),
                new Name(
                        "represented",
                        WEIGHT,
                        List.of(),
                        0,
                        n,
                        "ideas",
                        "the number of ideas kept",
                        "How many ideas have a direction longer than 0.5.",
                        ""));
        return new Vocabulary(
                names, IntStream.range(0, n).mapToObj(SuperpositionNames::title).toList());
    }
}
