package org.touchstone.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Rate;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Examination;
import org.touchstone.evals.EvalResult;
import org.touchstone.web.api.ClaimDetailJson.EvalJson;

/** Puts a claim's evals beside their results. */
final class Evals {

    private static final EvalResult NOT_RUN = new EvalResult("", new Rate(0, 0, 0, 1), 0, List.of());

    private Evals() {}

    static List<EvalJson> of(ClaimVersion version, @Nullable Examination found) {
        return version.spec().evals().stream()
                .map(eval -> of(eval, version.words(), result(eval, found)))
                .toList();
    }

    private static EvalResult result(ClaimSpec.Eval eval, @Nullable Examination found) {
        if (found == null) {
            return NOT_RUN;
        }
        return found.evals().stream()
                .filter(result -> result.id().equals(eval.id()))
                .findFirst()
                .orElse(NOT_RUN);
    }

    private static EvalJson of(ClaimSpec.Eval eval, ClaimVersion.Words words, EvalResult result) {
        var rate = result.rate();
        return new EvalJson(
                eval.id(),
                eval.title(),
                eval.asked(),
                eval.expression(),
                words.evals().getOrDefault(eval.id(), eval.asked()),
                rate.held(),
                rate.tried(),
                rate.low(),
                rate.high(),
                result.undecided(),
                eval.primary());
    }
}
