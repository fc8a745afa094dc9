package org.touchstone.runs;

/**
 * The answer to a wish.
 *
 * @param reused whether the same was run before and its result is given
 * @param shared whether somebody is already waiting for the same run, which is now shared
 */
public record Asked(RunId id, boolean reused, boolean shared) {}
