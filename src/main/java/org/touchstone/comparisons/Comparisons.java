package org.touchstone.comparisons;

import java.util.List;

/** Puts things side by side. */
public interface Comparisons {

    /**
     * Compares two to four things; takes up to a few seconds, and no time for what was compared lately.
     *
     * @throws ComparisonException with a sentence when they cannot be compared
     */
    Comparison compare(List<Side> sides);

    /** Pairs that are worth looking at, each with what it shows. */
    List<Ready> ready();

    /**
     * Things that may stand beside those chosen already, at most 30: other versions of a claim, claims about the same kind of
     * model, evals of the same task; or whatever matches the words.
     *
     * @param words looked for in titles, models and tasks; blank for none
     */
    List<Suggestion> suggest(List<Side> chosen, String words);

    /** @param kind "Claim", "Version 2 of the same claim", "Eval" */
    record Suggestion(Side side, String kind, String title) {}

    /**
     * A comparison that ships with the program.
     *
     * @param shows what a reader sees in it, in one or two sentences
     */
    record Ready(String title, String shows, List<Side> sides) {}
}
