package org.touchstone.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.FamilyId;

/**
 * A published claim in a list, in its newest version.
 *
 * @param scopeWords the scope in the author's words
 * @param examinedAt when it was last rerun with a result that counts; null before the first
 */
public record ClaimSummary(
        long versionId,
        String slug,
        int number,
        String title,
        String titleScope,
        String scopeWords,
        FamilyId family,
        Standing standing,
        @Nullable Instant examinedAt) {}
