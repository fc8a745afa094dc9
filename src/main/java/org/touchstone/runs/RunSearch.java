package org.touchstone.runs;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in the store of runs.
 *
 * @param text words in the claim's title, family, settings, kind or id; blank for all; NUL, which Postgres does not know, is left
 *     out, and so is what goes beyond {@link #LONGEST} characters
 * @param page from 0
 * @param size 1 to 100
 */
public record RunSearch(
        String text,
        @Nullable RunState state,
        @Nullable RunKind kind,
        @Nullable String slug,
        int page,
        int size) {

    /** Characters of a text that are looked for. */
    public static final int LONGEST = 200;

    public RunSearch {
        if (page < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("A page is numbered from 0 and has 1 to 100 runs.");
        }
        text = text.codePoints()
                .filter(character -> character != 0)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        slug = slug == null ? null : slug.replace("\0", "");
    }

    public static RunSearch everything() {
        return new RunSearch("", null, null, null, 0, 20);
    }
}
