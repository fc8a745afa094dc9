package org.touchstone.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Trace;

/** What a reader sees of one point: whether it holds, by how much, and which part decided. */
class VerdictTest {
    /** One subtraction of numbers below 1 rounds by far less. */
    private static final double ROUNDING = 1e-12;

    private static final Trace POINT = Toy.trace(Map.of(
            "x", new double[] {0.7, 0, 0, 0, -0.0},
            "y", new double[] {0.78, 0.12, 0.05, 0, 0},
            "alignment", new double[] {0.95, 0.3, 0.1, -0.2, -0.9}));

    @Test
    void theDecidingAtomNamesIdeasAndCurrentNumbers() {
        Verdict verdict = Toy.statement("largest(y, argmax(x))").at(POINT);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.margin()).isCloseTo(0.66, within(ROUNDING));
        assertThat(verdict.unit()).isEqualTo("strength");
        assertThat(verdict.atom())
                .isEqualTo("the output for Whales (0.78) is larger than every other (next: Chess, 0.12)");
    }

    @Test
    void aFailureIsToldAsAFailure() {
        Verdict verdict = Toy.statement("lists.range(5).all(i, y[i] <= 0.1)").at(POINT);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.margin()).isCloseTo(-0.68, within(ROUNDING));
        assertThat(verdict.atom()).isEqualTo("the output for Whales (0.78) is not at most 0.1");
    }

    @Test
    void ideasThatAreOffDoNotHideTheComparisonThatWasMet() {
        String source =
                "lists.range(5).all(i, implies(x[i] > 0.0, lists.range(5).all(j, j == i || y[i] - y[j] >= 0.02)))";
        Verdict verdict = Toy.statement(source).at(POINT);
        assertThat(verdict.atom())
                .isEqualTo("the output for Whales (0.78) is at least the output for Chess (0.12) plus 0.02");
        assertThat(verdict.margin()).isCloseTo(0.64, within(ROUNDING));
    }

    @Test
    void marginsOfDifferentUnitsAreNotFoldedTogether() {
        Verdict verdict = Toy.statement("alignment[0] - alignment[1] >= 0.5 && y[0] >= 0.5")
                .at(POINT);
        assertThat(verdict.unit()).isEqualTo("cosine");
        assertThat(verdict.margin()).isCloseTo(0.15, within(ROUNDING));
    }

    @Test
    void aFalsePartDecidesOverATrueOneInAnotherUnitHoweverClose() {
        Verdict verdict = Toy.statement("alignment[0] >= 0.95 && y[0] >= 0.9").at(POINT);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.unit()).isEqualTo("strength");
    }

    @Test
    void aCloseCallShowsEnoughDigitsToBeSeen() {
        Trace close = Toy.trace(Map.of("y", new double[] {0.50004, 0, 0, 0, 0}));
        assertThat(Toy.statement("y[0] <= 0.5").at(close).atom())
                .isEqualTo("the output for Whales (0.50004) is not at most 0.5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aValueThatIsNoNumberIsRefusedBeforeAnythingIsAsked(double broken) {
        Trace trace = Toy.trace(Map.of("x", new double[] {1, broken, 0, 0, 0}));
        Statement statement = Toy.statement("x[0] > 0.5 || x[1] > 0.5");
        assertThat(statement.at(trace).decided()).isFalse();
        assertThat(statement.at(trace).error()).contains("\"x\" contains").endsWith(".");
        assertThat(statement.at(List.of(trace)).decided(0)).isFalse();
    }

    @Test
    void anOverflowOnTheWayIsAnErrorAndNotATruth() {
        Trace trace = Toy.trace(Map.of("h", new double[] {1e200, 1}));
        assertThat(Toy.statement("dot(h, h) > 1.0").at(trace).error()).contains("too large");
        assertThat(Toy.statement("h[0] / x[0] > 1.0").at(trace).error()).contains("divided by zero");
    }

    @Test
    void aTieHasNoOneLargest() {
        Trace trace = Toy.trace(Map.of("x", new double[] {0.5, 0.5, 0, 0, 0}));
        assertThat(Toy.statement("largest(y, argmax(x))").at(trace).error()).contains("tie");
        assertThat(Toy.statement("largest(x, 0)").at(trace).holds()).isFalse();
        assertThat(Toy.statement("!largest(x, 0)").at(trace).holds()).isTrue();
    }

    @Test
    void aBadIndexIsNeverTrue() {
        Trace trace = Toy.trace(Map.of("x", new double[] {1, 1, 1, 1, 1}));
        assertThat(Toy.statement("x[count(x, 0.0)] < 2.0").at(trace).error()).contains("no entry 5");
        assertThat(Toy.statement("!(x[count(x, 0.0)] < 2.0)").at(trace).decided())
                .isFalse();
    }
}
