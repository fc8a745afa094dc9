package org.touchstone.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Frequencies;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Part;
import org.touchstone.checks.Rung;
import org.touchstone.claims.Strength.Level;
import org.touchstone.claims.Strength.Step;

/** Computes a claim's strength of evidence: a start level by rung and listed steps down and up. */
public final class Strengths {

    /** Fewer cases than this are few: with none failing, even 1 failure in 34 cannot be ruled out. */
    private static final long FEW = 100;

    private static final double TINY_COVERAGE = 0.1;

    private Strengths() {}

    /**
     * What surrounds the findings.
     *
     * @param onlyAuthor nobody but the author, or a server of the author's, has run the checks
     * @param rerunnable the server can build the model and run every check again
     * @param replays independent replays with the same outcome, asked for by someone other than the author
     * @param seedsDisagree other seeds gave another outcome
     * @param failuresDeposited failed inputs can be opened by anyone
     * @param readersPredict readers given the claim predicted the model better than readers without it
     * @param toy the model is a toy that stands for a large one
     */
    public record Circumstances(
            boolean onlyAuthor,
            boolean rerunnable,
            long replays,
            boolean seedsDisagree,
            boolean failuresDeposited,
            boolean readersPredict,
            boolean toy) {}

    /**
     * @param findings about the model's present weights
     * @param coverage share of the evals' inputs that are in scope
     * @param counterexamples confirmed inputs in scope at which the claim fails
     */
    public static Strength of(
            ClaimSpec spec,
            List<Finding> findings,
            Examination.Coverage coverage,
            long counterexamples,
            Circumstances circumstances) {
        List<Finding> mechanism = findings.stream()
                .filter(finding -> finding.part() == Part.MECHANISM)
                .toList();
        boolean broken = mechanism.stream().anyMatch(finding -> finding.outcome() == Outcome.BROKEN)
                || (spec.kind() == ClaimSpec.Kind.ALWAYS && counterexamples > 0);
        if (broken) {
            return new Strength(null, "The claim is broken inside its scope, so no strength is shown.", List.of());
        }
        Finding best = mechanism.stream()
                .filter(finding -> finding.outcome() == Outcome.HELD)
                .max(Comparator.comparing(Finding::rung))
                .orElse(null);
        if (best == null) {
            return new Strength(null, "No check of the mechanism has held yet, so no strength is shown.", List.of());
        }
        List<Step> steps = steps(best, coverage, circumstances);
        Level start = start(best.rung());
        int level = start.ordinal() + steps.stream().mapToInt(Step::direction).sum();
        int most = circumstances.rerunnable() ? Level.VERY_STRONG.ordinal() : Level.WEAK.ordinal();
        String words = "It starts at " + start.text() + ", as the mechanism was "
                + best.rung().name().toLowerCase(Locale.ROOT) + " and held"
                + (circumstances.rerunnable() ? "." : "; it cannot be rerun here, so it never passes weak.");
        return new Strength(Level.values()[Math.clamp(level, 0, most)], words, steps);
    }

    private static List<Step> steps(Finding best, Examination.Coverage coverage, Circumstances circumstances) {
        List<Step> steps = new ArrayList<>();
        if (circumstances.onlyAuthor()) {
            steps.add(new Step(-1, "Only the author's side has checked it."));
        }
        if (circumstances.seedsDisagree()) {
            steps.add(new Step(-1, "Models trained from other seeds disagree."));
        }
        if (circumstances.toy()) {
            steps.add(new Step(-1, "A toy stands for a large model."));
        }
        boolean few = best.rung().compareTo(Rung.SAMPLED) <= 0 && best.rate().tried() < FEW;
        long in = coverage.inScope().held();
        long drawn = coverage.inScope().tried();
        if (few) {
            steps.add(new Step(
                    -1,
                    "Few inputs were tried: " + Frequencies.count(best.rate().tried()) + "."));
        } else if (in < TINY_COVERAGE * drawn) {
            steps.add(new Step(-1, "The scope covers little: " + Frequencies.share(in, drawn) + " inputs drawn."));
        }
        if (!circumstances.failuresDeposited()) {
            steps.add(new Step(-1, "Failed inputs cannot be looked at."));
        }
        if (circumstances.replays() > 0) {
            steps.add(new Step(
                    1,
                    "It was replayed independently: " + Frequencies.count(circumstances.replays())
                            + (circumstances.replays() == 1 ? " time." : " times.")));
        }
        if (best.rung() == Rung.PROVED) {
            steps.add(new Step(1, "It was proved over the whole scope."));
        }
        if (circumstances.readersPredict()) {
            steps.add(new Step(1, "Readers could predict the model with it."));
        }
        return List.copyOf(steps);
    }

    private static Level start(Rung rung) {
        return switch (rung) {
            case EXAMPLE -> Level.VERY_WEAK;
            case SAMPLED -> Level.WEAK;
            case SEARCHED -> Level.MODERATE;
            case ENUMERATED, PROVED -> Level.STRONG;
        };
    }
}
