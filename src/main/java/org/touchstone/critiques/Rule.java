package org.touchstone.critiques;

/** The published rules by which a contribution may be hidden; {@code content/rules.md} says them at length. */
public enum Rule {
    ABUSE("It attacks a person"),
    PERSONAL_DATA("It tells something private"),
    SPAM("It is advertising or a flood"),
    OFF_TOPIC("It is not about this claim"),
    UNLAWFUL("It is against the law"),
    OTHER("Something else, said in the reason");

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    /** The words that pages show. */
    public String text() {
        return text;
    }
}
