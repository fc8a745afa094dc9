package org.touchstone.engine.circle;

import static org.touchstone.engine.Name.Side.INTERVENTION;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;

import java.util.List;
import java.util.stream.Stream;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;
import org.touchstone.engine.SharedNames;
import org.touchstone.engine.Titles;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use. */
final class CircleNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String IDEAS = "ideas";
    private static final String HIDDEN = "hidden";
    private static final String STRENGTH = "strength";

    private CircleNames() {}

    static List<Input> inputs(int n) {
        return Input.strengths(Titles.ideas(n), 0);
    }

    static Vocabulary vocabulary(Settings settings) {
        int n = settings.integer("features");
        double lowest = settings.choice("output").equals(CircleSettings.RELU) ? 0 : -INF;
        return new Vocabulary(
                Stream.of(outside(n, lowest), activations(n), weights(n), interventions(n, lowest))
                        .flatMap(List::stream)
                        .toList(),
                Titles.ideas(n));
    }

    private static List<Name> outside(int n, double lowest) {
        return List.of(
                SharedNames.x(n),
                SharedNames.y(n, lowest),
                Name.scalar(
                        "missed",
                        OUTPUT,
                        0,
                        n,
                        IDEAS,
                        "the number of ideas missed",
                        "How many ideas that were put in do not come out above 0.5."),
                Name.scalar(
                        "false_alarms",
                        OUTPUT,
                        0,
                        n,
                        IDEAS,
                        "the number of false alarms",
                        "How many ideas that were not put in come out above 0.5."));
    }

    private static List<Name> activations(int n) {
        return List.of(SharedNames.h(2, "two"), SharedNames.drive(n));
    }

    private static List<Name> weights(int n) {
        return List.of(
                matrix(
                        "direction",
                        WEIGHT,
                        n,
                        2,
                        -INF,
                        "the direction of {}",
                        "Where each idea points among the two hidden numbers.",
                        Name.IDEA),
                Name.scalar(
                        "bias",
                        WEIGHT,
                        -INF,
                        0,
                        STRENGTH,
                        "the bias",
                        "What is added to every output whatever is put in: how high the threshold is."),
                Name.scalar(
                        "radius",
                        WEIGHT,
                        0,
                        INF,
                        "length",
                        "the radius of the circle",
                        "The length of every direction."),
                Name.scalar(
                        "slope",
                        WEIGHT,
                        0,
                        INF,
                        "steepness",
                        "the steepness",
                        "How much more comes out for each bit more put in, past the dead zone."),
                Name.scalar(
                        "dead_zone",
                        WEIGHT,
                        0,
                        1,
                        STRENGTH,
                        "the end of the dead zone",
                        "One idea alone is not heard at all up to this strength."),
                Name.scalar(
                        "gap",
                        WEIGHT,
                        0,
                        360,
                        "degrees",
                        "the angle between neighbours",
                        "How many degrees two neighbours on the circle are apart."),
                matrix(
                        "murmur",
                        WEIGHT,
                        n,
                        2,
                        -INF,
                        "the murmur of all ideas but {}",
                        "What all other ideas together send to the hidden numbers, when each is on at 0.05.",
                        Name.IDEA),
                Name.scalar(
                        "full_error",
                        WEIGHT,
                        0,
                        INF,
                        "squared error",
                        "the error of all answers",
                        "With one idea alone at full strength: the squared errors of all answers together. Saying nothing"
                                + " has 1."),
                Name.scalar(
                        "others_firing",
                        WEIGHT,
                        0,
                        n,
                        IDEAS,
                        "the number of other ideas that fire",
                        "With one idea alone at full strength: how many other ideas come out above 0.5."));
    }

    private static List<Name> interventions(int n, double lowest) {
        return List.of(
                Name.ideas(
                        "y_noise",
                        INTERVENTION,
                        n,
                        lowest,
                        INF,
                        STRENGTH,
                        "the output for {} with a murmur of the others",
                        "What would come out if every idea but the strongest were put in more strongly by 0.05."),
                Name.ideas(
                        "y_fainter",
                        INTERVENTION,
                        n,
                        lowest,
                        INF,
                        STRENGTH,
                        "the output for {} if the strongest idea were alone and a murmur fainter",
                        "What would come out if only the strongest idea were put in, and less strongly by 0.05."),
                matrix(
                        "y_without",
                        INTERVENTION,
                        2,
                        n,
                        lowest,
                        "the outputs with hidden number {} switched off",
                        "What would come out if one hidden number were held at 0.",
                        HIDDEN));
    }

    private static Name matrix(
            String name,
            Name.Side side,
            int rows,
            int columns,
            double min,
            String words,
            String description,
            String indexes) {
        String unit = side == WEIGHT ? "weight" : STRENGTH;
        return new Name(name, side, List.of(rows, columns), min, INF, unit, words, description, indexes);
    }
}
