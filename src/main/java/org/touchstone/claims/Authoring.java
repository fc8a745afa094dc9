package org.touchstone.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.people.RefusedException;

/**
 * What an author does with claims: check, publish, withdraw.
 *
 * <p>Every method throws {@link RefusedException} with a sentence when the account is not the signed-in person's own or
 * may not do this.
 */
public interface Authoring {

    /** The most critiques that one version answers. */
    int MOST_ANSWERS = 50;

    /** The most characters of a reason. */
    int LONGEST_REASON = 2_000;

    /**
     * Reads a claim file and shows what publishing it would mean. Stores nothing.
     *
     * @throws ClaimFormatException naming every mistake with its line and column
     */
    Checked check(long accountId, String yaml);

    /**
     * Publishes a claim, or a new version of one that the author owns. Of two at once, one is published and the other
     * refused.
     *
     * @param draftId the draft that it was written as, which is then deleted; null for none
     * @throws ClaimFormatException naming every mistake with its line and column
     * @throws RefusedException when the address is somebody else's, the claim was withdrawn, the newest version is
     *     another than {@code after} or says the same, a reason is missing, or too much was published of late
     */
    ClaimVersion publish(long accountId, Publication publication, @Nullable Long draftId);

    /**
     * Withdraws a claim for good: its owner may, and an administrator. Its address and its versions stay.
     *
     * @param why 1 to {@link #LONGEST_REASON} characters, shown to everyone
     */
    void withdraw(long accountId, String slug, String why);

    /** Whether the signed-in person may publish new versions of a claim and withdraw it. */
    Rights rights(String slug);

    /** Claims that an account published, in their newest version, newest first. Anyone may ask. */
    List<ClaimVersion> of(long accountId);

    /**
     * @param after number of the version that the author saw as the newest; 0 for a first version
     * @param change what the version does to the claim; null or FIRST for a first version
     * @param why plain text; may be blank for a first version
     * @param answers ids of critiques of this claim that the version answers
     */
    record Publication(String yaml, int after, Publishing.@Nullable Kind change, String why, List<Long> answers) {

        /** A first version. */
        public static Publication first(String yaml) {
            return new Publication(yaml, 0, null, "", List.of());
        }
    }

    /**
     * @param refusal why it could not be published as it stands though nothing is wrong with the text; null if it could
     */
    record Checked(ClaimPreview preview, @Nullable String refusal) {}

    record Rights(boolean publish, boolean withdraw) {
        public static final Rights NONE = new Rights(false, false);
    }

    /** What an event says of a version that was just published by a person, after it was stored for good. */
    record Published(ClaimVersion version) {}
}
