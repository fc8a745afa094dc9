package org.touchstone.engine.decomposition;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INTERVENTION;
import static org.touchstone.engine.Name.Side.OUTPUT;
import static org.touchstone.engine.Name.Side.WEIGHT;
import static org.touchstone.engine.decomposition.DecompositionSettings.HIDDEN;
import static org.touchstone.engine.decomposition.DecompositionSettings.IDEAS;

import java.util.List;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.SharedNames;
import org.touchstone.engine.Titles;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use. */
final class DecompositionNames {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final String PART = "part";
    private static final String STRENGTH = "strength";
    private static final String SHARE = "importance";

    private DecompositionNames() {}

    static List<Input> inputs() {
        return Input.strengths(Titles.ideas(IDEAS), 0);
    }

    static Vocabulary vocabulary(int parts) {
        List<Name> names = List.of(
                SharedNames.x(IDEAS),
                Name.ideas(
                        "y",
                        OUTPUT,
                        IDEAS,
                        0,
                        INF,
                        STRENGTH,
                        "the output for {}",
                        "How strongly each idea comes out of the network itself, none of its parts switched off."),
                importance(
                        "importance",
                        2 * parts,
                        "how much part {} matters",
                        "How much each part matters for this input, from 0 to 1: first the parts of the table that"
                                + " takes ideas in, then those of the table that gives them out.",
                        PART),
                importance(
                        "importance_in",
                        parts,
                        "how much part {} of the way in matters",
                        "How much each part of the first table, which takes ideas in, matters for this input.",
                        PART),
                importance(
                        "importance_out",
                        parts,
                        "how much part {} of the way out matters",
                        "How much each part of the second table, which gives ideas out, matters for this input.",
                        PART),
                importance(
                        "own_in",
                        IDEAS,
                        "how much the own part of {} on the way in matters",
                        "How much the part of the first table that belongs to each idea matters for this input.",
                        Name.IDEA),
                importance(
                        "own_out",
                        IDEAS,
                        "how much the own part of {} on the way out matters",
                        "How much the part of the second table that belongs to each idea matters for this input.",
                        Name.IDEA),
                SharedNames.h(HIDDEN, "two"),
                switched(
                        "y_scrubbed",
                        "the output for {} with only the needed parts on",
                        "What comes out when only the parts that matter for the ideas that are on are kept."),
                switched(
                        "y_antiscrubbed",
                        "the output for {} with just the needed parts off",
                        "What comes out when the parts that matter for the ideas that are on are switched off, and all"
                                + " others are kept."),
                switched(
                        "y_together",
                        "the output for {} with all parts on",
                        "What comes out when the sum of all parts takes the place of the weights."),
                new Name(
                        "y_without",
                        INTERVENTION,
                        List.of(2 * parts, IDEAS),
                        0,
                        INF,
                        STRENGTH,
                        "the outputs with part {} switched off",
                        "What comes out when one part is switched off and all others are kept.",
                        PART),
                Name.scalar(
                        "mmcs",
                        WEIGHT,
                        -1,
                        1,
                        "cosine",
                        "how closely the parts point along the network's own directions",
                        "For each idea the cosine between its direction and the most similar part of the first table,"
                                + " averaged over ideas (MMCS)."),
                Name.scalar(
                        "ml2r",
                        WEIGHT,
                        0,
                        INF,
                        "ratio",
                        "the length of the parts against the network's own directions",
                        "For each idea the length of the most similar part over that of its direction, averaged over"
                                + " ideas (ML2R)."),
                live("live_in", parts, "the number of parts on the way in that matter for {}", "first"),
                live("live_out", parts, "the number of parts on the way out that matter for {}", "second"),
                Name.scalar(
                        "identity_error",
                        WEIGHT,
                        0,
                        2 * parts * IDEAS,
                        "entries",
                        "the number of misplaced entries",
                        "How many entries differ by more than 0.1 from a picture with one part for each idea, at a"
                                + " strength of 0.75, in both tables together."),
                Name.scalar(
                        "faithfulness_error",
                        WEIGHT,
                        0,
                        INF,
                        "squared weight",
                        "how far the parts are from adding up to the weights",
                        "The mean squared difference between the network's weights and the sum of their parts."));
        return new Vocabulary(names, Titles.ideas(IDEAS));
    }

    private static Name importance(String name, int length, String words, String description, String indexes) {
        return Name.vector(name, ACTIVATION, length, 0, 1, SHARE, words, description, indexes);
    }

    private static Name switched(String name, String words, String description) {
        return Name.ideas(name, INTERVENTION, IDEAS, 0, INF, STRENGTH, words, description);
    }

    private static Name live(String name, int parts, String words, String table) {
        return Name.ideas(
                name,
                WEIGHT,
                IDEAS,
                0,
                parts,
                "parts",
                words,
                "How many parts of the " + table + " table matter by more than 0.1 when the idea is on alone at 0.75.");
    }
}
