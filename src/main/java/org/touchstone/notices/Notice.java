package org.touchstone.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is told. It holds no text that anyone wrote, so that nothing hidden can leak through it.
 *
 * @param words one sentence made by the program
 * @param link where it happened, a path on this site
 * @param about the published title of the claim that the link leads to, looked up anew; null where it leads elsewhere
 * @param readAt when the person saw it; null until then
 */
public record Notice(
        long id,
        Kind kind,
        String words,
        String link,
        @Nullable String about,
        Instant at,
        @Nullable Instant readAt) {

    public enum Kind {
        /** What became of one's own contribution. */
        OUTCOME,
        /** The claim's author conceded or disputed. */
        ANSWER,
        /** Somebody replied. */
        REPLY,
        /** A moderator did something with one's contribution. */
        MODERATION,
        /** A claim that one follows or owns has another standing. */
        STANDING,
        /** A claim that one follows, or that one criticised, has a new version or was withdrawn. */
        VERSION
    }
}
