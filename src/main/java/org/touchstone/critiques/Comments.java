package org.touchstone.critiques;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.VisitorKey;

/** Writing and reading comments. Anyone reads; whoever is signed in writes. */
@Service
public class Comments {

    /** Characters that a comment may have, counted as Unicode code points. */
    public static final int LONGEST = 10_000;

    /** The most comments that one call of {@link #list} gives. */
    public static final int LARGEST_PAGE = 100;

    /** The Postgres channel that tells the version's id when its comments changed. */
    public static final String CHANNEL = "touchstone_comment";

    private final CommentStore store;
    private final CurrentPerson current;
    private final RateLimits limits;

    Comments(CommentStore store, CurrentPerson current, RateLimits limits) {
        this.store = store;
        this.current = current;
        this.limits = limits;
    }

    /**
     * Publishes a comment at once, and tells whoever listens on {@link #CHANNEL}.
     *
     * @param accountId the signed-in person's own account
     * @param markdown at most {@link #LONGEST} characters after trimming
     * @throws RefusedException with a sentence, when nobody is signed in, the text is blank or too long, the version
     *     does not exist, or the person wrote too many of late
     */
    public Comment write(long claimVersionId, long accountId, String markdown) {
        current.require(accountId, "write a comment");
        var body = checked(markdown);
        limits.require(Limit.COMMENTS, VisitorKey.ofAccount(accountId));
        return store.insert(claimVersionId, accountId, body);
    }

    /**
     * Takes one's own comment back: its text is no longer shown, its place is.
     *
     * @throws RefusedException unless its writer asks
     */
    public void withdraw(long commentId, long accountId) {
        current.require(accountId, "withdraw a comment");
        if (!store.withdraw(commentId, accountId)) {
            throw new RefusedException(About.PERMISSION, "Only the writer of a comment can withdraw it, and once.");
        }
    }

    /**
     * Comments on these versions, oldest first; the text of those hidden or withdrawn is left out.
     *
     * @param page from 0
     * @param size 1 to {@link #LARGEST_PAGE}
     * @throws IllegalArgumentException when page or size are out of range
     */
    public List<Comment> list(Collection<Long> claimVersionIds, int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages count from 0 and have 1 to %d comments.".formatted(LARGEST_PAGE));
        }
        return store.list(Set.copyOf(claimVersionIds), (long) page * size, size);
    }

    /** How many comments these versions have; hidden and withdrawn ones count, since their places are shown. */
    public long count(Collection<Long> claimVersionIds) {
        return store.count(Set.copyOf(claimVersionIds));
    }

    private static String checked(String markdown) {
        var body = markdown.strip().replace("\u0000", "");
        if (body.isEmpty()) {
            throw new RefusedException(About.TEXT, "The comment is empty; write something first.");
        }
        int length = body.codePointCount(0, body.length());
        if (length > LONGEST) {
            throw new RefusedException(
                    About.TEXT,
                    "The comment has %,d characters; at most %,d fit. Shorten it, or write two."
                            .formatted(length, LONGEST));
        }
        return body;
    }
}
