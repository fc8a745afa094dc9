package org.touchstone.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as the rest of the program sees them.
 *
 * @param name the pseudonym, as it was typed, 3 to 40 characters
 * @param email only the person and an administrator see it
 * @param readerGroup the group the person reads as, for example "policy", when they chose to say
 * @param closedAt when the account was closed; its name stays with what it wrote
 */
public record Account(
        long id,
        String name,
        @Nullable String email,
        Role role,
        @Nullable String readerGroup,
        Instant createdAt,
        @Nullable Instant closedAt) {

    public boolean open() {
        return closedAt == null;
    }
}
