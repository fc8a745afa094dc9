package org.touchstone.engine;

import java.util.random.RandomGenerator;

/**
 * A way of drawing inputs that a family supplies, for claims whose inputs are not simply on or off one by one.
 *
 * @param name as a claim writes it, such as {@code as-trained}: lower-case letters, digits and hyphens
 * @param words how inputs are drawn, in one or two plain sentences
 * @param drawing gives one input, one value per {@link Input} in order, from nothing but the given random numbers
 */
public record Draw(String name, String words, Drawing drawing) {

    /** Draws one input. */
    @FunctionalInterface
    public interface Drawing {
        double[] next(RandomGenerator random);
    }
}
