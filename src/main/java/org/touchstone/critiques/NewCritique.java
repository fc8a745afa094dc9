package org.touchstone.critiques;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A critique as its writer sends it.
 *
 * @param kind one of {@link CritiqueKind#written()}
 * @param markdown at most {@link Critiques#LONGEST} characters after trimming
 * @param interests competing interests, at most {@link Critiques#LONGEST_INTERESTS} characters; null for none told
 * @param once the same text sent twice with the same key stands once; null where the sender does not care
 */
public record NewCritique(
        CritiqueKind kind,
        Anchor anchor,
        String markdown,
        @Nullable String interests,
        @Nullable UUID once) {}
