package org.touchstone.critiques;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
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

/** Readers tell moderators that a contribution breaks a rule. Only moderators ever see what they said. */
@Service
public class Flags {

    /** Characters that a flag's words may have. */
    public static final int LONGEST = 1_000;

    private final ContributionStore store;
    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final RateLimits limits;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Flags(
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
     * Flags a contribution that everyone can read, once for each person.
     *
     * @param words why, 1 to {@link #LONGEST} characters
     * @throws RefusedException with a sentence, when nobody is signed in, it is one's own, was flagged before or is not
     *     shown, or the words do not fit
     */
    public void flag(long critiqueId, long accountId, Rule rule, String words) {
        current.require(accountId, "flag a contribution");
        var checked = Reasons.words(words, "reason", LONGEST);
        limits.require(Limit.FLAGS, VisitorKey.ofAccount(accountId));
        transaction.executeWithoutResult(status -> {
            var it = store.lock(critiqueId)
                    .filter(Contribution::shown)
                    .orElseThrow(() -> new RefusedException(About.LINK, "This contribution is not shown any more."));
            if (it.writer() == accountId) {
                throw new RefusedException(
                        About.PERMISSION, "This is your own contribution; you can take it back instead.");
            }
            var at = clock.instant();
            if (!store.flag(critiqueId, accountId, rule, checked, at)) {
                throw new RefusedException(About.LINK, "You have flagged this before; moderators have your words.");
            }
            audit.add(
                    at,
                    AuditLog.account(accountId),
                    "flag",
                    "critique/" + critiqueId,
                    Map.of("claim", it.slug(), "rule", rule.name()));
        });
    }

    /** Which of these the signed-in person has flagged. */
    public Set<Long> flagged(long accountId, Collection<Long> critiqueIds) {
        current.require(accountId, "see what you flagged");
        if (critiqueIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select critique_id from flag where account_id = :account and critique_id in (:ids)")
                .param("account", accountId)
                .param("ids", critiqueIds)
                .query(Long.class)
                .list());
    }
}
