package org.touchstone.critiques;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.touchstone.critiques.Moderation.Seen;
import org.touchstone.critiques.ModerationLog.Action;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.SignedIn;

/** Who may settle what, and what can still be settled. */
@Component
class Fairness {

    private final ContributionStore store;

    Fairness(ContributionStore store) {
        this.store = store;
    }

    /** Nobody is judge in their own cause. */
    void require(SignedIn me, Contribution it, Action action) {
        if (it.writer() == me.accountId()) {
            throw new RefusedException(
                    About.PERMISSION, "This is your own contribution; another moderator has to settle it.");
        }
        boolean another = store.another(me.accountId(), it.writer(), action == Action.REDACTED);
        if (another && it.owner() != null && it.owner() == me.accountId()) {
            throw new RefusedException(
                    About.PERMISSION, "This is about a claim of your own; another moderator has to settle it.");
        }
        boolean settlesAppeal = action == Action.APPEAL_REFUSED || action == Action.RESTORED && it.appealOpen();
        if (another && settlesAppeal && it.hiddenBy() != null && it.hiddenBy() == me.accountId()) {
            throw new RefusedException(
                    About.PERMISSION,
                    "You hid this contribution yourself; another moderator has to settle the appeal.");
        }
        if (action == Action.REDACTED && it.redacted()) {
            throw new RefusedException(About.LINK, "This contribution has been redacted already.");
        }
    }

    /** Two moderators may look at once; what the first did, the second sees before doing more. */
    void requireUnchanged(Contribution it, Seen seen) {
        if (it.lastDone() != null && it.lastAction() != seen.action()) {
            throw new RefusedException(
                    About.LINK,
                    "Another moderator was here while you were looking: %s. Look at it again; nothing was changed by you."
                            .formatted(it.lastDone().text().toLowerCase(Locale.ROOT)));
        }
    }

    void requirePossible(Contribution it, Action action, Seen seen) {
        if (it.redacted() || it.withdrawn()) {
            throw new RefusedException(
                    About.LINK,
                    it.redacted()
                            ? "This contribution has been redacted; nothing is left to settle."
                            : "Its writer took this contribution back; nothing is left to settle.");
        }
        var refusal = switch (action) {
            case APPROVED -> it.waiting() ? null : "This contribution does not wait any more.";
            case HIDDEN -> it.hidden() ? "This contribution is hidden already." : null;
            case RESTORED -> it.hidden() ? null : "This contribution is not hidden.";
            case FLAG_DISMISSED -> seen.flag() == 0 ? "Nobody has flagged this contribution." : null;
            case APPEAL_REFUSED -> it.appealOpen() ? null : "No appeal waits here.";
            case REDACTED -> null;
        };
        if (refusal != null) {
            throw new RefusedException(About.LINK, refusal);
        }
    }
}
