package org.touchstone.critiques;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Counterexamples.Outcome;

/**
 * An input that somebody sent because it may break a claim, and what the server said. The outcome is for everyone at
 * once; words and name are left out while they wait for a moderator and after they were hidden.
 *
 * @param critiqueId where it stands on the site; 0 where nothing was stored, as it is no input
 * @param versionId the claim version it was tried on
 * @param outcomeWords the server's sentences
 * @param input one value per input, in order, as they were sent
 * @param simplest for a failing input, the simplest one that fails in the same way
 * @param counterexampleId for CONFIRMED and DUPLICATE
 * @param by the name of whoever sent it
 * @param words what they wrote about it, Markdown; may be empty
 * @param interests the competing interests they declared, plain text
 * @param waiting whether a moderator has yet to read the words
 */
public record Submission(
        long critiqueId,
        long versionId,
        Outcome outcome,
        String outcomeWords,
        List<Double> input,
        @Nullable List<Double> simplest,
        @Nullable Long counterexampleId,
        @Nullable String by,
        String words,
        @Nullable String interests,
        boolean waiting,
        Instant at) {

    /** Whether it was stored; what is no input of the model is only answered. */
    public boolean stored() {
        return critiqueId != 0;
    }
}
