package org.touchstone.critiques;

/** What a claim's author says to a critique, with reasons. */
public enum Stance {
    CONCEDED("The author concedes"),
    DISPUTED("The author disputes");

    private final String text;

    Stance(String text) {
        this.text = text;
    }

    /** The words that pages show. */
    public String text() {
        return text;
    }
}
