package org.touchstone.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.touchstone.people.RefusedException.About;

/** What a name may look like, and when two names are the same. */
final class Names {

    static final int SHORTEST = 3;
    static final int LONGEST = 40;

    /** With its id behind, what a closed account is found by; nobody can call themselves so. */
    static final String CLOSED = "withdrawn-";

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._'-]*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> SPOKEN_FOR = Set.of(
            "touchstone", "moderator", "server", "server check", "claim author", "anonymous", "quoted", Closing.NAME);

    private Names() {}

    /** The form by which names are compared: "Ada  L." and "ada l." are the same person. */
    static String key(String name) {
        return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }

    /** The name as it will be shown, or a sentence why not. */
    static String checked(String typed) {
        if (typed.length() > 10 * LONGEST) {
            throw new RefusedException(About.NAME, lengthSentence());
        }
        var name = SPACES.matcher(
                        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip())
                .replaceAll(" ");
        int length = name.codePointCount(0, name.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new RefusedException(About.NAME, lengthSentence());
        }
        if (!ALLOWED.matcher(name).matches()) {
            throw new RefusedException(
                    About.NAME,
                    "A name starts with a letter or digit and is made of letters, digits, spaces and . _ ' - only.");
        }
        if (SPOKEN_FOR.contains(key(name)) || key(name).startsWith(CLOSED)) {
            throw new RefusedException(About.NAME, "That name is used by the site itself; please choose another.");
        }
        return name;
    }

    private static String lengthSentence() {
        return "A name has %d to %d characters; please choose another.".formatted(SHORTEST, LONGEST);
    }
}
