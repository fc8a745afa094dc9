package org.touchstone.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.claims.StandingsTest.finding;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Part;
import org.touchstone.checks.Rung;
import org.touchstone.claims.Strength.Level;
import org.touchstone.claims.Strengths.Circumstances;

class StrengthsTest {

    private static final Circumstances PLAIN = new Circumstances(false, true, 0, false, true, false, false);

    private static final ClaimSpec MODEST = Shipped.spec(Shipped.TWO);

    private static Strength strength(ClaimSpec spec, Circumstances around, long inScope, Finding... findings) {
        Examination.Coverage coverage =
                new Examination.Coverage(ClopperPearson.rate(inScope, 100), ClopperPearson.rate(0, 0), "");
        return Strengths.of(spec, List.of(findings), coverage, 0, around);
    }

    private static Finding mechanism(Rung rung) {
        return finding(Part.MECHANISM, rung, Outcome.HELD, 1_000, 1_000);
    }

    @Test
    void theHighestRungAtWhichTheMechanismHeldIsTheStart() {
        assertThat(strength(MODEST, PLAIN, 50, mechanism(Rung.EXAMPLE)).level()).isEqualTo(Level.VERY_WEAK);
        assertThat(strength(MODEST, PLAIN, 50, mechanism(Rung.SAMPLED)).level()).isEqualTo(Level.WEAK);
        assertThat(strength(MODEST, PLAIN, 50, mechanism(Rung.SAMPLED), mechanism(Rung.SEARCHED))
                        .level())
                .isEqualTo(Level.MODERATE);
        assertThat(strength(MODEST, PLAIN, 50, mechanism(Rung.ENUMERATED)).level())
                .isEqualTo(Level.STRONG);
        assertThat(strength(MODEST, PLAIN, 50, mechanism(Rung.PROVED)).level()).isEqualTo(Level.VERY_STRONG);
    }

    @Test
    void noStrengthIsShownForAMechanismThatIsBrokenOrUnchecked() {
        Finding broken = finding(Part.MECHANISM, Rung.SAMPLED, Outcome.BROKEN, 1, 2);
        Finding consequence = finding(Part.CONSEQUENCE, Rung.PROVED, Outcome.HELD, 1, 1);
        assertThat(strength(MODEST, PLAIN, 50, broken, mechanism(Rung.PROVED)).level())
                .isNull();
        assertThat(strength(MODEST, PLAIN, 50, consequence).level()).isNull();
        assertThat(strength(MODEST, PLAIN, 50).level()).isNull();
    }

    @Test
    void everyStepIsListedWithItsReason() {
        Circumstances bad = new Circumstances(true, true, 0, true, false, false, true);
        Strength weak = strength(Shipped.spec(Shipped.RING), bad, 5, mechanism(Rung.PROVED));
        assertThat(weak.level()).isEqualTo(Level.VERY_WEAK);
        assertThat(weak.steps()).extracting(Strength.Step::direction).containsExactly(-1, -1, -1, -1, -1, 1);
        assertThat(weak.steps()).extracting(Strength.Step::reason).contains("A toy stands for a large model.");

        Circumstances good = new Circumstances(false, true, 2, false, true, true, false);
        assertThat(strength(MODEST, good, 50, mechanism(Rung.SAMPLED)).level()).isEqualTo(Level.STRONG);
    }

    @Test
    void whatCannotBeRerunNeverPassesWeak() {
        Circumstances elsewhere = new Circumstances(false, false, 5, false, true, true, false);
        assertThat(strength(MODEST, elsewhere, 50, mechanism(Rung.PROVED)).level())
                .isEqualTo(Level.WEAK);
    }

    @Test
    void theSentenceSaysUsesOnlyWhereTheEvidenceIsStrong() {
        String scope = "When exactly one idea is on,";
        assertThat(EvidenceSentence.of(Level.STRONG, scope, "a ring"))
                .isEqualTo("When exactly one idea is on, the model uses a ring.");
        assertThat(EvidenceSentence.of(Level.MODERATE, scope, "a ring")).contains("appears to use");
        assertThat(EvidenceSentence.of(Level.WEAK, scope, "a ring")).contains("may use");
        assertThat(EvidenceSentence.of(Level.VERY_WEAK, scope, "a ring")).contains("very uncertain about whether");
        assertThat(EvidenceSentence.of(null, scope, "a ring")).isNull();
    }

    @Test
    void longSentencesOfLongWordsAreToldFromPlainOnes() {
        assertThat(ReadingGrade.of("The cat sat on the mat. It was warm.")).isLessThan(3);
        assertThat(ReadingGrade.of("Superposition representations necessitate simultaneous interpretability of "
                        + "overlapping dimensionalities notwithstanding considerable interference."))
                .isGreaterThan(20);
    }
}
