package org.touchstone.critiques;

/** What a reader says they read as. */
public enum ReaderGroup {
    POLICY("Policy"),
    RESEARCH("Interpretability research"),
    OTHER("Other readers");

    private final String text;

    ReaderGroup(String text) {
        this.text = text;
    }

    /** The words that pages show. */
    public String text() {
        return text;
    }
}
