package org.touchstone.claims;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.FamilyId;

/**
 * What to look for among published claims.
 *
 * @param text words that all stand in the title, the scope, the slug or the family, in any case; blank for all; what goes
 *     beyond {@link #LONGEST} characters is left out, and so is NUL, which Postgres does not know
 * @param family only claims about it; null for all
 * @param page from 0
 * @param size 1 to {@link #LARGEST_PAGE}
 */
public record ClaimSearch(String text, @Nullable FamilyId family, Order order, int page, int size) {

    /** Characters of a text that are looked for. */
    public static final int LONGEST = 200;

    public static final int LARGEST_PAGE = 100;

    /** Each claim has one place in it. */
    public enum Order {
        TITLE,
        /** As the families stand in the gallery, then what is no longer built here, then what was withdrawn. */
        FAMILY
    }

    public ClaimSearch {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page is numbered from 0 and has 1 to " + LARGEST_PAGE + " claims.");
        }
        text = text.codePoints()
                .filter(character -> character != 0)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The words looked for; none where everything is. */
    public List<String> words() {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
