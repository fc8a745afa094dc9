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
     * A comparison that ships with the program.
     *
     * @param shows what a reader sees in it, in one or two sentences
     */
    record Ready(String title, String shows, List<Side> sides) {}
}
