package org.touchstone.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many small models of a family, built over a grid of settings, one or few numbers kept of each: a phase diagram, a
 * progression, a capacity curve. Its cells are worked off in any order, by any number of workers, and its pictures draw
 * themselves as cells come in. Immutable and safe to use from several threads.
 */
public interface Sweep {

    /** Identifier within its family, in addresses: lower-case letters, digits and hyphens. */
    String id();

    /** Plain title. */
    String title();

    /** What is varied, what is measured and what to look for, in two or three plain sentences, with the source. */
    String description();

    /** How many cells there are, at most 400. */
    int cells();

    /** What one cell is about, in a few words, such as "probability 0.05, importance 2". */
    String cell(int index);

    /** About how many seconds one cell takes on one core; tasks of about a second are cut by it. */
    double seconds();

    /**
     * Works one cell off; the same cell and seed give the same bits on the same build and kind of processor.
     *
     * @param index from 0, below {@link #cells()}
     * @param seed the recorded seed of the whole sweep; cells take streams of their own from it
     * @return a few finite numbers, as many for each cell
     * @throws Progress.CancelledException when the listener cancels
     */
    double[] compute(int index, long seed, Progress progress);

    /**
     * Pictures of what is known so far, each with a finding that says how many cells it is about.
     *
     * @param results one entry per cell, null where the cell is not done
     */
    List<Exhibit> exhibits(List<double @Nullable []> results);
}
