package org.touchstone.engine.superposition;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INTERVENTION;
import static org.touchstone.engine.Name.Side.WEIGHT;

import java.util.List;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Settings;
import org.touchstone.engine.SharedNames;
import org.touchstone.engine.Titles;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use. */
final class SuperpositionNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String HIDDEN = "hidden";
    private static final String STRENGTH = "strength";

    private SuperpositionNames() {}

    static List<Input> inputs(int n) {
        return Input.strengths(Titles.ideas(n), 0);
    }

    static Vocabulary vocabulary(Settings settings) {
        int n = settings.integer("features");
        int m = settings.integer("hidden");
        double lowest = settings.choice("output").equals(SuperpositionSettings.RELU) ? 0 : -INF;
        List<Name> names = List.of(
                SharedNames.x(n),
                SharedNames.y(n, lowest),
                SharedNames.h(m, "few"),
                SharedNames.drive(n),
                Name.ideas(
                        "alignment",
                        ACTIVATION,
                        n,
                        -1,
                        1,
                        "cosine",
                        "how closely the hidden numbers point along {}",
                        "The cosine between the hidden numbers and each idea's direction: 1 the same way, 0 square to it,"
                                + " -1 the opposite way; 0 where either is nothing."),
                SharedNames.bias(n),
                Name.ideas(
                        "length",
                        WEIGHT,
                        n,
                        0,
                        INF,
                        "length",
                        "the length of the direction of {}",
                        "How strongly each idea is stored: the length of its direction; near 0 means dropped."),
                new Name(
                        "direction",
                        WEIGHT,
                        List.of(n, m),
                        -INF,
                        INF,
                        "length",
                        "the direction of {}",
                        "Where each idea points among the hidden numbers.",
                        Name.IDEA),
                new Name(
                        "overlap",
                        WEIGHT,
                        List.of(n, n),
                        -1,
                        1,
                        "cosine",
                        "the overlap with {}",
                        "The cosine between the directions of two ideas: 0 means they do not disturb each other.",
                        Name.IDEA),
                Name.ideas(
                        "nearest_angle",
                        WEIGHT,
                        n,
                        0,
                        180,
                        "degrees",
                        "the angle between {} and its nearest neighbour",
                        "The angle in degrees from each idea's direction to the nearest other one longer than 0.5; 180"
                                + " where there is none."),
                Name.ideas(
                        "importance",
                        WEIGHT,
                        n,
                        0,
                        INF,
                        "weight",
                        "the importance of {}",
                        "How much an error on each idea counted in training."),
                Name.ideas(
                        "dimensionality",
                        WEIGHT,
                        n,
                        0,
                        1,
                        "dimensions",
                        "the share of a dimension that {} has",
                        "How much of a dimension each idea has to itself: 1 a whole one, 1/2 shared by two, 2/5 as in a"
                                + " pentagon."),
                new Name(
                        "y_without",
                        INTERVENTION,
                        List.of(m, n),
                        lowest,
                        INF,
                        STRENGTH,
                        "the outputs with hidden number {} switched off",
                        "What would come out if one hidden number were held at 0.",
                        HIDDEN),
                Name.scalar(
                        "loss",
                        WEIGHT,
                        0,
                        INF,
                        "loss",
                        "the loss on fresh examples",
                        "The mean squared error on " + Readable.count(SuperpositionSettings.FRESH)
                                + " fresh examples, each idea weighted by its importance."),
                Name.scalar(
                        "represented",
                        WEIGHT,
                        0,
                        n,
                        "ideas",
                        "the number of ideas kept",
                        "How many ideas have a direction longer than 0.5."),
                Name.scalar(
                        "halves",
                        WEIGHT,
                        0,
                        n,
                        "ideas",
                        "the number of ideas kept that have half a dimension",
                        "How many ideas are kept and have between 0.48 and 0.52 of a dimension."),
                Name.scalar(
                        "dimensions_per_idea",
                        WEIGHT,
                        0,
                        INF,
                        "dimensions",
                        "the hidden numbers for each idea kept",
                        "Hidden numbers divided by the sum of all squared lengths: 1 where each idea has a number to"
                                + " itself, 1/2 where two share one."));
        return new Vocabulary(names, Titles.ideas(n));
    }
}
