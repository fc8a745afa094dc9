package org.touchstone.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Frequencies;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Part;
import org.touchstone.checks.Point;
import org.touchstone.checks.Rung;
import org.touchstone.statements.Statement;

/** What became of another mechanism that was put to the same checks as the claim's own. */
final class Rivals {

    private Rivals() {}

    /**
     * @param findings the rival's, mechanism first
     * @param inScope inputs of the checks
     * @param drawn inputs of the evals, in scope or not
     */
    static Examination.RivalResult result(
            CompiledClaim claim,
            String title,
            Statement rival,
            List<Finding> findings,
            Iterable<Point> inScope,
            List<Point> drawn) {
        Finding mechanism = findings.getFirst();
        boolean passes = findings.stream().allMatch(finding -> finding.outcome() == Outcome.HELD);
        Point parting = parting(claim, rival, inScope, drawn);
        String words = passes
                ? "It passes the same checks, so they do not tell it from the claim's own mechanism."
                : findings.stream()
                        .filter(finding -> finding.outcome() != Outcome.HELD)
                        .findFirst()
                        .map(Rivals::failed)
                        .orElseThrow();
        words += parting == null
                ? " No input was drawn at which the two part."
                : " At the input shown, one of the two is true and the other is not.";
        return new Examination.RivalResult(
                title, passes, mechanism.rate(), parting == null ? null : parting.input(), words);
    }

    private static String failed(Finding finding) {
        if (finding.rung() == Rung.ENUMERATED && finding.rate().tried() == 1) {
            return "It does not pass: it is not true of these weights.";
        }
        String what =
                finding.part() == Part.MECHANISM ? "it was true on " : "where it was true, the behaviour followed on ";
        return "It does not pass: " + what
                + Frequencies.share(finding.rate().held(), finding.rate().tried()) + " in scope.";
    }

    /** Where the two part: in scope if possible, else as near to the scope as was drawn. */
    private static @Nullable Point parting(
            CompiledClaim claim, Statement rival, Iterable<Point> inScope, List<Point> drawn) {
        for (Point point : inScope) {
            if (part(claim, rival, point)) {
                return point;
            }
        }
        Point nearest = null;
        double best = Double.NEGATIVE_INFINITY;
        for (Point point : drawn) {
            double margin = claim.scope().at(point.trace()).margin();
            if (margin > best && part(claim, rival, point)) {
                nearest = point;
                best = margin;
            }
        }
        return nearest;
    }

    private static boolean part(CompiledClaim claim, Statement rival, Point point) {
        return claim.mechanism().at(point.trace()).holds()
                != rival.at(point.trace()).holds();
    }
}
