package org.touchstone.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose a claim is, and what people did with it beside its checks. */
public interface Publishing {

    /** The account that published the claim; empty for an unknown claim and for one that ships with the program. */
    Optional<Long> owner(String slug);

    /** When and why the claim was withdrawn; empty while it was not. */
    Optional<Withdrawal> withdrawal(String slug);

    /**
     * Keeps the claim from being withdrawn until the caller's transaction ends, so that nothing is added to a claim that
     * was withdrawn at the same moment. Call it in a transaction, before other locks.
     *
     * @throws org.touchstone.people.RefusedException with a sentence, when it is withdrawn already
     */
    void requireOpen(String slug);

    /** Why a person published this version; empty for one that ships with the program. */
    Optional<Change> change(long versionId);

    enum Kind {
        FIRST("first version"),
        NARROWS("narrows the claim"),
        WIDENS("widens the claim"),
        CORRECTS("corrects the claim");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The words that pages show. */
        public String text() {
            return text;
        }
    }

    /**
     * @param why the author's reason, plain text
     * @param answers ids of the critiques that it answers
     */
    record Change(long accountId, Kind kind, String why, List<Long> answers, Instant at) {}

    /**
     * @param why the author's reason, plain text
     */
    record Withdrawal(@Nullable Long accountId, String why, Instant at) {}
}
