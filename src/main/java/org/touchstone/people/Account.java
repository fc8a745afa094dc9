package org.touchstone.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as the rest of the program sees them.
 *
 * @param name the pseudonym, as it was typed, 3 to 40 characters; "withdrawn account" once it is closed
 * @param email only the person and an administrator see it
 * @param emailConfirmedAt when the person showed that the address is theirs; letters go to confirmed addresses only
 * @param readerGroup the group the person reads as, when they chose to say
 * @param about what the person says about themselves on their profile, at most 500 characters
 * @param digest whether notices come by mail too
 * @param sessionEpoch how often all sessions of the account were ended
 * @param closedAt when the account was closed; what it wrote stays
 */
public record Account(
        long id,
        String name,
        @Nullable String email,
        @Nullable Instant emailConfirmedAt,
        Role role,
        @Nullable ReaderGroup readerGroup,
        @Nullable String about,
        boolean digest,
        int sessionEpoch,
        Instant createdAt,
        @Nullable Instant closedAt) {

    public boolean open() {
        return closedAt == null;
    }
}
