package org.touchstone.critiques;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Counterexamples;

/**
 * What somebody wrote about one version of a claim, as one person may see it. It stays as it was written.
 *
 * @param version the number of the version it is about
 * @param slug of the claim
 * @param accountId who wrote it; null where this reader may not know: while it waits, is hidden or redacted
 * @param author the writer's name; null where this reader may not know
 * @param byClaimAuthor whether the writer is the claim's own author
 * @param parentId what it answers; null for a critique
 * @param stance what the claim's author says with it, in a reply of theirs
 * @param markdown what was written; blank where this reader may not read it
 * @param interests competing interests in the writer's words, plain text
 * @param input of a counterexample
 * @param check what the server said about the input of a counterexample
 * @param reason a moderator's or administrator's, for {@code HIDDEN} and {@code REDACTED}
 */
public record Critique(
        long id,
        long versionId,
        int version,
        String slug,
        @Nullable Long accountId,
        @Nullable String author,
        boolean byClaimAuthor,
        CritiqueKind kind,
        Anchor anchor,
        @Nullable Long parentId,
        @Nullable Stance stance,
        String markdown,
        @Nullable String interests,
        @Nullable List<Double> input,
        @Nullable Check check,
        Instant createdAt,
        State state,
        @Nullable String reason) {

    /** What became of a text. */
    public enum State {
        SHOWN,
        /** Until a moderator has read it. */
        WAITING,
        /** By a moderator, who gave a reason. */
        HIDDEN,
        /** By its writer. */
        WITHDRAWN,
        /** By an administrator, for good, because the law wants it. */
        REDACTED
    }

    /**
     * What the server said about an input.
     *
     * @param words one or two plain sentences
     */
    public record Check(
            Counterexamples.Outcome outcome,
            String words,
            @Nullable Long counterexampleId,
            Instant at) {}

    /** Whether everyone may read its text. */
    public boolean shown() {
        return state == State.SHOWN;
    }

    /** Whether this account wrote it. */
    public boolean writtenBy(long account) {
        return accountId != null && accountId == account;
    }

    /** Where it is shown. */
    public String link() {
        return "/claims/" + slug + "#critique-" + id;
    }
}
