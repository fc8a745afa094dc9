package org.touchstone.notices;

import java.util.List;
import org.springframework.stereotype.Service;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.VisitorKey;

/** Which claims people follow. Anyone sees how many do; whom, only they themselves. */
@Service
public class Follows {

    /** Claims that one person may follow. */
    public static final int MOST = 500;

    private static final String TO_FOLLOW = "follow a claim";

    private final FollowStore store;
    private final CurrentPerson current;
    private final RateLimits limits;

    Follows(FollowStore store, CurrentPerson current, RateLimits limits) {
        this.store = store;
        this.current = current;
        this.limits = limits;
    }

    /**
     * Lets a person be told of the claim's standings, versions and withdrawal. Following twice is harmless.
     *
     * @param accountId the signed-in person's own account
     * @throws org.touchstone.people.RefusedException with a sentence, when nobody is signed in, there is no such claim,
     *     or the person follows {@link #MOST} already or pressed too often
     */
    public void follow(long accountId, String slug) {
        current.require(accountId, TO_FOLLOW);
        limits.require(Limit.FOLLOWS, VisitorKey.ofAccount(accountId));
        store.add(accountId, slug);
    }

    /** Ends it; ending it twice is harmless. */
    public void unfollow(long accountId, String slug) {
        current.require(accountId, TO_FOLLOW);
        limits.require(Limit.FOLLOWS, VisitorKey.ofAccount(accountId));
        store.remove(accountId, slug);
    }

    /** Whether the signed-in person follows the claim. */
    public boolean isFollowing(long accountId, String slug) {
        current.require(accountId, TO_FOLLOW);
        return store.has(accountId, slug);
    }

    /** What the signed-in person follows, by title; at most {@link #MOST}. */
    public List<Followed> list(long accountId) {
        current.require(accountId, "see what it follows");
        return store.list(accountId);
    }

    /** How many people follow the claim. */
    public long count(String slug) {
        return store.count(slug);
    }
}
