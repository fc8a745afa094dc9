package org.touchstone.claims;

import org.touchstone.checks.Point;
import org.touchstone.engine.Model;
import org.touchstone.engine.Trace;
import org.touchstone.statements.Verdict;

/** Answers a visitor's input: what the model did, what the mechanism promised, and whether both promises hold. */
public final class Trier {

    private Trier() {}

    /**
     * @param input one value per input of the model
     * @throws IllegalArgumentException with a sentence when a value is missing, not a number or out of its range
     */
    public static Attempt attempt(CompiledClaim claim, Model model, double[] input) {
        InputRules.check(claim.inputs(), claim.vocabulary().ideas(), Point.list(input));
        Point point = Point.of(input, model);
        Trace trace = point.trace();
        Verdict scope = claim.scope().at(trace);
        Verdict mechanism = claim.mechanism().at(trace);
        Verdict consequence = claim.consequence().at(trace);
        Verdict behaves = claim.evals().get(Scoring.primary(claim.spec())).at(trace);
        OutputWords outputs = new OutputWords(claim.vocabulary().outputTitles());
        double[] output = trace.value(claim.output().name());
        return new Attempt(
                point.input(),
                Point.list(output),
                Point.list(trace.value(claim.hidden().name())),
                scope,
                mechanism,
                consequence,
                behaves,
                outputs.predicted(claim, trace),
                outputs.did(output),
                words(scope, mechanism, consequence));
    }

    private static String words(Verdict scope, Verdict mechanism, Verdict consequence) {
        String promised = scope.holds() ? "Inside the scope" : "Outside the scope, where nothing is promised";
        String outcome = !mechanism.holds()
                ? ", the mechanism is not there: "
                : consequence.holds()
                        ? ", mechanism and behaviour are both there: "
                        : ", the mechanism is there and the behaviour does not follow: ";
        return promised + outcome + reason(Attempt.deciding(mechanism, consequence)) + ".";
    }

    /** Why a verdict is what it is, without a full stop. */
    static String reason(Verdict verdict) {
        String error = verdict.error();
        String text = error == null ? verdict.atom() : error;
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
