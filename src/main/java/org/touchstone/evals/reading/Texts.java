package org.touchstone.evals.reading;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;

/** Makes texts from logs fit to keep: no longer than the limits allow, and nothing in them that a database refuses. */
public final class Texts {

    /** Stands for a character that cannot be kept. */
    static final char UNREADABLE = '\uFFFD';

    private final int longest;
    private final Consumer<LeftOut> leftOut;

    public Texts(LogLimits limits, Consumer<LeftOut> leftOut) {
        this(limits.text(), leftOut);
    }

    /** @param longest characters kept of a text */
    public Texts(int longest, Consumer<LeftOut> leftOut) {
        this.longest = longest;
        this.leftOut = leftOut;
    }

    /**
     * The text, tidied and cut.
     *
     * @param what the field, as a reader of the log would find it, for the report if it is cut
     */
    public String of(String what, String text) {
        if (text.length() <= longest) {
            return tidy(text);
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        leftOut.accept(new LeftOut(what, "Only the first " + longest + " characters of a longer text were kept.", 1));
        return tidy(text.substring(0, end));
    }

    /** As {@link #of}, null for null. */
    public @Nullable String orNull(String what, @Nullable String text) {
        return text == null ? null : of(what, text);
    }

    /** U+0000, which Postgres refuses, and halves of surrogate pairs, which are no text, become U+FFFD. */
    public static String tidy(String text) {
        StringBuilder tidied = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && !Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else {
                tidied = tidied == null ? new StringBuilder(text) : tidied;
                tidied.setCharAt(i, UNREADABLE);
            }
        }
        return tidied == null ? text : tidied.toString();
    }
}
