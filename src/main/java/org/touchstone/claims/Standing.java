package org.touchstone.claims;

/**
 * Where a claim stands, computed by rule.
 *
 * @param held cases held in the check that decides the standing
 * @param tried cases tried in it
 * @param words one sentence with the counts
 */
public record Standing(Word word, long held, long tried, String words) {

    /** The words, first match wins from the top. */
    public enum Word {
        WITHDRAWN("Withdrawn"),
        NARROWER("Holds only in a narrower scope"),
        BROKEN("Broken inside its stated scope"),
        NOT_CHECKED("Not checked yet"),
        UNDECIDED("Could not be decided"),
        EXCEPTIONS("Held, with exceptions"),
        HELD("Held in every check");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
