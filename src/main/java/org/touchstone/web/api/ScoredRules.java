package org.touchstone.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Rate;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.Examination;
import org.touchstone.web.api.ClaimDetailJson.FigureJson;
import org.touchstone.web.api.ClaimDetailJson.RivalJson;
import org.touchstone.web.api.ClaimDetailJson.ScoredRuleJson;

/** Puts what a claim announces (prediction, baselines, rivals, figures) beside what was found. */
record ScoredRules(ClaimSpec spec, @Nullable Examination found) {

    ScoredRuleJson prediction() {
        var predicts = spec.predicts();
        var score = found == null ? null : found.prediction();
        return new ScoredRuleJson(
                "The mechanism's own prediction",
                predicts.words(),
                predicts.expression(),
                rate(score == null ? null : score.inScope()),
                rate(score == null ? null : score.overall()));
    }

    List<ScoredRuleJson> baselines() {
        return spec.baselines().stream()
                .map(rule -> {
                    var score = titled(Examination::baselines, Examination.BaselineScore::title, rule.title());
                    return new ScoredRuleJson(
                            rule.title(),
                            rule.words(),
                            rule.expression(),
                            rate(score == null ? null : score.inScope()),
                            rate(score == null ? null : score.overall()));
                })
                .toList();
    }

    List<RivalJson> rivals() {
        return spec.rivals().stream()
                .map(rival -> {
                    var result = titled(Examination::rivals, Examination.RivalResult::title, rival.title());
                    return result == null
                            ? new RivalJson(rival.title(), rival.words(), rival.expression(), null, null, null)
                            : new RivalJson(
                                    rival.title(),
                                    result.words(),
                                    rival.expression(),
                                    result.passes(),
                                    rate(result.rate()),
                                    result.parting());
                })
                .toList();
    }

    List<FigureJson> figures() {
        return spec.figures().stream()
                .map(figure -> {
                    var result = titled(Examination::figures, Examination.FigureResult::id, figure.id());
                    return new FigureJson(
                            figure.title(),
                            figure.low(),
                            figure.high(),
                            result == null ? null : Numbers.finite(result.found()),
                            figure.tolerance(),
                            figure.toleranceReason(),
                            figure.source(),
                            result == null ? null : result.same());
                })
                .toList();
    }

    private static @Nullable RateJson rate(@Nullable Rate rate) {
        return rate == null ? null : Numbers.rate(rate);
    }

    private <T> @Nullable T titled(Function<Examination, List<T>> results, Function<T, String> name, String wanted) {
        if (found == null) {
            return null;
        }
        for (T result : results.apply(found)) {
            if (name.apply(result).equals(wanted)) {
                return result;
            }
        }
        return null;
    }
}
