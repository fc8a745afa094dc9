package org.touchstone.engine.latents;

import static org.touchstone.engine.Name.Side.WEIGHT;

/** The names for what is worked out on the pictured examples, whatever table is put in. */
final class FigureNames {

    private FigureNames() {}

    static void add(NameList names) {
        names.bits(
                WEIGHT,
                "coin_open",
                "what the first block of throws leaves open",
                "H(majority of block 2 | heads in block 1).");
        names.bits(WEIGHT, "coin_open_by_bias", "what the coin's bias leaves open", "H(majority of block 2 | bias).");
        names.bits(
                WEIGHT, "mixture_cost", "the extra bits of the mixture's code for the copying table", "D(P||mixture).");
        names.bits(WEIGHT, "mixture_information", "what the clues of the mixture share", "I(A;B) in the mixture.");
        names.bits(
                WEIGHT,
                "exact_before",
                "what the clues of the copying table share exactly",
                "The entropy of the block that a clue is in.");
        names.bits(
                WEIGHT,
                "exact_after",
                "what the clues of the mixture share exactly",
                "The entropy of the block that a clue is in, once a little of another table is mixed in.");
    }
}
