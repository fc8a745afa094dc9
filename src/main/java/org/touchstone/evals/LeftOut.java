package org.touchstone.evals;

/**
 * Something in a log that was not read.
 *
 * @param what a file, a field or a sample, as a reader of the log would find it
 * @param why as a sentence
 * @param times how often
 */
public record LeftOut(String what, String why, long times) {}
