package org.touchstone.evals.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names in archives: which are passed on to readers, and how they are shown. */
final class Names {

    private static final int LONGEST = 1000;
    private static final int SHOWN = 200;
    private static final Pattern ABSOLUTE = Pattern.compile("^([/\\\\]|[A-Za-z]:[/\\\\])");
    private static final List<String> ARCHIVES =
            List.of(".zip", ".eval", ".gz", ".tgz", ".tar", ".zst", ".7z", ".rar", ".bz2", ".xz");

    private Names() {}

    /** Why a file of this name is left out, as a sentence; null if it is not. */
    static @Nullable String trouble(String path) {
        if (path.isEmpty() || path.length() > LONGEST) {
            return "Its name in the archive is missing or too long.";
        }
        if (path.chars().anyMatch(Character::isISOControl)) {
            return "Its name in the archive holds characters that no name should hold.";
        }
        if (ABSOLUTE.matcher(path).find() || List.of(path.split("[/\\\\]")).contains("..")) {
            return "Its name in the archive points outside the archive.";
        }
        if (path.startsWith("__MACOSX/") || path.endsWith(".DS_Store")) {
            return "It belongs to the operating system that packed the archive.";
        }
        String lower = path.toLowerCase(Locale.ROOT);
        if (ARCHIVES.stream().anyMatch(lower::endsWith)) {
            return "An archive inside an archive is not opened; send it by itself.";
        }
        return null;
    }

    /** Fit for a page: control characters replaced, and cut. */
    static String shown(String path) {
        StringBuilder shown = new StringBuilder();
        Texts.tidy(path).codePoints().limit(SHOWN).forEach(c -> {
            boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            shown.appendCodePoint(hidden ? Texts.UNREADABLE : c);
        });
        return shown.toString();
    }
}
