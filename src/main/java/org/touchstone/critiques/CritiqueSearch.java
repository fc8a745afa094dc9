package org.touchstone.critiques;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which critiques of a claim are wanted.
 *
 * @param kinds all where none is named
 * @param version the number of the version they are about; null for every version
 * @param page from 0
 * @param size 1 to {@link #LARGEST_PAGE}
 */
public record CritiqueSearch(
        String slug, Set<CritiqueKind> kinds, @Nullable Integer version, Order order, int page, int size) {

    /** The most critiques that one page holds. */
    public static final int LARGEST_PAGE = 100;

    public enum Order {
        NEWEST,
        /** Groups of ties by how far all groups of readers agree; inside a tie the newest first. */
        AGREED
    }

    /** @throws IllegalArgumentException when page or size are out of range */
    public CritiqueSearch {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "Pages count from 0 and have 1 to %d critiques.".formatted(LARGEST_PAGE));
        }
        kinds = Set.copyOf(kinds);
    }

    /** The newest of all kinds and versions. */
    public static CritiqueSearch newest(String slug, int page, int size) {
        return new CritiqueSearch(slug, Set.of(), null, Order.NEWEST, page, size);
    }

    public CritiqueSearch onPage(int other) {
        return new CritiqueSearch(slug, kinds, version, order, other, size);
    }
}
