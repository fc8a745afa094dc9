package org.touchstone.checks;

import java.util.List;

/**
 * An input at which a statement failed.
 *
 * @param input one value per input
 * @param margin how far it failed, in {@code unit}; at most 0
 * @param words the deciding atom with its numbers
 */
public record Counterexample(List<Double> input, double margin, String unit, String words) {}
