package org.touchstone.comparisons;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Rate;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Examination;
import org.touchstone.comparisons.Comparison.Party;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalResult;

/** An eval whose result is on record: a log, or an own eval of a claim. */
sealed interface LoggedParty {

    Party party();

    /** An eval that others ran. */
    record Log(Side side, DepositedLog log) implements LoggedParty {

        @Override
        public Party party() {
            return new Party(
                    side,
                    "Eval",
                    log.head().model().name() + " on " + log.head().task(),
                    "Run with " + log.head().library().name() + " on " + String.format("%,d", log.samples())
                            + (log.samples() == 1 ? " sample." : " samples."),
                    "/evals/" + log.id(),
                    Map.of(),
                    null);
        }
    }

    /** An own eval, with its published result. */
    record Own(Side side, ClaimState state, ClaimSpec.Eval eval, Rate rate) implements LoggedParty {

        static Own of(Side side, ClaimState state, @Nullable String id) {
            Examination found = state.examination();
            if (found == null) {
                throw new ComparisonException("The first run of “"
                        + state.version().spec().title() + "” is not finished, so there is nothing to compare yet."
                        + " Try again in a minute.");
            }
            List<ClaimSpec.Eval> evals = state.version().spec().evals();
            ClaimSpec.Eval eval = evals.stream()
                    .filter(one -> id == null ? one.primary() : one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new ComparisonException(
                            "The claim “" + state.version().spec().title() + "” has no eval “" + id + "”."));
            Rate rate = found.evals().stream()
                    .filter(result -> result.id().equals(eval.id()))
                    .map(EvalResult::rate)
                    .findFirst()
                    .orElseThrow();
            return new Own(side, state, eval, rate);
        }

        @Override
        public Party party() {
            return new Party(
                    side,
                    "Eval of a claim",
                    eval.title(),
                    eval.asked(),
                    "/claims/" + state.version().slug(),
                    Map.of(),
                    null);
        }
    }
}
