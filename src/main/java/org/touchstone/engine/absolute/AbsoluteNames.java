package org.touchstone.engine.absolute;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.INTERVENTION;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;

import java.util.List;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Titles;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use. */
final class AbsoluteNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String NEURON = "neuron";
    private static final String NEURONS = "neurons";
    private static final String SIZE = "size";
    private static final String WEIGHT_UNIT = "weight";

    private AbsoluteNames() {}

    static List<Input> inputs(int n) {
        return Input.strengths(Titles.ideas(n), -1);
    }

    static Vocabulary vocabulary(Settings settings) {
        int n = settings.integer("features");
        int m = settings.integer("neurons");
        List<Name> names = List.of(
                Name.ideas(
                        "x",
                        INPUT,
                        n,
                        -1,
                        1,
                        SIZE,
                        "the input for {}",
                        "What is put in for each idea, from \u22121 to 1; 0 is off."),
                Name.ideas(
                        SIZE,
                        INPUT,
                        n,
                        0,
                        1,
                        SIZE,
                        "the size of {}",
                        "How far each input is from 0, on either side; it is what should come out."),
                Name.scalar(
                        "on", INPUT, 0, n, "ideas", "the number of ideas that are on", "How many inputs are not 0."),
                Name.ideas(
                        "y",
                        OUTPUT,
                        n,
                        0,
                        INF,
                        SIZE,
                        "the output for {}",
                        "What comes out for each idea; it should be the size of the input, whatever its sign."),
                Name.vector(
                        "h",
                        ACTIVATION,
                        m,
                        0,
                        INF,
                        "answer",
                        "the answer of neuron {}",
                        "How strongly each neuron answers; it cannot go below 0.",
                        NEURON),
                new Name(
                        "w_in",
                        WEIGHT,
                        List.of(n, m),
                        -INF,
                        INF,
                        WEIGHT_UNIT,
                        "the weights from {} into the neurons",
                        "How each neuron hears each idea: above 0 it answers to the idea's positive values.",
                        Name.IDEA),
                new Name(
                        "w_out",
                        WEIGHT,
                        List.of(m, n),
                        -INF,
                        INF,
                        WEIGHT_UNIT,
                        "the weights from neuron {} to the outputs",
                        "What each neuron adds to each output when it answers.",
                        NEURON),
                Name.ideas(
                        "bias",
                        WEIGHT,
                        n,
                        -INF,
                        INF,
                        SIZE,
                        "the bias of {}",
                        "What is added to each output whatever goes in."),
                Name.vector(
                        "serves",
                        WEIGHT,
                        m,
                        0,
                        n - 1.0,
                        "place",
                        "the place of the idea that neuron {} serves most",
                        "Which idea each neuron does most for, counted from 0.",
                        NEURON),
                Name.vector(
                        "jobs",
                        WEIGHT,
                        m,
                        0,
                        n,
                        "ideas",
                        "the number of ideas that neuron {} works for",
                        "For how many ideas each neuron does at least a fifth of what it does for the one it serves"
                                + " most.",
                        NEURON),
                Name.vector(
                        "runner_up",
                        WEIGHT,
                        m,
                        0,
                        1,
                        "share",
                        "the second job of neuron {}, as a share of its first",
                        "How large a neuron's second largest job is beside its largest; below 0.2 it does one job.",
                        NEURON),
                Name.scalar(
                        "one_job",
                        WEIGHT,
                        0,
                        m,
                        NEURONS,
                        "the number of neurons that do one job",
                        "How many neurons work for one idea only: their second job is below a fifth of their first."),
                Name.ideas(
                        "neurons_above",
                        WEIGHT,
                        n,
                        0,
                        m,
                        NEURONS,
                        "the number of one-job neurons for the positive half of {}",
                        "How many neurons with one job answer when the idea is above 0."),
                Name.ideas(
                        "neurons_below",
                        WEIGHT,
                        n,
                        0,
                        m,
                        NEURONS,
                        "the number of one-job neurons for the negative half of {}",
                        "How many neurons with one job answer when the idea is below 0."),
                Name.ideas(
                        "importance",
                        WEIGHT,
                        n,
                        0,
                        1,
                        "importance",
                        "the importance of {}",
                        "How much an error on each idea counted in training."),
                Name.scalar(
                        "loss",
                        WEIGHT,
                        0,
                        INF,
                        "loss",
                        "the loss on fresh examples",
                        "The mean squared error on 50,000 fresh examples, each idea weighted by its importance."),
                new Name(
                        "y_without",
                        INTERVENTION,
                        List.of(m, n),
                        0,
                        INF,
                        SIZE,
                        "the outputs with neuron {} switched off",
                        "What would come out if one neuron were held at 0.",
                        NEURON),
                Name.ideas(
                        "y_without_above",
                        INTERVENTION,
                        n,
                        0,
                        INF,
                        SIZE,
                        "the output for {} with its positive neurons switched off",
                        "What would come out for an idea if the neurons that serve it most, and hear it above 0, were"
                                + " held at 0."),
                Name.ideas(
                        "y_without_below",
                        INTERVENTION,
                        n,
                        0,
                        INF,
                        SIZE,
                        "the output for {} with its negative neurons switched off",
                        "What would come out for an idea if the neurons that serve it most, and hear it below 0, were"
                                + " held at 0."));
        return new Vocabulary(names, Titles.ideas(n));
    }
}
