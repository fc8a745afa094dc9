package org.touchstone.engine.target;

import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.INTERVENTION;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.SharedNames;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use. */
final class TargetNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String STRENGTH = "strength";
    private static final String ERROR = "squared error";

    private TargetNames() {}

    static List<Input> inputs(int n) {
        List<Input> inputs = new ArrayList<>(Input.strengths(titles(n), 0));
        inputs.add(Input.whole("asked", "Number of the idea that is asked for", 0, n - 1, 0));
        return List.copyOf(inputs);
    }

    /** Counted from 0, as the number of the asked-for idea is. */
    static List<String> titles(int n) {
        return IntStream.range(0, n).mapToObj(i -> "Idea " + i).toList();
    }

    static Vocabulary vocabulary(int n) {
        return new Vocabulary(
                Stream.of(outside(n), activations(n), weights(n), interventions(n))
                        .flatMap(List::stream)
                        .toList(),
                titles(n));
    }

    private static List<Name> outside(int n) {
        return List.of(
                SharedNames.x(n),
                Name.scalar(
                        "asked",
                        INPUT,
                        0,
                        n - 1,
                        "number",
                        "the number of the asked-for idea",
                        "Which idea is asked for; the first is Idea 0."),
                Name.scalar(
                        "x_asked",
                        INPUT,
                        0,
                        1,
                        STRENGTH,
                        "the strength of the asked-for idea",
                        "How strongly the asked-for idea is put in."),
                Name.scalar(
                        "error_silent",
                        INPUT,
                        0,
                        n,
                        ERROR,
                        "the total error of saying nothing",
                        "The squared errors of all answers together if every answer were 0."),
                SharedNames.y(n, -INF),
                Name.scalar(
                        "y_asked",
                        OUTPUT,
                        -INF,
                        INF,
                        STRENGTH,
                        "the answer for the asked-for idea",
                        "How strongly the asked-for idea comes out again."),
                Name.scalar(
                        "error_all",
                        OUTPUT,
                        0,
                        INF,
                        ERROR,
                        "the total error of all answers",
                        "The squared errors of all answers together."),
                Name.scalar(
                        "others_loud",
                        OUTPUT,
                        0,
                        n - 1,
                        "ideas",
                        "the number of other ideas that come out above 0.5",
                        "How many ideas that were not asked for come out above 0.5."));
    }

    private static List<Name> activations(int n) {
        return List.of(SharedNames.h(2, "two"), SharedNames.drive(n));
    }

    private static List<Name> weights(int n) {
        return List.of(
                new Name(
                        "direction",
                        WEIGHT,
                        List.of(n, 2),
                        -INF,
                        INF,
                        "weight",
                        "the direction of {}",
                        "Where each idea points among the two hidden numbers.",
                        Name.IDEA),
                Name.ideas(
                        "length",
                        WEIGHT,
                        n,
                        0,
                        INF,
                        "length",
                        "the length of the direction of {}",
                        "How strongly each idea is stored: the length of its direction."),
                Name.ideas(
                        "angle",
                        WEIGHT,
                        n,
                        0,
                        360,
                        "degrees",
                        "the angle of {}",
                        "Where each idea's direction lies once round, in degrees."),
                SharedNames.bias(n),
                Name.scalar(
                        "gap",
                        WEIGHT,
                        0,
                        360,
                        "degrees",
                        "the smallest angle between neighbours",
                        "The smallest angle between two directions that are next to each other, in degrees."),
                Name.scalar(
                        "accuracy",
                        WEIGHT,
                        0,
                        1,
                        "share",
                        "the share of ideas that come out on top",
                        "With each idea alone at full strength: how often its own output is the largest."),
                Name.scalar(
                        "target_error",
                        WEIGHT,
                        0,
                        INF,
                        ERROR,
                        "the error of the asked-for answer",
                        "The mean squared error of the asked-for answer on 20,000 fresh examples as in training."),
                Name.scalar(
                        "own_error",
                        WEIGHT,
                        0,
                        INF,
                        ERROR,
                        "the error of an idea's own answer",
                        "With each idea alone at full strength: the squared error of its own answer, on average."),
                Name.scalar(
                        "full_error",
                        WEIGHT,
                        0,
                        INF,
                        ERROR,
                        "the error of all answers",
                        "With each idea alone at full strength: the squared errors of all answers together, on average."
                                + " Saying nothing has 1."),
                Name.scalar(
                        "others_firing",
                        WEIGHT,
                        0,
                        n - 1,
                        "ideas",
                        "the number of other ideas that fire",
                        "With each idea alone at full strength: how many other ideas come out above 0.5, on average."));
    }

    private static List<Name> interventions(int n) {
        return List.of(
                Name.ideas(
                        "y_unit",
                        INTERVENTION,
                        n,
                        -INF,
                        INF,
                        STRENGTH,
                        "the output for {} with every length set to 1 and no bias",
                        "What would come out if every direction had a length of just 1 and nothing were added."),
                Name.scalar(
                        "y_asked_one_line",
                        INTERVENTION,
                        -INF,
                        INF,
                        STRENGTH,
                        "the answer for the asked-for idea with all directions on one line",
                        "What would come out for the asked-for idea if all directions pointed the same way, each as long as it"
                                + " is now. One number would then hold all ideas."));
    }
}
