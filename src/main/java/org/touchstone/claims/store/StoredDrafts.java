package org.touchstone.claims.store;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.ClaimReader;
import org.touchstone.claims.Draft;
import org.touchstone.claims.Drafts;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.VisitorKey;

@Service
@Profile("!worker")
class StoredDrafts implements Drafts {

    private static final int LONGEST_TITLE = 200;

    private final DraftStore store;
    private final Authors authors;
    private final RateLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredDrafts(DraftStore store, Authors authors, RateLimits limits, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.authors = authors;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Draft> list(long accountId) {
        authors.require(accountId);
        return store.list(accountId);
    }

    @Override
    public Draft open(long accountId, long draftId) {
        authors.require(accountId);
        return find(accountId, draftId);
    }

    @Override
    public Draft begin(long accountId, String yaml) {
        authors.require(accountId);
        String text = checked(yaml);
        limits.require(Limit.DRAFTS, VisitorKey.ofAccount(accountId));
        return transaction
                .execute(status -> store.add(accountId, title(text), text, MOST, clock.instant()))
                .orElseThrow(() -> new RefusedException(
                        About.TEXT,
                        "You have " + MOST + " drafts, which is the most. Publish or delete one, then begin another."));
    }

    @Override
    public Draft save(long accountId, long draftId, int revision, String yaml) {
        authors.require(accountId);
        String text = checked(yaml);
        limits.require(Limit.DRAFTS, VisitorKey.ofAccount(accountId));
        return store.save(accountId, draftId, revision, title(text), text, clock.instant())
                .orElseGet(() -> unless(find(accountId, draftId), text));
    }

    /** The same text saved twice, as when an answer got lost on its way, is no quarrel. */
    private static Draft unless(Draft newer, String text) {
        if (newer.yaml().equals(text)) {
            return newer;
        }
        throw new NewerDraftException(newer);
    }

    @Override
    public void delete(long accountId, long draftId) {
        authors.require(accountId);
        store.delete(accountId, draftId);
    }

    private Draft find(long accountId, long draftId) {
        return store.find(accountId, draftId)
                .orElseThrow(() -> new RefusedException(
                        About.TEXT,
                        "There is no such draft of yours. It was published or deleted, or it is somebody else’s."));
    }

    private static String checked(String yaml) {
        String text = yaml.replace("\u0000", "");
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new RefusedException(
                    About.TEXT,
                    String.format(
                            "The text has %,d characters; at most %,d can be kept. Shorten it.", length, LONGEST));
        }
        return text;
    }

    private static String title(String yaml) {
        String title = ClaimReader.title(yaml);
        int most = Math.min(title.codePointCount(0, title.length()), LONGEST_TITLE);
        return title.substring(0, title.offsetByCodePoints(0, most));
    }
}
