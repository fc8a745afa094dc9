package org.touchstone.critiques;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;

/** Checks words that go to or come from moderators. */
final class Reasons {

    /** This many words in a row, in the same order, are a quotation. */
    private static final int QUOTATION = 6;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Reasons() {}

    /** What was typed, without blanks around it; not empty and not too long. */
    static String words(String typed, String name, int longest) {
        var words = typed.strip().replace("\u0000", "");
        int length = words.codePointCount(0, words.length());
        if (length == 0) {
            throw new RefusedException(About.TEXT, "The %s is missing; write one or two sentences.".formatted(name));
        }
        if (length > longest) {
            throw new RefusedException(
                    About.TEXT,
                    "The %s has %,d characters; at most %,d fit. Shorten it.".formatted(name, length, longest));
        }
        return words;
    }

    /** A reason for the public log, which holds no name, no address and no text of the contribution. */
    static String published(String typed, String writer, String body) {
        var reason = words(typed, "reason", Moderation.LONGEST_REASON);
        if (ADDRESS.matcher(reason).find()) {
            throw stands("Leave the e-mail address out");
        }
        if (Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(writer) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(reason)
                .find()) {
            throw stands("Leave the writer's name out");
        }
        if (quotes(reason, body)) {
            throw stands("Say what is wrong in your own words, without quoting the text");
        }
        return reason;
    }

    private static boolean quotes(String reason, String body) {
        var written = " " + String.join(" ", split(body)) + " ";
        var said = split(reason);
        for (int from = 0; from + QUOTATION <= said.size(); from++) {
            if (written.contains(" " + String.join(" ", said.subList(from, from + QUOTATION)) + " ")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> split(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static RefusedException stands(String advice) {
        return new RefusedException(About.TEXT, advice + ": this reason stands in the public log.");
    }
}
