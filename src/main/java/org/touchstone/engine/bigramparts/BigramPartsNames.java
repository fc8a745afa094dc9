package org.touchstone.engine.bigramparts;

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
final class BigramPartsNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String SCORE = "score";
    private static final String PART = "part";

    private BigramPartsNames() {}

    static List<Input> inputs(Settings settings) {
        int last = settings.integer("words") - 1;
        return List.of(
                Input.whole("first", "First word, by its number", 0, last, 0),
                Input.whole("second", "Second word, by its number", 0, last, 0));
    }

    static Vocabulary vocabulary(Settings settings) {
        int words = settings.integer("words");
        int parts = settings.integer("parts");
        int known = settings.integer("known");
        List<Name> names = List.of(
                SharedNames.firstWord(words),
                SharedNames.secondWord(words),
                Name.scalar(
                        "known",
                        INPUT,
                        0,
                        1,
                        "pair",
                        "whether the pair is known",
                        "1 for a pair that the layer was taught, 0 for any other."),
                scores("y", OUTPUT, "the score of answer {}", "How well what the layer itself says fits each answer."),
                Name.vector(
                        "importance",
                        ACTIVATION,
                        parts,
                        0,
                        1,
                        "importance",
                        "how much part {} matters",
                        "How much each part of the input weights matters for this pair, from 0 to 1.",
                        PART),
                Name.scalar(
                        "matter",
                        ACTIVATION,
                        0,
                        parts,
                        "parts",
                        "the number of parts that matter",
                        "How many parts matter for this pair by more than 0.1."),
                Name.scalar(
                        "served",
                        ACTIVATION,
                        0,
                        known,
                        "pairs",
                        "the number of pairs that its busiest part serves",
                        "Of the parts that matter for this pair, the one that matters for most known pairs: for how many."),
                scores(
                        "y_scrubbed",
                        INTERVENTION,
                        "the score of answer {} with only the needed parts on",
                        "The scores when only the parts that matter for this pair are kept."),
                scores(
                        "y_antiscrubbed",
                        INTERVENTION,
                        "the score of answer {} with just the needed parts off",
                        "The scores when the parts that matter for this pair are switched off."),
                scores(
                        "y_together",
                        INTERVENTION,
                        "the score of answer {} with all parts on",
                        "The scores when the sum of all parts takes the place of the input weights."),
                new Name(
                        "y_without",
                        INTERVENTION,
                        List.of(parts, 2),
                        -INF,
                        INF,
                        SCORE,
                        "the scores with part {} switched off",
                        "The scores when one part is switched off and all others are kept.",
                        PART),
                Name.scalar(
                        "parts_per_pair",
                        WEIGHT,
                        0,
                        parts,
                        "parts",
                        "the number of parts that matter for a known pair",
                        "How many parts matter for a known pair by more than 0.1, averaged over known pairs."),
                Name.scalar(
                        "pairs_per_part",
                        WEIGHT,
                        0,
                        known,
                        "pairs",
                        "the number of known pairs that a part serves",
                        "For how many known pairs a part matters, averaged over the parts that matter for any."),
                Name.scalar(
                        "live_parts",
                        WEIGHT,
                        0,
                        parts,
                        "parts",
                        "the number of parts in use",
                        "How many parts matter for at least one known pair."),
                Name.scalar(
                        "exclusive_parts",
                        WEIGHT,
                        0,
                        parts,
                        "parts",
                        "the number of parts for one pair only",
                        "How many parts matter for one known pair and no other."),
                Name.scalar(
                        "retrieved",
                        WEIGHT,
                        0,
                        1,
                        "share",
                        "the share of known pairs that get the right answer",
                        "Of all known pairs, the share whose right answer wins in the layer itself."),
                Name.scalar(
                        "word_parts",
                        WEIGHT,
                        0,
                        parts,
                        "parts",
                        "the number of parts for several pairs that share a word",
                        "How many parts matter for several known pairs, all with one word in common in the same place."),
                Name.scalar(
                        "faithfulness_error",
                        WEIGHT,
                        0,
                        INF,
                        "squared weight",
                        "how far the parts are from adding up to the weights",
                        "The mean squared difference between the input weights and the sum of their parts."));
        return new Vocabulary(names, List.of(), List.of("the right answer", "the best wrong answer"));
    }

    private static Name scores(String name, Name.Side side, String words, String description) {
        return Name.vector(name, side, 2, -INF, INF, SCORE, words, description, "answer");
    }
}
