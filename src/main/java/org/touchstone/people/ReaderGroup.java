package org.touchstone.people;

/** Whom a person reads as, when they choose to say: agreement is counted for each group apart. */
public enum ReaderGroup {
    POLICY("policy"),
    RESEARCH("interpretability research"),
    OTHER("other");

    private final String text;

    ReaderGroup(String text) {
        this.text = text;
    }

    /** The words that pages show. */
    public String text() {
        return text;
    }
}
