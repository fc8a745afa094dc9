package org.touchstone.checks;

/** What a check came to. */
public enum Outcome {
    HELD,
    BROKEN,
    UNDECIDED
}
