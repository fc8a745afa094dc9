package org.touchstone.engine.autoencoder;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;

import java.util.List;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Titles;
import org.touchstone.engine.Vocabulary;

/**
 * The names that statements about this family may use. What comes out is what a user of the dictionary has: the answer of
 * the entry that stands for each idea, and how much of what the model holds could not be rebuilt. Reading the rebuilt
 * numbers along each idea's direction would show other ideas even where all was rebuilt, as the directions are not at
 * right angles.
 */
final class AutoencoderNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String ENTRY = "entry";
    private static final String ENTRIES = "entries";
    private static final String STRENGTH = "strength";
    private static final String MATCH = "match";
    private static final String SHARE = "share";

    private AutoencoderNames() {}

    static List<Input> inputs(int n) {
        return Input.strengths(Titles.ideas(n), 0);
    }

    static Vocabulary vocabulary(Settings settings) {
        int n = settings.integer("ideas");
        int d = settings.integer("dimensions");
        int k = settings.integer("dictionary");
        List<Name> names = List.of(
                Name.ideas(
                        "x",
                        INPUT,
                        n,
                        0,
                        1,
                        STRENGTH,
                        "the strength of {}",
                        "How strongly each real idea is put in, from 0 (off) to 1 (full strength)."),
                Name.ideas(
                        "y",
                        OUTPUT,
                        n,
                        0,
                        INF,
                        STRENGTH,
                        "what the dictionary says of {}",
                        "The answer of the entry that lies nearest to each idea."),
                Name.scalar(
                        "error",
                        OUTPUT,
                        0,
                        INF,
                        "share of the length",
                        "the share that is not rebuilt",
                        "How far the rebuilt numbers lie from what the model holds, as a share of its length."),
                Name.vector(
                        "f",
                        ACTIVATION,
                        k,
                        0,
                        INF,
                        STRENGTH,
                        "the answer of entry {}",
                        "How strongly each entry of the dictionary answers.",
                        ENTRY),
                Name.scalar(
                        "busy",
                        ACTIVATION,
                        0,
                        k,
                        ENTRIES,
                        "the number of entries that answer",
                        "How many entries of the dictionary answer at all."),
                Name.vector(
                        "held",
                        ACTIVATION,
                        d,
                        -INF,
                        INF,
                        "inner number",
                        "inner number {}",
                        "The numbers in which the model holds all ideas at once; the dictionary sees only these.",
                        "number"),
                Name.ideas(
                        "along",
                        ACTIVATION,
                        n,
                        -INF,
                        INF,
                        STRENGTH,
                        "how far the inner numbers point along {}",
                        "How far the inner numbers point along each idea; other ideas add to it, as there are more ideas"
                                + " than numbers."),
                Name.vector(
                        "rebuilt",
                        ACTIVATION,
                        d,
                        -INF,
                        INF,
                        "inner number",
                        "rebuilt number {}",
                        "What the entries that answer add up to; it should be what the model holds.",
                        "number"),
                Name.ideas(
                        MATCH,
                        WEIGHT,
                        n,
                        -1,
                        1,
                        MATCH,
                        "how well the nearest entry matches {}",
                        "The cosine between each idea and the entry nearest to it: 1 is the same direction, 0 a right"
                                + " angle."),
                Name.ideas(
                        ENTRY,
                        WEIGHT,
                        n,
                        0,
                        k - 1.0,
                        "place",
                        "the place of the entry nearest to {}",
                        "Which entry lies nearest to each idea, counted from 0."),
                Name.ideas(
                        ENTRIES,
                        WEIGHT,
                        n,
                        0,
                        k,
                        ENTRIES,
                        "the number of entries that match {}",
                        "How many entries match each idea at more than 0.9."),
                Name.vector(
                        "nearest",
                        WEIGHT,
                        k,
                        -1,
                        1,
                        MATCH,
                        "how well entry {} matches its nearest idea",
                        "The cosine between each entry and the idea nearest to it.",
                        ENTRY),
                Name.scalar(
                        "mean_match",
                        WEIGHT,
                        -1,
                        1,
                        MATCH,
                        "the mean match",
                        "How well the nearest entry matches an idea, on average over all ideas (MMCS)."),
                Name.scalar(
                        "recovered",
                        WEIGHT,
                        0,
                        1,
                        SHARE,
                        "the share of ideas found",
                        "The share of real ideas that some entry matches at more than 0.9."),
                Name.scalar(
                        "entries_per_idea",
                        WEIGHT,
                        0,
                        k,
                        ENTRIES,
                        "the number of matching entries an idea has",
                        "How many entries match an idea at more than 0.9, on average over all ideas."),
                Name.scalar(
                        "unexplained",
                        WEIGHT,
                        0,
                        INF,
                        SHARE,
                        "the share of the variance that is not rebuilt",
                        "The share of the variance that is not rebuilt, on 50,000 fresh examples drawn as in training."),
                Name.scalar(
                        "answering",
                        WEIGHT,
                        0,
                        k,
                        ENTRIES,
                        "the mean number of entries that answer",
                        "How many entries answer at once, on average over 50,000 fresh examples (L0)."),
                Name.scalar(
                        "loss",
                        WEIGHT,
                        0,
                        INF,
                        "loss",
                        "the loss on fresh examples",
                        "The squared error plus the penalty, on 50,000 fresh examples drawn as in training."));
        return new Vocabulary(names, Titles.ideas(n));
    }
}
