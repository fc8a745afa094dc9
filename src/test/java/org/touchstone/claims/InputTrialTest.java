package org.touchstone.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.touchstone.checks.Part;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.support.EchoFamily;

class InputTrialTest {

    private static final String SOME = "max(x) >= 0.2";

    private static Answer tried(double share, String scope, String inside, String outside, double... input) {
        return tried(EchoFamily.claim("echo", 6, share, scope, inside, outside), input);
    }

    private static Answer tried(ClaimSpec spec, double... input) {
        EchoFamily family = new EchoFamily();
        var settings = family.settle(spec.subject().settings());
        Model model = family.build(settings, 7, Progress.SILENT);
        var words = new ClaimVersion.Words("Echo", "", "", "", Map.of());
        var version = new ClaimVersion(3, spec.slug(), 1, spec, settings, words, "", "", "", Instant.EPOCH);
        return InputTrial.of(
                new Models.Loaded(version, model, CompiledClaim.of(spec, family, settings)),
                org.touchstone.checks.Point.list(input));
    }

    private static void failsIn(Part part, List<Double> simplest, Answer answer) {
        assertThat(answer.outcome()).isEqualTo(Outcome.CONFIRMED);
        Counterexamples.Failure failure = Objects.requireNonNull(answer.failure());
        assertThat(failure.part()).isEqualTo(part);
        assertThat(failure.simplest()).isEqualTo(simplest);
        assertThat(failure.margin()).isNotPositive();
    }

    @Test
    void theMechanismMissingInScopeBreaksAnAlwaysClaim() {
        Answer answer = tried(1, SOME, "h[0] <= 0.9", "y[1] >= 0.0", 0.95, 0.31, 0);
        failsIn(Part.MECHANISM, List.of(1.0, 0.0, 0.0), answer);
        assertThat(answer.words())
                .startsWith("Inside the scope, the mechanism is not there: ")
                .endsWith("so one such input breaks it.");
        assertThat(answer.input()).containsExactly(0.95, 0.31, 0.0);
    }

    @Test
    void aBehaviourThatDoesNotFollowBreaksItToo() {
        Answer answer = tried(1, SOME, "h[0] <= 0.9", "y[1] >= x[1]", 0.2, 0.7123, 0.3);
        failsIn(Part.CONSEQUENCE, List.of(0.0, 1.0, 0.0), answer);
        assertThat(answer.words())
                .startsWith("Inside the scope, the mechanism is there and the behaviour does not follow: ");
    }

    @Test
    void whatFailsStaysInItsScopeAndInItsPromiseWhileItIsMadeSimple() {
        failsIn(
                Part.CONSEQUENCE,
                List.of(0.0, 0.8, 0.1),
                tried(1, "x[1] < 0.85 && x[2] > 0.06 && x[2] < 0.15", "h[0] <= 0.9", "y[1] >= x[1]", 0.9, 0.61, 0.07));
        failsIn(Part.CONSEQUENCE, List.of(0.0, 0.9, 0.0), tried(1, SOME, "h[1] <= 0.93", "y[1] >= x[1]", 0, 0.654, 0));
    }

    @Test
    void aFailureIsOneOfManyForAClaimAboutAShare() {
        assertThat(tried(0.925, SOME, "h[0] <= 0.9", "y[1] >= 0.0", 0.95, 0, 0).words())
                .contains("at least 92.5 of every 100 inputs")
                .endsWith("does not break it.");
    }

    @Test
    void whereBothPromisesHoldTheClaimHolds() {
        Answer answer = tried(1, SOME, "h[0] <= 0.9", "y[1] >= x[1]", 0.5, 0.6, 0);
        assertThat(answer.outcome()).isEqualTo(Outcome.HELD);
        assertThat(answer.failure()).isNull();
        assertThat(answer.words()).endsWith("The claim holds here.");
    }

    @Test
    void outsideTheScopeNothingWasPromised() {
        Answer answer = tried(1, SOME, "h[0] <= 0.05", "y[1] >= x[1]", 0.1, 0, 0);
        assertThat(answer.outcome()).isEqualTo(Outcome.OUTSIDE);
        assertThat(answer.words()).contains("promises nothing", "how narrow the claim is");
    }

    @Test
    void whatTheModelCannotTakeIsNoInputAndTheSentenceSaysWhy() {
        assertThat(tried(1, SOME, "h[0] <= 0.9", "y[1] >= x[1]", 0.1, 0).words())
                .contains("takes 3 numbers", "2 were");
        Answer answer = tried(1, SOME, "h[0] <= 0.9", "y[1] >= x[1]", 0.1, 1.5, 0);
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_AN_INPUT);
        assertThat(answer.words()).isEqualTo("Chess takes a number from 0.0 to 1.0, not 1.5.");
        assertThat(tried(1, SOME, "h[0] <= 0.9", "y[1] >= x[1]", Double.NaN, 0, 0)
                        .outcome())
                .isEqualTo(Outcome.NOT_AN_INPUT);
    }

    @Test
    void whereAStatementHasNoTruthTheInputCouldNotBeChecked() {
        for (Answer answer : List.of(
                tried(1, "1.0 / x[0] > 0.5", "h[0] <= 0.9", "y[1] >= x[1]", 0, 0.9, 0),
                tried(1, SOME, "1.0 / h[0] > 0.5", "y[1] >= x[1]", 0, 0.9, 0),
                tried(1, SOME, "h[0] <= 0.9", "1.0 / y[0] > 0.5", 0, 0.9, 0))) {
            assertThat(answer.outcome()).isEqualTo(Outcome.UNCHECKED);
            assertThat(answer.words()).contains("could not be checked");
            assertThat(answer.failure()).isNull();
        }
    }

    @Test
    void noInputBreaksAFactAboutTheWeightsButTheBehaviourItSecuresMayFail() {
        Answer not = tried(1, SOME, "cap >= 0.9", "y[1] >= x[1]", 0.5, 0.9, 0);
        assertThat(not.outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(not.words()).contains("the same for every input");
        failsIn(Part.CONSEQUENCE, List.of(0.0, 1.0, 0.0), tried(1, SOME, "cap >= 0.5", "y[1] >= x[1]", 0.5, 0.9, 0));
    }

    @Test
    void noInputOfOneModelBreaksAClaimAboutARecipe() {
        ClaimSpec one = EchoFamily.claim("echo", 6, 1, SOME, "cap >= 0.5", "y[1] >= x[1]");
        ClaimSpec recipe = new ClaimSpec(
                one.slug(),
                one.title(),
                one.titleScope(),
                one.summary(),
                one.author(),
                new ClaimSpec.Subject(EchoFamily.ID, Map.of("cap", 6L), 7, 5),
                one.ideas(),
                one.kind(),
                one.share(),
                one.scope(),
                one.mechanism(),
                one.consequence(),
                one.predicts(),
                one.distribution(),
                one.evals(),
                one.baselines(),
                one.rivals(),
                one.figures(),
                one.presets(),
                one.variants(),
                one.disclosure(),
                one.opposes(),
                one.quoted());
        assertThat(tried(recipe, 0.5, 0.9, 0).outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(tried(recipe, 0.5, 0.9, 0).words()).contains("built anew", "no single input can break it");
    }

    @Test
    void aNegativeZeroIsAZero() {
        failsIn(
                Part.CONSEQUENCE,
                List.of(0.0, 1.0, 0.0),
                tried(1, SOME, "h[0] <= 0.9", "y[1] >= x[1]", -0.0, 0.9, -0.0));
    }
}
