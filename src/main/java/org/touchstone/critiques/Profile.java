package org.touchstone.critiques;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.people.Closing;
import org.touchstone.people.Role;

/**
 * What everyone may know of a person. It holds nothing that waits for a moderator, was hidden or was taken back.
 *
 * @param name the pseudonym; "withdrawn account" once it is closed
 * @param about what the person says about themselves, plain text
 * @param open false once the account is closed; nothing is listed then
 * @param critiques how many contributions of theirs are shown
 * @param confirmed how many of these are counterexamples that the server confirmed
 * @param claims those that they published, newest first
 */
public record Profile(
        long id,
        String name,
        Instant since,
        Role role,
        @Nullable String about,
        boolean open,
        long critiques,
        long confirmed,
        List<Published> claims) {

    /** What stands where the name of a closed account stood. */
    public static final String CLOSED = Closing.NAME;

    /** A claim in its newest version. */
    public record Published(String slug, String title, Instant since, boolean withdrawn) {}

    /**
     * A contribution that is shown.
     *
     * @param title of the claim
     * @param number of the version it is about
     * @param confirmed whether it is a counterexample that the server confirmed
     */
    public record Contribution(
            long id, CritiqueKind kind, String slug, String title, int number, boolean confirmed, Instant at) {}
}
