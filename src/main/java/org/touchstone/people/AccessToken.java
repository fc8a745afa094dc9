package org.touchstone.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a person's programs use the API; the token itself is shown once and never stored.
 *
 * @param name what its holder calls it
 * @param lastUsedAt to the minute; null while it was never used
 */
public record AccessToken(
        long id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether it can still be used at this moment. */
    public boolean live(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
