package org.touchstone.comparisons;

/** Something that cannot be compared: the message is a sentence that says why and what to do. */
public class ComparisonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ComparisonException(String sentence) {
        super(sentence);
    }
}
