package org.touchstone.runs;

/**
 * The answer to a wish for a sweep.
 *
 * @param reused whether the same was done before and its result is given
 * @param shared whether somebody is already waiting for the same sweep, which is now shared
 */
public record AskedSweep(SweepId id, boolean reused, boolean shared) {}
