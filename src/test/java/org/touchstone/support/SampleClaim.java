package org.touchstone.support;

import java.util.List;
import java.util.Map;
import org.touchstone.checks.Counterexample;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Part;
import org.touchstone.checks.Rate;
import org.touchstone.checks.Rung;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.Examination;
import org.touchstone.engine.Exhibit;
import org.touchstone.evals.EvalResult;

/** A claim about {@link CountingFamily} and what examining it might find. */
public final class SampleClaim {

    private SampleClaim() {}

    public static ClaimSpec spec(String slug) {
        ClaimSpec.Clause clause = new ClaimSpec.Clause("true", "Always", "It is always so.");
        return new ClaimSpec(
                slug,
                "For every number, it counts",
                "For every number",
                "It counts.",
                new ClaimSpec.Author("A. Author", null),
                new ClaimSpec.Subject(CountingFamily.ID, Map.of("steps", 5L), 7),
                List.of("Number"),
                ClaimSpec.Kind.ALWAYS,
                1,
                clause,
                clause,
                clause,
                new ClaimSpec.Prediction("x", "The same.", ClaimSpec.ScoreRule.CLOSE, 0.1),
                new ClaimSpec.InputDistribution(0.5, 0, 1),
                List.of(new ClaimSpec.Eval("same", "Comes out the same", "Does it?", "true", true)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ClaimSpec.Disclosure(List.of(), List.of(), null, null, null, null),
                List.of(),
                List.of());
    }

    /**
     * @param held of 100 cases
     */
    public static Examination examination(String weightsHash, long held) {
        Rate rate = new Rate(held, 100, held / 100.0 - 0.04, Math.min(1, held / 100.0 + 0.04));
        Outcome outcome = held == 100 ? Outcome.HELD : Outcome.BROKEN;
        List<Counterexample> failures =
                held == 100 ? List.of() : List.of(new Counterexample(List.of(0.5), -0.1, "", "0.5 is below 0.6"));
        return new Examination(
                weightsHash,
                11,
                "Every number.",
                List.of(
                        new Finding(Part.MECHANISM, Rung.SAMPLED, outcome, rate, 0, 0.03, "Held.", failures, 0.1),
                        new Finding(Part.CONSEQUENCE, Rung.SAMPLED, outcome, rate, 0, 0.03, "Held.", failures, 0.1)),
                List.of(new EvalResult(
                        "same", rate, 0, List.of(new EvalResult.Example(List.of(0.5), List.of(0.5), true, "same")))),
                new Examination.Boxes(
                        100,
                        List.of(new Examination.Box(
                                Examination.BoxKind.RIGHT_AS_CLAIMED, held, List.of(List.of(0.5))))),
                new Examination.Coverage(rate, new Rate(0, 0, 0, 1), "Most."),
                new Examination.PredictionScore(rate, rate),
                List.of(),
                List.of(),
                List.of(new Examination.FigureResult(
                        "norm", "Norm", 1, 1.2, 1.1, 0.02, "spread over seeds", "a paper", true)),
                List.of(new Exhibit.Bars("Bars", "One bar.", "", List.of(new Exhibit.Bar("a", 1.5)))),
                List.of());
    }
}
