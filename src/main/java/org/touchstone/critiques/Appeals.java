package org.touchstone.critiques;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.VisitorKey;
import org.touchstone.storage.AuditLog;

/** A writer asks another moderator to look again at what was hidden. */
@Service
public class Appeals {

    /** Characters that an appeal may have. */
    public static final int LONGEST = 2_000;

    /** How things are between a writer and what was hidden. */
    public enum State {
        /** The contribution is not hidden, or is not the person's own. */
        NONE,
        POSSIBLE,
        /** A moderator has yet to answer. */
        OPEN,
        /** It was refused; there is one appeal to each hiding. */
        REFUSED
    }

    private final ContributionStore store;
    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final RateLimits limits;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Appeals(
            ContributionStore store,
            JdbcClient jdbc,
            CurrentPerson current,
            RateLimits limits,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.current = current;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Appeals against the hiding of one's own contribution, once for each hiding.
     *
     * @param words why it should be shown, 1 to {@link #LONGEST} characters
     * @throws RefusedException with a sentence, when another than its writer asks, it is not hidden, an appeal was made
     *     before, or the words do not fit
     */
    public void appeal(long critiqueId, long accountId, String words) {
        current.require(accountId, "appeal");
        var checked = Reasons.words(words, "appeal", LONGEST);
        limits.require(Limit.APPEALS, VisitorKey.ofAccount(accountId));
        transaction.executeWithoutResult(status -> {
            var it = store.lock(critiqueId)
                    .orElseThrow(() -> new RefusedException(About.LINK, "There is no such contribution."));
            if (it.writer() != accountId) {
                throw new RefusedException(About.PERMISSION, "Only the writer of a contribution can appeal.");
            }
            if (!it.hidden() || it.redacted() || it.withdrawn()) {
                throw new RefusedException(About.LINK, "This contribution is not hidden by a moderator.");
            }
            if (it.appealedHere()) {
                throw new RefusedException(
                        About.LINK, "You have appealed already; there is one appeal to each hiding.");
            }
            var at = clock.instant();
            store.appeal(critiqueId, accountId, checked, at);
            audit.add(at, AuditLog.account(accountId), "appeal", "critique/" + critiqueId, Map.of("claim", it.slug()));
            store.tellOpenPages(it.slug());
        });
    }

    /** Whether the signed-in person can appeal for this contribution, or has. */
    public State state(long critiqueId, long accountId) {
        current.require(accountId, "appeal");
        return State.valueOf(jdbc.sql("select coalesce((select case"
                        + " when exists (select from appeal p where p.critique_id = c.id and p.settled_at is null) then 'OPEN'"
                        + " when exists (select from appeal p where p.critique_id = c.id and p.at >= c.hidden_at)"
                        + " then 'REFUSED' else 'POSSIBLE' end from critique c where c.id = ? and c.account_id = ?"
                        + " and c.hidden_at is not null and c.withdrawn_at is null and c.redacted_at is null), 'NONE')")
                .params(critiqueId, accountId)
                .query(String.class)
                .single());
    }
}
