package org.touchstone.critiques;

/**
 * What a critique is about, in the version that it was written about.
 *
 * @param id of a passage: the part of the claim that it stands in, as in {@link ClaimText}; of an eval or figure: its
 *     id; of a statement: scope, mechanism, consequence or predicts; of a box: the name of its kind; else blank
 * @param quote the words it is about, as they stand in the claim
 * @param prefix what stands before a passage, at most {@link #CONTEXT} characters
 * @param suffix what stands after a passage, at most {@link #CONTEXT} characters
 */
public record Anchor(Kind kind, String id, String quote, String prefix, String suffix) {

    /** Characters kept on either side of a passage, so that it is found again among equal ones. */
    public static final int CONTEXT = 64;

    /** The longest passage that can be criticised, in characters. */
    public static final int LONGEST_QUOTE = 1_000;

    /** The whole claim. */
    public static final Anchor CLAIM = new Anchor(Kind.CLAIM, "", "", "", "");

    public enum Kind {
        CLAIM,
        PASSAGE,
        EVAL,
        STATEMENT,
        FIGURE,
        BOX
    }

    /** A part of the claim, whose words the server fills in. */
    public static Anchor of(Kind kind, String id) {
        return new Anchor(kind, id, "", "", "");
    }

    /**
     * About some words of a part, or all of it.
     *
     * @param part its id in {@link ClaimText}; blank for the whole claim
     * @param quote blank for the whole part
     */
    public static Anchor about(String part, String quote, String prefix, String suffix) {
        if (!quote.isBlank()) {
            return new Anchor(Kind.PASSAGE, part, quote, prefix, suffix);
        }
        if (part.isBlank()) {
            return CLAIM;
        }
        if (part.startsWith(ClaimText.EVAL)) {
            return of(Kind.EVAL, part.substring(ClaimText.EVAL.length()));
        }
        if (part.startsWith(ClaimText.FIGURE)) {
            return of(Kind.FIGURE, part.substring(ClaimText.FIGURE.length()));
        }
        if (part.startsWith(ClaimText.BOX)) {
            return of(Kind.BOX, part.substring(ClaimText.BOX.length()));
        }
        return of(ClaimText.STATEMENTS.contains(part) ? Kind.STATEMENT : Kind.PASSAGE, part);
    }

    /** The part of {@link ClaimText} that this is about; blank for the whole claim. */
    public String part() {
        return switch (kind) {
            case CLAIM -> "";
            case PASSAGE, STATEMENT -> id;
            case EVAL -> ClaimText.EVAL + id;
            case FIGURE -> ClaimText.FIGURE + id;
            case BOX -> ClaimText.BOX + id;
        };
    }
}
