package org.touchstone.claims;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.touchstone.checks.Part;
import org.touchstone.checks.Point;
import org.touchstone.checks.Simplest;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Failure;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;
import org.touchstone.statements.Statement;
import org.touchstone.statements.Verdict;

/** Puts one input to both promises of a claim by the reference pass, and says what that means for the claim. */
public final class InputTrial {

    private static final double PERCENT = 100;

    private final long versionId;
    private final CompiledClaim claim;
    private final Model model;
    private final List<Double> input;

    private InputTrial(Models.Loaded loaded, List<Double> input) {
        this.versionId = loaded.version().id();
        this.claim = loaded.claim();
        this.model = loaded.model();
        this.input = input;
    }

    /** What came of it: never {@code DUPLICATE}. A pure function of claim, weights and input; nothing is recorded. */
    public static Answer of(Models.Loaded loaded, List<Double> input) {
        return new InputTrial(loaded, input).answer();
    }

    /**
     * Why an input cannot be put into such a model at all.
     *
     * @param ideas plain names of the first inputs
     */
    public static Optional<String> refusal(List<Input> inputs, List<String> ideas, List<Double> input) {
        try {
            InputRules.check(inputs, ideas, input);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Answer answer() {
        return refusal(claim.inputs(), claim.vocabulary().ideas(), input)
                .map(sentence -> answer(Outcome.NOT_AN_INPUT, sentence))
                .orElseGet(this::tried);
    }

    private Answer tried() {
        if (claim.spec().subject().retrainings() != null) {
            return answer(
                    Outcome.UNCHECKED,
                    "This claim is about how such models come out when they are built anew, not about the inputs of one"
                            + " model, so no single input can break it.");
        }
        Trace trace = model.trace(values(input));
        Verdict scope = claim.scope().at(trace);
        if (!scope.decided()) {
            return answer(
                    Outcome.UNCHECKED,
                    "Whether this input is in the scope could not be checked: " + Trier.reason(scope) + ".");
        }
        return scope.holds()
                ? inScope(claim.mechanism().at(trace), claim.consequence().at(trace))
                : answer(
                        Outcome.OUTSIDE,
                        "This input lies outside the scope, where the claim promises nothing: " + Trier.reason(scope)
                                + ". It counts as a fact about how narrow the claim is.");
    }

    private Answer inScope(Verdict mechanism, Verdict consequence) {
        if (!mechanism.decided()) {
            return answer(
                    Outcome.UNCHECKED,
                    "Whether the mechanism is there could not be checked at this input: " + Trier.reason(mechanism)
                            + ".");
        }
        if (!mechanism.holds()) {
            return fact()
                    ? answer(
                            Outcome.UNCHECKED,
                            "The mechanism is a fact about the weights, the same for every input, and it is not there: "
                                    + Trier.reason(mechanism) + ". The claim’s own check says so already.")
                    : fails(Part.MECHANISM, "the mechanism is not there: " + Trier.reason(mechanism));
        }
        if (!consequence.decided()) {
            return answer(
                    Outcome.UNCHECKED,
                    "The mechanism is there; whether the behaviour follows could not be checked at this input: "
                            + Trier.reason(consequence) + ".");
        }
        return consequence.holds()
                ? answer(
                        Outcome.HELD,
                        "Inside the scope, mechanism and behaviour are both there: "
                                + Trier.reason(Attempt.deciding(mechanism, consequence)) + ". The claim holds here.")
                : fails(
                        Part.CONSEQUENCE,
                        "the mechanism is there and the behaviour does not follow: " + Trier.reason(consequence));
    }

    /** Whether no input can change what the mechanism says. */
    private boolean fact() {
        return claim.mechanism().names().stream().allMatch(name -> name.side() == Name.Side.WEIGHT);
    }

    private Answer fails(Part part, String how) {
        double[] simplest =
                Simplest.from(values(input), claim.inputs(), tried -> fails(part, model.trace(tried)), Simplest.TRIES);
        Verdict verdict = (part == Part.MECHANISM ? claim.mechanism() : claim.consequence()).at(model.trace(simplest));
        return new Answer(
                versionId,
                Outcome.CONFIRMED,
                input,
                "Inside the scope, " + how + ". " + meaning(),
                new Failure(part, Point.list(simplest), Math.min(0, verdict.margin()), verdict.atom()),
                null,
                null);
    }

    private boolean fails(Part part, Trace trace) {
        if (truth(claim.scope(), trace) != 1) {
            return false;
        }
        int mechanism = truth(claim.mechanism(), trace);
        return part == Part.MECHANISM ? mechanism == 0 : mechanism == 1 && truth(claim.consequence(), trace) == 0;
    }

    private static int truth(Statement statement, Trace trace) {
        return statement.at(List.of(trace)).truth()[0];
    }

    private String meaning() {
        return claim.spec().kind() == ClaimSpec.Kind.ALWAYS
                ? "The claim says that this never happens, so one such input breaks it."
                : String.format(
                        Locale.ROOT,
                        "The claim promises at least %s of every 100 inputs drawn so, so this is a known failure and"
                                + " does not break it.",
                        share(claim.spec().share() * PERCENT));
    }

    private static String share(double percent) {
        double shown = Math.round(percent * PERCENT) / PERCENT;
        return shown == Math.rint(shown) ? Long.toString((long) shown) : Double.toString(shown);
    }

    private Answer answer(Outcome outcome, String words) {
        return new Answer(versionId, outcome, input, words, null, null, null);
    }

    /** A zero is a zero, whatever its sign. */
    private static double[] values(List<Double> input) {
        return input.stream().mapToDouble(value -> value + 0.0).toArray();
    }
}
