package org.touchstone.claims;

import java.util.List;
import org.touchstone.people.RefusedException;

/**
 * Claim files that authors work on. Each sees and changes their own only.
 *
 * <p>Every method throws {@link RefusedException} with a sentence when the account is not the signed-in person's own,
 * may not publish, or has no such draft.
 */
public interface Drafts {

    /** The most drafts of one author. */
    int MOST = 50;

    /** The most characters of a draft. */
    int LONGEST = 100_000;

    /** An author's drafts, changed last first. */
    List<Draft> list(long accountId);

    Draft open(long accountId, long draftId);

    /** Begins a draft with a text, which may be blank. */
    Draft begin(long accountId, String yaml);

    /**
     * Saves a draft. Saving the text that is stored already changes nothing.
     *
     * @param revision of the draft that the text was written from
     * @throws NewerDraftException when the draft was saved elsewhere meanwhile; nothing is overwritten
     */
    Draft save(long accountId, long draftId, int revision, String yaml);

    void delete(long accountId, long draftId);

    /** A draft was saved elsewhere meanwhile. */
    final class NewerDraftException extends RefusedException {
        private static final long serialVersionUID = 1L;

        private final transient Draft newer;

        public NewerDraftException(Draft newer) {
            super(
                    About.TEXT,
                    "This draft was saved elsewhere meanwhile, in another window or on another machine. Nothing is lost:"
                            + " what stands here is not saved yet, and what was saved elsewhere is kept. Choose which of"
                            + " the two to go on with.");
            this.newer = newer;
        }

        /** What was saved. */
        public Draft newer() {
            return newer;
        }
    }
}
