package org.touchstone.critiques;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.touchstone.critiques.ModerationLog.Action;
import org.touchstone.notices.Notice;
import org.touchstone.notices.Notices;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.people.VisitorKey;
import org.touchstone.storage.AuditLog;

@Service
class StoredModeration implements Moderation {

    private static final String KEEPS_TO_THE_RULES = "It keeps to the rules.";

    private final CurrentPerson current;
    private final ContributionStore store;
    private final ModerationQueues queues;
    private final Fairness fairness;
    private final Announcing announcing;
    private final AuditLog audit;
    private final Notices notices;
    private final RateLimits limits;
    private final TransactionOperations transaction;
    private final Clock clock;

    StoredModeration(
            CurrentPerson current,
            ContributionStore store,
            ModerationQueues queues,
            Fairness fairness,
            Announcing announcing,
            AuditLog audit,
            Notices notices,
            RateLimits limits,
            TransactionOperations transaction,
            Clock clock) {
        this.current = current;
        this.store = store;
        this.queues = queues;
        this.fairness = fairness;
        this.announcing = announcing;
        this.audit = audit;
        this.notices = notices;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Item> waiting() {
        current.requireRole(Role.MODERATOR, "see what waits");
        return queues.waiting();
    }

    @Override
    public List<Item> flagged() {
        current.requireRole(Role.MODERATOR, "see what was flagged");
        return queues.flagged();
    }

    @Override
    public List<Item> appeals() {
        current.requireRole(Role.MODERATOR, "see appeals");
        return queues.appeals();
    }

    @Override
    public Optional<Item> find(long critiqueId) {
        current.requireRole(Role.MODERATOR, "look at a contribution so");
        return queues.find(critiqueId);
    }

    @Override
    public void approve(long critiqueId, Seen seen, String reason) {
        var given = reason.isBlank() ? KEEPS_TO_THE_RULES : reason;
        settle(new Step(Action.APPROVED, "approve a contribution", critiqueId, seen, null, given), (at, checked) -> {
            store.approve(critiqueId);
            announcing.announce(critiqueId);
            return new Told("A moderator has read your contribution. It now stands for everyone to read.", List.of());
        });
    }

    @Override
    public void hide(long critiqueId, Seen seen, Rule rule, String reason) {
        settle(new Step(Action.HIDDEN, "hide a contribution", critiqueId, seen, rule, reason), (at, checked) -> {
            store.hide(critiqueId, rule == Rule.OTHER ? checked : rule.text() + ". " + checked, at);
            return new Told(
                    "A moderator hid your contribution. The rule and the reason stand in its place, and you can appeal.",
                    store.settleFlags(critiqueId, Long.MAX_VALUE, at));
        });
    }

    @Override
    public void restore(long critiqueId, Seen seen, String reason) {
        settle(
                new Step(Action.RESTORED, "show a contribution again", critiqueId, seen, null, reason),
                (at, checked) -> {
                    store.restore(critiqueId);
                    store.settleAppeals(critiqueId, at);
                    announcing.announce(critiqueId);
                    return new Told(
                            "Your contribution is shown again. The reason stands in the moderation log.", List.of());
                });
    }

    @Override
    public void dismissFlags(long critiqueId, Seen seen, String reason) {
        settle(
                new Step(Action.FLAG_DISMISSED, "dismiss a flag", critiqueId, seen, null, reason),
                (at, checked) -> new Told(null, store.settleFlags(critiqueId, seen.flag(), at)));
    }

    @Override
    public void refuseAppeal(long critiqueId, Seen seen, String reason) {
        settle(new Step(Action.APPEAL_REFUSED, "refuse an appeal", critiqueId, seen, null, reason), (at, checked) -> {
            store.settleAppeals(critiqueId, at);
            return new Told(
                    "Your appeal was refused: your contribution stays hidden. The reason stands in the moderation log.",
                    List.of());
        });
    }

    @Override
    public void redact(long critiqueId, Rule rule, String reason) {
        var me = current.requireRole(Role.ADMINISTRATOR, "redact a contribution");
        limits.require(Limit.MODERATION, VisitorKey.ofAccount(me.accountId()));
        transaction.executeWithoutResult(status -> {
            var it = find(critiqueId, me, Action.REDACTED);
            var checked = Reasons.published(reason, it.writerName(), it.body());
            var at = clock.instant();
            var flaggers = store.openFlaggers(critiqueId);
            store.redact(critiqueId, me.accountId(), rule, checked, at);
            tell(
                    it,
                    new Told(
                            "An administrator took out the text of your contribution, because the law asks for it."
                                    + " Its place, the time and the reason stay.",
                            flaggers),
                    "A contribution that you flagged was redacted.",
                    "redaction/" + critiqueId);
        });
    }

    private Contribution find(long critiqueId, SignedIn me, Action action) {
        var it = store.lock(critiqueId)
                .orElseThrow(() -> new RefusedException(About.LINK, "There is no such contribution."));
        fairness.require(me, it, action);
        return it;
    }

    /** Does one step for the signed-in moderator: all of it, with its entries in both logs, or nothing. */
    private void settle(Step step, Change change) {
        var me = current.requireRole(Role.MODERATOR, step.toDo());
        limits.require(Limit.MODERATION, VisitorKey.ofAccount(me.accountId()));
        transaction.executeWithoutResult(status -> {
            var it = find(step.critiqueId(), me, step.action());
            fairness.requireUnchanged(it, step.seen());
            fairness.requirePossible(it, step.action(), step.seen());
            var reason = Reasons.published(step.reason(), it.writerName(), it.body());
            var at = clock.instant();
            var told = change.make(at, reason);
            long entry = store.log(it.id(), me.accountId(), step.action(), step.rule(), reason, at);
            record(me, it, step, at);
            tell(
                    it,
                    told,
                    step.action() == Action.HIDDEN
                            ? "A contribution that you flagged was hidden."
                            : "A moderator looked at a contribution that you flagged, and left it in its place.",
                    "moderation/" + entry);
        });
    }

    private void record(SignedIn me, Contribution it, Step step, Instant at) {
        var detail = new TreeMap<String, String>(Map.of("claim", it.slug()));
        if (step.rule() != null) {
            detail.put("rule", step.rule().name());
        }
        audit.add(at, AuditLog.account(me.accountId()), step.word(), "critique/" + it.id(), detail);
    }

    private void tell(Contribution it, Told told, String toFlaggers, String onceKey) {
        if (told.writer() != null) {
            notices.tell(it.writer(), Notice.Kind.MODERATION, told.writer(), ModerationRows.outcome(it.id()), onceKey);
        }
        told.flaggers()
                .forEach(flagger -> notices.tell(
                        flagger,
                        Notice.Kind.MODERATION,
                        toFlaggers,
                        ModerationRows.place(it.slug(), it.id()),
                        onceKey));
        store.tellOpenPages(it.slug());
    }

    private record Step(
            Action action,
            String toDo,
            long critiqueId,
            Seen seen,
            @Nullable Rule rule,
            String reason) {

        /** Its name in the audit log. */
        String word() {
            return switch (action) {
                case APPROVED -> "approve";
                case HIDDEN -> "hide";
                case RESTORED -> "restore";
                case FLAG_DISMISSED -> "dismiss-flags";
                case APPEAL_REFUSED -> "refuse-appeal";
                case REDACTED -> "redact";
            };
        }
    }

    /** Who is told what came of it; a flag that was dismissed is nothing to tell the writer. */
    private record Told(@Nullable String writer, List<Long> flaggers) {}

    @FunctionalInterface
    private interface Change {
        Told make(Instant at, String reason);
    }
}
