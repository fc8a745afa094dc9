package org.touchstone.checks;

/** How a statement was put to the test, weakest first. */
public enum Rung {
    EXAMPLE,
    SAMPLED,
    SEARCHED,
    ENUMERATED,
    PROVED
}
