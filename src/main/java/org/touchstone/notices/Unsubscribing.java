package org.touchstone.notices;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.VisitorKey;

/** Ends a person's letters by the link that stands in each of them, without signing in. */
@Service
public class Unsubscribing {

    private final DigestStore store;
    private final RateLimits limits;

    Unsubscribing(DigestStore store, RateLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * Doing it twice is harmless.
     *
     * @param key as it stands in the link
     * @param visitor where the request comes from
     * @return whether somebody has this key
     * @throws org.touchstone.people.TooManyException when many keys were tried from there
     */
    public boolean end(String key, VisitorKey visitor) {
        limits.require(Limit.UNSUBSCRIBE, visitor);
        return uuid(key).filter(store::unsubscribe).isPresent();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
