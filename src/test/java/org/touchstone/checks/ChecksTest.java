package org.touchstone.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Name;
import org.touchstone.statements.Statement;

class ChecksTest {

    private static final Statement ANY = Fakes.statement("any", Fakes.X, x -> 1.0);

    /** Inputs 0, 1, 2 … each as one number. */
    private static List<Point> points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Point.of(new double[] {i}, Fakes.echo()))
                .toList();
    }

    private static Statement below(double limit) {
        return Fakes.statement("below " + limit, Fakes.H, x -> limit - x[0]);
    }

    private static Finding sampled(Statement statement, double share, int count) {
        return SampledCheck.of(new Promise(Part.MECHANISM, List.of(ANY), statement, share), points(count));
    }

    @Test
    void anUnbrokenRunStillNamesHowManyMayFail() {
        Finding finding = sampled(below(20_000), 1, 10_000);
        assertThat(finding.outcome()).isEqualTo(Outcome.HELD);
        assertThat(finding.words())
                .isEqualTo("Held on 10,000 of 10,000 inputs drawn so; fewer than 3 in 10,000 would be expected to "
                        + "fail, 95% confidence.");
        assertThat(finding.upperBound()).isBetween(0.00029952, 0.000301);
    }

    @Test
    void oneFailureBreaksAnAlwaysClaimAndTheWorstIsShownFirst() {
        Finding finding = sampled(below(9_980.5), 1, 10_000);
        assertThat(finding.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(finding.rate().held()).isEqualTo(9_981);
        assertThat(finding.failures()).hasSize(10);
        assertThat(finding.failures().getFirst().input()).containsExactly(9_999.0);
        assertThat(finding.failures()).isSortedAccordingTo((a, b) -> Double.compare(a.margin(), b.margin()));
        assertThat(finding.words()).contains("between 1 in 1,000 and 3 in 1,000 would be expected to fail");
    }

    @Test
    void bothEndsOfAnIntervalAreReadOnOneBase() {
        // Clopper-Pearson for 9,990 of 10,000: between 0.000480 and 0.001838 fail.
        assertThat(sampled(below(9_989.5), 1, 10_000).words())
                .isEqualTo("Held on 9,990 of 10,000 inputs drawn so; between 4 in 10,000 and 19 in 10,000 would be"
                        + " expected to fail, 95% confidence.");
    }

    @Test
    void aShareIsJudgedByItsInterval() {
        assertThat(sampled(below(9_980.5), 0.99, 10_000).outcome()).isEqualTo(Outcome.HELD);
        assertThat(sampled(below(9_900.5), 0.99, 10_000).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(sampled(below(9_800.5), 0.99, 10_000).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void casesWithoutTheMechanismAreCountedApart() {
        Promise promise = new Promise(Part.CONSEQUENCE, List.of(ANY, below(10.5)), below(5.5), 1);
        Finding finding = SampledCheck.of(promise, points(100));
        assertThat(finding.rate().tried()).isEqualTo(11);
        assertThat(finding.rate().held()).isEqualTo(6);
        assertThat(finding.apart()).isEqualTo(89);
        assertThat(finding.words()).contains("89 counted apart");
    }

    @Test
    void nothingToTryIsNotAnAffirmation() {
        Promise promise = new Promise(Part.CONSEQUENCE, List.of(below(-1)), below(5), 1);
        assertThat(SampledCheck.of(promise, points(100)).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(EnumeratedCheck.of(promise, points(100)).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aCaseWithoutTruthNeitherHoldsNorFails() {
        Statement sometimes = Fakes.statement("s", Fakes.H, x -> x[0] == 3 ? Double.NaN : 1.0);
        Finding finding = sampled(sometimes, 1, 100);
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(finding.words()).contains("1 could not be decided");
        assertThat(finding.failures()).isEmpty();
    }

    @Test
    void whereEveryCaseWasTriedNothingIsLeftToChance() {
        Promise promise = new Promise(Part.MECHANISM, List.of(ANY), below(100), 1);
        Finding finding = EnumeratedCheck.of(promise, points(100));
        assertThat(finding.rate()).isEqualTo(new Rate(100, 100, 1, 1));
        assertThat(finding.upperBound()).isZero();
        assertThat(finding.outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void aFactAboutWeightsIsMeasuredOnce() {
        Statement fact = Fakes.statement("w", Fakes.name("w", Name.Side.WEIGHT), x -> -0.5);
        Finding finding = EnumeratedCheck.fact(
                new Promise(Part.MECHANISM, List.of(ANY), fact, 1), points(1).getFirst());
        assertThat(finding.rate()).isEqualTo(new Rate(0, 1, 0, 0));
        assertThat(finding.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(finding.rung()).isEqualTo(Rung.ENUMERATED);
    }
}
