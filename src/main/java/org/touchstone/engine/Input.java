package org.touchstone.engine;

/**
 * One number that a visitor may set when trying a model.
 *
 * @param name identifier in addresses and the API, such as {@code x0}
 * @param title plain name when a claim gives none, such as "Idea 1"
 * @param min smallest value in the family's input space (inclusive)
 * @param max largest value (inclusive)
 * @param rest the value that means "nothing put in"
 */
public record Input(String name, String title, double min, double max, double rest) {}
