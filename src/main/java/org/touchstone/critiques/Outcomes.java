package org.touchstone.critiques;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Moved;
import org.touchstone.claims.Publishing;
import org.touchstone.notices.Notice;
import org.touchstone.notices.Notices;
import org.touchstone.storage.AuditLog;

/** Writes down what came of an input that somebody sent; tells them, and the claim's owner of a changed standing. */
@Component
class Outcomes {

    private final Notices notices;
    private final Publishing publishing;
    private final Announcing announcing;
    private final AuditLog audit;
    private final Clock clock;

    Outcomes(Notices notices, Publishing publishing, Announcing announcing, AuditLog audit, Clock clock) {
        this.notices = notices;
        this.publishing = publishing;
        this.announcing = announcing;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void announce(long critiqueId, Answer answer, ClaimVersion version, boolean waiting, long finder) {
        audit.add(
                clock.instant(),
                AuditLog.account(finder),
                "criticise",
                "critique/" + critiqueId,
                Map.of(
                        "kind",
                        "COUNTEREXAMPLE",
                        "claim",
                        version.slug(),
                        "waiting",
                        waiting,
                        "outcome",
                        answer.outcome().name()));
        Moved moved = answer.moved();
        String outcome =
                "The server tried the input that you sent. " + answer.outcome().text() + ".";
        notices.tell(
                finder,
                Notice.Kind.OUTCOME,
                moved == null ? outcome : outcome + " " + standing(moved),
                "/critiques/" + critiqueId,
                "submission/" + critiqueId);
        if (moved == null) {
            if (!waiting) {
                announcing.announce(critiqueId);
            }
        } else {
            publishing
                    .owner(version.slug())
                    .ifPresent(owner -> notices.tell(
                            owner,
                            Notice.Kind.STANDING,
                            "The server confirmed a counterexample to your claim. " + standing(moved),
                            "/claims/" + version.slug() + "#critique-" + critiqueId,
                            "standing/" + moved.standingId()));
        }
    }

    private static String standing(Moved moved) {
        return "The claim now stands as “" + moved.word().text().toLowerCase(Locale.ROOT) + "”.";
    }
}
