package org.touchstone.web.evals;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.EvalLog.Relation;
import org.touchstone.evals.LeftOut;
import org.touchstone.web.ui.Format;

/** What a reader should know before they rely on an eval: each sentence follows from a fact of the log. */
final class EvalFacts {

    private EvalFacts() {}

    static List<String> of(DepositedLog log) {
        List<String> facts = new ArrayList<>();
        EvalLog head = log.head();
        facts.add("It cannot be rerun here: you take the word of whoever ran it."
                + (log.samples() > 0 ? " What is worked out here is worked out from the answers in their file." : ""));
        if (head.unfinished() != null) {
            facts.add("It is not whole. " + head.unfinished());
        }
        relation(head, facts);
        if (log.samples() == 0) {
            facts.add("The file holds no single questions and answers, so nothing can be looked at or checked.");
        }
        if (ReportedBeside.of(log).stream().anyMatch(each -> each.agreement() == ReportedBeside.Agreement.DIFFERS)) {
            facts.add("What the log reports is not what its samples come to. The table below shows both.");
        }
        log.figures().forEach(figure -> figure(log, figure, facts));
        long leftOut = log.leftOut().stream().mapToLong(LeftOut::times).sum();
        if (leftOut > 0) {
            facts.add("Not everything in the log was read: what was left out is listed below with the reason.");
        }
        if (log.licence() == null) {
            facts.add("No licence is stated, so nobody has said that you may pass the file on.");
        }
        return facts;
    }

    private static void relation(EvalLog head, List<String> facts) {
        Relation relation = head.source().relation();
        if (relation == null) {
            facts.add("Nobody has said how whoever ran it stands to the model’s maker.");
        } else if (relation == Relation.FIRST_PARTY) {
            facts.add("The model’s own maker ran it.");
        } else if (relation == Relation.COLLABORATIVE) {
            facts.add("The model’s maker had a part in running it.");
        }
    }

    private static void figure(DepositedLog log, Figure figure, List<String> facts) {
        String by = log.figures().size() == 1 ? "" : " by “" + Verbatim.first(figure.scorer(), 40) + "”";
        if (figure.unscored() > 0) {
            facts.add(Format.count(figure.unscored()) + " of " + EvalWords.samples(log.samples()) + " were not scored"
                    + by + ". They are left out of the figure worked out here.");
        }
        if (figure.scored() > figure.questions()) {
            facts.add("Questions were asked more than once. Each counts once" + by + ", with the mean of its scores.");
        }
        Long all = log.head().dataset().samples();
        if (all != null && figure.questions() > 0 && figure.questions() < all && by.isEmpty()) {
            facts.add("It asked " + Format.count(figure.questions()) + " of the " + Format.count(all)
                    + " questions of its dataset.");
        }
    }
}
