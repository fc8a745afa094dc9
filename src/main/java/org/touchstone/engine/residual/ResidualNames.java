package org.touchstone.engine.residual;

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
final class ResidualNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String NEURON = "neuron";
    private static final String STRENGTH = "strength";
    private static final String SQUARED = "squared strength";
    private static final String JOBS = "jobs";
    private static final String LOSS = "loss";
    private static final String RATIO = "times the loss of half of the jobs";

    private ResidualNames() {}

    static List<Input> inputs(int n) {
        return Input.strengths(Titles.ideas(n), -1);
    }

    static Vocabulary vocabulary(Settings settings) {
        int n = settings.integer("features");
        int k = settings.integer("neurons");
        List<Name> names = new ArrayList<>(outside(n));
        names.addAll(inside(n, k));
        names.addAll(weights(n, k));
        return new Vocabulary(names, Titles.ideas(n));
    }

    private static List<Name> outside(int n) {
        return List.of(
                Name.ideas(
                        "x",
                        INPUT,
                        n,
                        -1,
                        1,
                        STRENGTH,
                        "the strength of {}",
                        "How strongly each idea is put in, from -1 to 1; 0 is off."),
                Name.ideas(
                        "size",
                        INPUT,
                        n,
                        0,
                        1,
                        STRENGTH,
                        "the size of {}",
                        "How strongly each idea is put in, whichever way: the strength without its sign."),
                Name.scalar(
                        "on",
                        INPUT,
                        0,
                        n,
                        "ideas",
                        "the number of ideas that are on",
                        "How many ideas are put in, either way."),
                Name.ideas(
                        "target",
                        INPUT,
                        n,
                        -1,
                        2,
                        STRENGTH,
                        "the right answer for {}",
                        "What should come out: twice the strength of a positive idea, a negative one as it went in."),
                Name.ideas(
                        "half",
                        INPUT,
                        n,
                        -1,
                        2,
                        STRENGTH,
                        "the answer of a layer with one job a neuron for {}",
                        "What would come out if each neuron did one job exactly, the first ideas in turn, and the other"
                                + " jobs were left out."),
                Name.scalar(
                        "miss_half",
                        INPUT,
                        0,
                        n,
                        SQUARED,
                        "the miss of a layer with one job a neuron",
                        "How far that layer would be from the right answers: the squares of all its errors, added up."),
                Name.ideas(
                        "y", OUTPUT, n, -INF, INF, STRENGTH, "the output for {}", "How strongly each idea comes out."),
                Name.scalar(
                        "miss",
                        OUTPUT,
                        0,
                        INF,
                        SQUARED,
                        "the miss",
                        "How far the outputs are from the right answers: the squares of all errors, added up."));
    }

    private static List<Name> inside(int n, int k) {
        return List.of(
                Name.vector(
                        "h",
                        ACTIVATION,
                        k,
                        0,
                        INF,
                        "neuron strength",
                        "the firing of neuron {}",
                        "How strongly each neuron fires; 0 is not at all.",
                        NEURON),
                Name.ideas(
                        "y_without_mlp",
                        INTERVENTION,
                        n,
                        -INF,
                        INF,
                        STRENGTH,
                        "the output for {} with the layer switched off",
                        "What would come out if all neurons were held at 0, so that the stream went through alone."),
                Name.ideas(
                        "y_clean",
                        INTERVENTION,
                        n,
                        -INF,
                        INF,
                        STRENGTH,
                        "the output for {} with the overlap of the ideas taken away",
                        "What would come out if the layer stayed as it is and the stream no longer mixed ideas into each"
                                + " other."),
                Name.ideas(
                        "y_alone",
                        INTERVENTION,
                        n,
                        -INF,
                        INF,
                        STRENGTH,
                        "the output for {} put in on its own",
                        "What would come out for each idea if it were put in alone, in a run of its own."),
                Name.scalar(
                        "miss_without_mlp",
                        INTERVENTION,
                        0,
                        INF,
                        SQUARED,
                        "the miss with the layer switched off",
                        "How far the outputs would be from the right answers if all neurons were held at 0."),
                Name.scalar(
                        "miss_clean",
                        INTERVENTION,
                        0,
                        INF,
                        SQUARED,
                        "the miss with the overlap of the ideas taken away",
                        "How far the outputs would be from the right answers if the stream no longer mixed ideas into"
                                + " each other."));
    }

    private static List<Name> weights(int n, int k) {
        return List.of(
                Name.ideas(
                        "job",
                        WEIGHT,
                        n,
                        -INF,
                        INF,
                        JOBS,
                        "the part of its job that {} gets",
                        "What the layer adds to each idea put in alone at 1: 1 would be the whole job, 0 none of it."),
                Name.ideas(
                        "leak",
                        WEIGHT,
                        n,
                        -INF,
                        INF,
                        JOBS,
                        "what {} is changed by when it is negative",
                        "What the layer adds to each idea put in alone at -1, where it should add nothing."),
                new Name(
                        "share",
                        WEIGHT,
                        List.of(k, n),
                        -INF,
                        INF,
                        JOBS,
                        "the shares of all jobs that neuron {} does",
                        "What each neuron adds to each idea put in alone at 1.",
                        NEURON),
                Name.vector(
                        "ideas_served",
                        WEIGHT,
                        k,
                        0,
                        n,
                        "ideas",
                        "the number of ideas that neuron {} works for",
                        "For how many ideas each neuron does at least a twentieth of the job.",
                        NEURON),
                Name.ideas(
                        "neurons_for",
                        WEIGHT,
                        n,
                        0,
                        k,
                        "neurons",
                        "the number of neurons that work for {}",
                        "How many neurons do at least a twentieth of each idea's job."),
                new Name(
                        "overlap",
                        WEIGHT,
                        List.of(n, n),
                        -INF,
                        INF,
                        "cosine",
                        "how much {} is mixed into every idea",
                        "How much of each idea the stream carries to the output of every other; 1 to its own.",
                        Name.IDEA),
                Name.scalar(
                        "loss",
                        WEIGHT,
                        0,
                        INF,
                        LOSS,
                        "the loss on fresh examples",
                        "The mean squared error of an output on 200,000 fresh examples."),
                Name.scalar(
                        "loss_clean",
                        WEIGHT,
                        0,
                        INF,
                        LOSS,
                        "the loss with the overlap of the ideas taken away",
                        "The same when the stream no longer mixes ideas into each other and the layer stays as it is."),
                Name.scalar(
                        "naive",
                        WEIGHT,
                        0,
                        INF,
                        LOSS,
                        "the loss of one job a neuron",
                        "The loss of a layer in which each neuron does one job exactly and the other jobs are left out."),
                Name.scalar(
                        "loss_ratio",
                        WEIGHT,
                        0,
                        INF,
                        RATIO,
                        "the loss as a multiple of that of one job a neuron",
                        "Below 1 the layer does better than one job a neuron."),
                Name.scalar(
                        "clean_ratio",
                        WEIGHT,
                        0,
                        INF,
                        RATIO,
                        "the loss with the overlap taken away as a multiple of that of one job a neuron",
                        "Above 1 the layer, without the overlap, does worse than one job a neuron."));
    }
}
