package org.touchstone.engine.bigrams;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.INTERVENTION;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;

import java.util.List;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;
import org.touchstone.engine.SharedNames;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use. */
final class BigramsNames {

    /** Interference is counted in tenths, so that every input is a whole number and all can be gone through. */
    static final int TENTHS = 10;

    static final int TEN = 10;

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String NEURON = "neuron";

    private BigramsNames() {}

    static List<Input> inputs(Settings settings) {
        int last = settings.integer("words") - 1;
        return List.of(
                Input.whole("first", "First word, by its number", 0, last, 0),
                Input.whole("second", "Second word, by its number", 0, last, 0),
                Input.whole("interference", "Something else in the stream, in tenths", 0, TENTHS, 0));
    }

    static Vocabulary vocabulary(Settings settings) {
        int h = settings.integer("neurons");
        int words = settings.integer("words");
        int known = settings.integer("known");
        List<Name> names = List.of(
                SharedNames.firstWord(words),
                SharedNames.secondWord(words),
                Name.scalar(
                        "interference",
                        INPUT,
                        0,
                        TENTHS,
                        "tenths",
                        "the interference",
                        "How strong something else in the stream is, in tenths of a word's usual size."),
                Name.scalar(
                        "known",
                        INPUT,
                        0,
                        1,
                        "known",
                        "the mark of a known pair",
                        "1 if the pair is one of the known ones, else 0."),
                Name.scalar(
                        "related",
                        INPUT,
                        0,
                        known,
                        "pairs",
                        "the number of known pairs that share a word with this one",
                        "How many known pairs have one of the two words in the same place, and not both."),
                Name.vector(
                        "y",
                        OUTPUT,
                        2,
                        -INF,
                        INF,
                        "score",
                        "the score of answer {}",
                        "First the score of the right answer (0 where the pair is not known), then the best score of a"
                                + " wrong one. A score of 1 is what a known pair usually reaches.",
                        "answer"),
                Name.scalar(
                        "right_score",
                        OUTPUT,
                        -INF,
                        INF,
                        "score",
                        "the score of the right answer",
                        "How well what comes out matches the right answer; 0 where the pair is not known."),
                Name.scalar(
                        "wrong_score",
                        OUTPUT,
                        -INF,
                        INF,
                        "score",
                        "the best score of a wrong answer",
                        "How well what comes out matches the best of all other answers."),
                Name.scalar(
                        "taken_first",
                        OUTPUT,
                        0,
                        words - 1,
                        "word",
                        "the first word of the pair that it is taken for",
                        "The first word of the known pair whose answer scores best."),
                Name.scalar(
                        "taken_second",
                        OUTPUT,
                        0,
                        words - 1,
                        "word",
                        "the second word of the pair that it is taken for",
                        "The second word of the known pair whose answer scores best."),
                Name.vector(
                        "h",
                        ACTIVATION,
                        h,
                        0,
                        INF,
                        "activity",
                        "the activity of neuron {}",
                        "How active each neuron is; 0 means that it is off.",
                        NEURON),
                Name.scalar(
                        "active",
                        ACTIVATION,
                        0,
                        h,
                        "neurons",
                        "the number of active neurons",
                        "How many neurons are on."),
                Name.vector(
                        "push",
                        ACTIVATION,
                        h,
                        -INF,
                        INF,
                        "score",
                        "the push of neuron {}",
                        "What each neuron adds to the lead of the right answer over the best wrong one.",
                        NEURON),
                Name.scalar(
                        "spread",
                        ACTIVATION,
                        0,
                        h,
                        "neurons",
                        "the number of neurons that share the work",
                        "How many neurons share in the lead: 1 if one does it all, the number of neurons if all do as"
                                + " much."),
                Name.scalar(
                        "likeness",
                        ACTIVATION,
                        -1,
                        1,
                        "cosine",
                        "the likeness to the nearest other known pair",
                        "How alike the neurons' pattern is to the most similar pattern of another known pair; 1 is the"
                                + " same."),
                Name.scalar(
                        "retrieved",
                        WEIGHT,
                        0,
                        1,
                        "share",
                        "the share of known pairs with the right answer",
                        "Of all known pairs with nothing else in the stream, the share whose right answer scores best."),
                Name.scalar(
                        "false_recognition",
                        WEIGHT,
                        -INF,
                        INF,
                        "score",
                        "the usual best score of an unknown pair",
                        "The mean best score of pairs that are not known, where that of known pairs is 1."),
                Name.scalar(
                        "known_match",
                        WEIGHT,
                        -INF,
                        INF,
                        "match",
                        "the usual match of a known pair",
                        "The mean product of what comes out with the best answer, over known pairs; 1 would be perfect."),
                Name.scalar(
                        "unknown_match",
                        WEIGHT,
                        -INF,
                        INF,
                        "match",
                        "the usual match of an unknown pair",
                        "The same, over pairs that are not known."),
                Name.scalar(
                        "crowding",
                        WEIGHT,
                        0,
                        INF,
                        "pairs per weight",
                        "the number of known pairs per input weight",
                        "Known pairs divided by the number of input weights."),
                new Name(
                        "y_without",
                        INTERVENTION,
                        List.of(h, 2),
                        -INF,
                        INF,
                        "score",
                        "the scores with neuron {} held at its average",
                        "What would come out if one neuron said nothing about the pair.",
                        NEURON),
                Name.vector(
                        "y_without_ten",
                        INTERVENTION,
                        2,
                        -INF,
                        INF,
                        "score",
                        "the score of answer {} without the ten busiest neurons",
                        "What would come out if the ten neurons furthest from their average were held there.",
                        "answer"),
                Name.vector(
                        "y_without_half",
                        INTERVENTION,
                        2,
                        -INF,
                        INF,
                        "score",
                        "the score of answer {} without the busiest half of the neurons",
                        "What would come out if the half of the neurons furthest from their average were held there.",
                        "answer"),
                Name.vector(
                        "y_only_ten",
                        INTERVENTION,
                        2,
                        -INF,
                        INF,
                        "score",
                        "the score of answer {} from the ten busiest neurons alone",
                        "What would come out if all but the ten neurons furthest from their average were held there.",
                        "answer"));
        return new Vocabulary(names, List.of(), List.of("the right answer", "the best wrong answer"));
    }
}
