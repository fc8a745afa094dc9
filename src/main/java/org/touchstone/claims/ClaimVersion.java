package org.touchstone.claims;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.engine.Settings;

/**
 * A claim as published. It never changes.
 *
 * @param id identifies the version in the database and in runs
 * @param number from 1, within its slug
 * @param settings the subject's settings, completed by its family when it was published
 * @param words the sentences generated when it was published
 * @param yaml the author's file, unchanged
 * @param hash {@link ClaimHash#of(ClaimSpec)} of {@code spec}
 * @param nonce the server's part of the draw seed, unknown to the author before publication
 */
public record ClaimVersion(
        long id,
        String slug,
        int number,
        ClaimSpec spec,
        Settings settings,
        Words words,
        String yaml,
        String hash,
        String nonce,
        Instant publishedAt) {

    /**
     * Generated sentences, stored so that a later program does not reword what was published.
     *
     * @param family the family's title
     * @param evals the statement of each eval in words, by the eval's id
     */
    public record Words(String family, String scope, String mechanism, String consequence, Map<String, String> evals) {

        /** What the program says now of a claim's statements. */
        public static Words of(CompiledClaim claim) {
            Map<String, String> evals = new LinkedHashMap<>();
            for (int i = 0; i < claim.evals().size(); i++) {
                evals.put(claim.spec().evals().get(i).id(), claim.evals().get(i).words());
            }
            return new Words(
                    claim.family().title(),
                    claim.scope().words(),
                    claim.mechanism().words(),
                    claim.consequence().words(),
                    evals);
        }
    }
}
