package org.touchstone.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.checks.Counterexample;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Part;
import org.touchstone.checks.Rate;
import org.touchstone.checks.Rung;
import org.touchstone.claims.Attempt;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Examination;
import org.touchstone.claims.Standing;
import org.touchstone.claims.Strength;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Settings;
import org.touchstone.evals.EvalResult;
import org.touchstone.runs.Receipt;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunDiff;
import org.touchstone.runs.RunId;
import org.touchstone.runs.RunKind;
import org.touchstone.runs.RunProgress;
import org.touchstone.runs.RunState;
import org.touchstone.runs.RunSummary;
import org.touchstone.statements.Verdict;

/** One claim and one run, small enough to check field by field. */
final class Toy {

    static final FamilyId FAMILY = new FamilyId("toy", 1);
    static final Settings SETTINGS = new Settings(new TreeMap<>(Map.of("hidden", 2L)));
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final RunId RUN = new RunId("4f9k2m7p3xzt");
    static final long VERSION_ID = 7;

    private static final Rate RATE = new Rate(9, 10, 0.5, 0.99);
    private static final List<List<Double>> MANY = java.util.Collections.nCopies(12, List.of(0.5, 0.0));

    private Toy() {}

    static ClaimSummary summary() {
        return new ClaimSummary(
                VERSION_ID,
                "one-idea",
                2,
                "With one idea on, it wins.",
                "With one idea on",
                "one on",
                FAMILY,
                held(),
                NOON);
    }

    static Standing held() {
        return new Standing(Standing.Word.HELD, 9, 10, "Held on 9 of 10.");
    }

    static ClaimState examined() {
        return new ClaimState(
                version(),
                held(),
                new Strength(Strength.Level.WEAK, "It was sampled.", List.of(new Strength.Step(-1, "Only once."))),
                examination(),
                RUN.value(),
                NOON);
    }

    static ClaimState unexamined() {
        return new ClaimState(
                version(),
                new Standing(Standing.Word.NOT_CHECKED, 0, 0, "Not checked yet."),
                new Strength(null, "Nothing was checked.", List.of()),
                null,
                null,
                null);
    }

    static ClaimVersion version() {
        var words = new ClaimVersion.Words(
                "Toy", "scope read out", "mechanism read out", "consequence read out", Map.of("e1", "eval read out"));
        return new ClaimVersion(VERSION_ID, "one-idea", 2, spec(), SETTINGS, words, "", "abc", "nonce", NOON);
    }

    private static ClaimSpec spec() {
        return new ClaimSpec(
                "one-idea",
                "With one idea on, it wins.",
                "With one idea on",
                "Each idea has its direction.",
                new ClaimSpec.Author("Ada", "Analytical Engines"),
                new ClaimSpec.Subject(FAMILY, Map.of(), 42),
                List.of("Whales", "Chess"),
                ClaimSpec.Kind.ALWAYS,
                1,
                new ClaimSpec.Clause("x[0] > 0.0", "Where", "one is on"),
                new ClaimSpec.Clause("h[0] > 0.0", "Inside", "a hidden number is on"),
                new ClaimSpec.Clause("y[0] > 0.0", "Outside", "its output is on"),
                new ClaimSpec.Prediction("0", "The first wins.", ClaimSpec.ScoreRule.LARGEST, 0),
                new ClaimSpec.InputDistribution(0.05, 0, 1),
                List.of(new ClaimSpec.Eval("e1", "Largest", "Is it the largest?", "largest(y, 0)", true)),
                List.of(new ClaimSpec.Baseline("Strongest", "The strongest input wins.", "argmax(x)")),
                List.of(new ClaimSpec.Rival("Lookup", "A table.", "x[0] > 0.5")),
                List.of(new ClaimSpec.Figure("f1", "Norm", "norm(h)", 1.1, 1.2, 0.01, "rounding", "Elhage 2022")),
                List.of(),
                List.of(),
                new ClaimSpec.Disclosure(List.of("Big models."), List.of(), null, null, null, null),
                List.of(),
                List.of());
    }

    static Examination examination() {
        var broken = new Counterexample(List.of(0.1, 0.0), -0.2, "output", "y[0] is 0");
        return new Examination(
                "feed",
                11,
                "each on with chance 0.05",
                List.of(
                        new Finding(Part.MECHANISM, Rung.SAMPLED, Outcome.HELD, RATE, 3, 0.01, "Held.", List.of(), 0.5),
                        new Finding(
                                Part.CONSEQUENCE,
                                Rung.ENUMERATED,
                                Outcome.BROKEN,
                                RATE,
                                0,
                                0.4,
                                "Broken.",
                                List.of(broken),
                                0.25)),
                List.of(new EvalResult("e1", RATE, 1, List.of())),
                new Examination.Boxes(12, List.of(new Examination.Box(Examination.BoxKind.RIGHT_AS_CLAIMED, 12, MANY))),
                new Examination.Coverage(RATE, new Rate(1, 2, 0.01, 0.99), "9 of every 10."),
                new Examination.PredictionScore(RATE, RATE),
                List.of(new Examination.BaselineScore("Strongest", RATE, RATE)),
                List.of(new Examination.RivalResult("Lookup", true, RATE, List.of(0.4, 0.0), "It passes too.")),
                List.of(new Examination.FigureResult(
                        "f1", "Norm", 1.1, 1.2, 1.15, 0.01, "rounding", "Elhage 2022", true)),
                List.of(),
                List.of());
    }

    static Verdict verdict(boolean holds, double margin) {
        return new Verdict(holds, margin, "output", "y[0] is above 0", null);
    }

    static Verdict undecided() {
        return new Verdict(false, 0, "output", "y[0] is above 0", "There is a tie.");
    }

    static Attempt attempt(Verdict scope, Verdict mechanism, Verdict consequence) {
        return new Attempt(
                List.of(0.8, 0.0),
                List.of(0.75, 0.1),
                List.of(0.3),
                scope,
                mechanism,
                consequence,
                verdict(true, 0.65),
                "Whales",
                "It said Whales.",
                "y[0] is above 0");
    }

    static RunSummary runSummary(RunState state) {
        return new RunSummary(
                RUN,
                RunKind.RERUN,
                state,
                new RunSummary.Subject(VERSION_ID, "one-idea", 2, "With one idea on, it wins."),
                FAMILY,
                SETTINGS,
                42,
                null,
                NOON,
                null,
                null);
    }

    static Run queued() {
        var progress = new RunProgress(
                3,
                "Waiting",
                0,
                0,
                List.of(new RunProgress.LossPoint(1, 0.5), new RunProgress.LossPoint(2, Double.NaN)),
                null);
        return new Run(runSummary(RunState.QUEUED), progress, 0, 1, null, null, null, null);
    }

    static Run finished(RunState state) {
        var progress = new RunProgress(null, "Done", 10, 10, List.of(), null);
        var receipt = new Receipt(
                "0.1.0",
                "1",
                FAMILY,
                SETTINGS,
                42,
                11,
                "feed",
                "25",
                "Linux",
                "CPU",
                "ND4J M2.1, CPU",
                1,
                1.5,
                0.5,
                NOON,
                NOON.plusSeconds(2));
        var line = new RunDiff.Line("Norm", "1.15", "1.15", "0.01", "rounding", "Elhage 2022", true);
        var diff = new RunDiff(true, "feed", "feed", true, List.of(line), "The same to the last bit.");
        return new Run(runSummary(state), progress, 1, 0, receipt, diff, examination(), null);
    }
}
