package org.touchstone.critiques;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wrote about one version of a claim. It stays as it was written.
 *
 * @param author the name of the account
 * @param kind "comment"
 * @param parentId the comment it answers, if any
 * @param markdown what was written, or nothing once it was hidden or withdrawn
 * @param withdrawnAt when its writer took it back, if they did
 * @param hiddenAt when a moderator hid it, if one did
 * @param hiddenReason the reason given then, a sentence
 */
public record Comment(
        long id,
        long claimVersionId,
        long accountId,
        String author,
        String kind,
        @Nullable Long parentId,
        String markdown,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant hiddenAt,
        @Nullable String hiddenReason) {

    /** Whether its text may be shown. */
    public boolean shown() {
        return withdrawnAt == null && hiddenAt == null;
    }
}
