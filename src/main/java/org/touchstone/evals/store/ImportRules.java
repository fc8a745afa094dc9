package org.touchstone.evals.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.reading.Texts;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;

/** What people may say about an eval that they bring in or take back. */
final class ImportRules {

    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private ImportRules() {}

    static Said checked(Said said) {
        return new Said(
                text(said.ranBy(), "name of who ran it", LONGEST),
                said.relation(),
                text(said.licence(), "licence", LONGEST),
                address(text(said.source(), "address", LONGEST_ADDRESS)));
    }

    private static @Nullable String address(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            var uri = new URI(address);
            if (uri.getHost() != null
                    && SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // It is refused below, as every other text that is no address.
        }
        throw new RefusedException(
                About.LINK, "The address at which the file was found must begin with https:// or http://.");
    }

    private static @Nullable String text(@Nullable String typed, String name, int longest) {
        return typed == null || typed.isBlank() ? null : bounded(typed, name, longest);
    }

    private static String bounded(String typed, String name, int longest) {
        String text = Texts.tidy(typed.strip());
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new RefusedException(
                    About.TEXT,
                    "The %s has %,d characters; at most %,d fit. Shorten it.".formatted(name, length, longest));
        }
        return text;
    }

    static String reason(String typed) {
        if (typed.isBlank()) {
            throw new RefusedException(
                    About.TEXT, "Say why, in a sentence or two: everyone who opens the eval reads it.");
        }
        return bounded(typed, "reason", LONGEST_REASON);
    }

    /** A file's name without folders and without characters that cannot be shown. */
    static String name(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        Texts.tidy(last).strip().codePoints().limit(LONGEST_NAME).forEach(c -> {
            boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            shown.appendCodePoint(hidden ? '\uFFFD' : c);
        });
        return shown.isEmpty() ? "log" : shown.toString();
    }
}
