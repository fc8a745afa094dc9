package org.touchstone.checks;

/**
 * How inputs are drawn: each of {@code size} inputs is on with {@code probability}, its strength uniform in
 * [from, to]. A blank input, with nothing on, is left out and drawn again.
 *
 * @param size how many inputs the model has, at least 1
 * @param probability above 0, at most 1
 * @param from smallest strength of an input that is on, at least 0
 * @param to largest strength, above 0 and at least {@code from}
 */
public record InputSpace(int size, double probability, double from, double to) {

    public InputSpace {
        if (size < 1) {
            throw new IllegalArgumentException("A model has at least one input, not " + size + ".");
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "The probability of being on lies above 0 and at most at 1, not at " + probability + ".");
        }
        if (!(from >= 0 && to >= from && to > 0 && Double.isFinite(to))) {
            throw new IllegalArgumentException("Strengths run from a number of at least 0 up to a larger one, not from "
                    + from + " to " + to + ".");
        }
    }
}
