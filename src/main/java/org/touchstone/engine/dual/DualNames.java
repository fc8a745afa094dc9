package org.touchstone.engine.dual;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.INTERVENTION;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Titles;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use. */
final class DualNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String STRENGTH = "strength";

    private DualNames() {}

    static List<Input> inputs(Settings settings) {
        List<Input> inputs = new ArrayList<>(Input.strengths(Titles.ideas(settings.integer("ideas")), -1));
        inputs.add(new Input("outside", "Something that is none of the ideas", -1, 1, 0));
        return List.copyOf(inputs);
    }

    static Vocabulary vocabulary(Settings settings) {
        int n = settings.integer("ideas");
        int d = settings.integer("width");
        int neurons = settings.integer("neurons");
        List<Name> names = List.of(
                Name.ideas(
                        "x",
                        INPUT,
                        n,
                        -1,
                        1,
                        STRENGTH,
                        "the strength of {}",
                        "How strongly each idea is put in, from \u22121 to 1; 0 is off."),
                Name.scalar(
                        "outside",
                        INPUT,
                        -1,
                        1,
                        STRENGTH,
                        "the strength of what is none of the ideas",
                        "How strong something else among the numbers is, in a random direction; 0 is off."),
                Name.ideas("y", OUTPUT, n, -INF, INF, STRENGTH, "the output for {}", "What is read off for each idea."),
                Name.scalar(
                        "worst",
                        OUTPUT,
                        0,
                        INF,
                        STRENGTH,
                        "the largest error of an output",
                        "How far the worst output is from what was put in."),
                Name.vector(
                        "h",
                        ACTIVATION,
                        d,
                        -INF,
                        INF,
                        "hidden strength",
                        "hidden number {}",
                        "The numbers that all ideas are written into.",
                        "hidden"),
                Name.vector(
                        "neurons",
                        ACTIVATION,
                        neurons,
                        -INF,
                        INF,
                        "drive",
                        "the drive of neuron {}",
                        "What each neuron hears, by the layer's own weights.",
                        "neuron"),
                Name.vector(
                        "parts",
                        ACTIVATION,
                        neurons,
                        -INF,
                        INF,
                        "drive",
                        "the drive that the simple parts give neuron {}",
                        "What each neuron would hear from the simple parts, one for each idea, in place of the weights.",
                        "neuron"),
                Name.scalar(
                        "parts_gap",
                        ACTIVATION,
                        0,
                        INF,
                        "drive",
                        "the gap between the simple parts and the weights",
                        "How far the simple parts are from the layer's own weights at the neuron where they differ"
                                + " most."),
                Name.scalar(
                        "largest_cosine",
                        WEIGHT,
                        0,
                        1,
                        "cosine",
                        "the largest overlap of two ideas",
                        "The largest cosine between two ideas' directions, without its sign."),
                Name.scalar(
                        "rank",
                        WEIGHT,
                        0,
                        n,
                        "directions",
                        "the number of independent directions",
                        "How many directions none of which is made up of the others."),
                Name.scalar(
                        "own_error",
                        WEIGHT,
                        0,
                        INF,
                        STRENGTH,
                        "the usual error when ideas are read by their own directions",
                        "The root mean square error of an output when each idea is on 1 time in 100."),
                Name.scalar(
                        "dual_error",
                        WEIGHT,
                        0,
                        INF,
                        STRENGTH,
                        "the usual error when ideas are read by the dual basis",
                        "The same, with directions chosen to cancel all other ideas."),
                Name.scalar(
                        "read_error",
                        WEIGHT,
                        0,
                        INF,
                        STRENGTH,
                        "the usual error of the outputs",
                        "The same, with the reading that the settings ask for."),
                Name.ideas(
                        "dual_length",
                        WEIGHT,
                        n,
                        0,
                        INF,
                        "length",
                        "the length of the reading direction of {}",
                        "How long the direction of the dual basis is: the longer, the more it picks up of anything"
                                + " else."),
                Name.ideas(
                        "y_own",
                        INTERVENTION,
                        n,
                        -INF,
                        INF,
                        STRENGTH,
                        "the output for {} by its own direction",
                        "What would be read off by each idea's own direction."),
                Name.ideas(
                        "y_dual",
                        INTERVENTION,
                        n,
                        -INF,
                        INF,
                        STRENGTH,
                        "the output for {} by the dual basis",
                        "What would be read off by the dual basis."),
                Name.scalar(
                        "worst_own",
                        INTERVENTION,
                        0,
                        INF,
                        STRENGTH,
                        "the largest error when ideas are read by their own directions",
                        "How far the worst output would be off if each idea were read by its own direction."),
                Name.scalar(
                        "worst_dual",
                        INTERVENTION,
                        0,
                        INF,
                        STRENGTH,
                        "the largest error when ideas are read by the dual basis",
                        "How far the worst output would be off if each idea were read by the dual basis."));
        return new Vocabulary(names, Titles.ideas(n));
    }
}
