package org.touchstone.checks;

/** Which of a claim's two promises a finding is about. */
public enum Part {
    /** in scope, the mechanism is there */
    MECHANISM,
    /** in scope and with the mechanism there, the behaviour follows */
    CONSEQUENCE
}
