package org.touchstone.critiques;

import org.springframework.stereotype.Service;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.VisitorKey;

/** What readers say to a critique of somebody else's: that they agree or not, and that it changed their mind. */
@Service
public class Votes {

    private final VoteStore store;
    private final CurrentPerson current;
    private final RateLimits limits;

    Votes(VoteStore store, CurrentPerson current, RateLimits limits) {
        this.store = store;
        this.current = current;
        this.limits = limits;
    }

    /**
     * Counts the signed-in person's voice once, under the reader group that their account states. Saying otherwise later
     * replaces it.
     *
     * @throws RefusedException when nobody is signed in, the account states no group ({@link About#GROUP}), the critique
     *     is not shown or is the person's own, or they vote too often
     */
    public void vote(long critiqueId, long accountId, boolean agrees) {
        begin(accountId, "agree or disagree");
        if (!store.hasGroup(accountId)) {
            throw new RefusedException(
                    About.GROUP,
                    "Say first how you read: voices are counted by group, so that no group speaks for all.");
        }
        if (!store.vote(critiqueId, accountId, agrees)) {
            throw new RefusedException(About.PERMISSION, notNow());
        }
    }

    /** Takes one's voice back; taking back nothing changes nothing. */
    public void takeBack(long critiqueId, long accountId) {
        begin(accountId, "take a vote back");
        store.takeBack(critiqueId, accountId);
    }

    /**
     * Says that a critique changed the signed-in person's mind. Saying it twice counts once.
     *
     * @throws RefusedException when nobody is signed in, or the critique is not shown or is the person's own
     */
    public void changedMyMind(long critiqueId, long accountId) {
        begin(accountId, "say that you changed your mind");
        if (!store.changedMind(critiqueId, accountId)) {
            throw new RefusedException(About.PERMISSION, notNow());
        }
    }

    /** Takes {@link #changedMyMind} back; taking back nothing changes nothing. */
    public void changedMyMindBack(long critiqueId, long accountId) {
        begin(accountId, "take that back");
        store.changedMindBack(critiqueId, accountId);
    }

    private void begin(long accountId, String toDo) {
        current.require(accountId, toDo);
        limits.require(Limit.VOTES, VisitorKey.ofAccount(accountId));
    }

    private static String notNow() {
        return "Readers vote on critiques that others wrote, while they are shown.";
    }
}
