package org.touchstone.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Trace;

/** Figures, predictions and baselines give the numbers that their text says. */
class MeasureTest {
    private static final Trace POINT = Toy.trace(Map.of(
            "x", new double[] {0.7, 0.2, 0, 0, -0.0},
            "length", new double[] {1.1, 1.3, 0.2, 0, 0},
            "y_without", new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));

    @Test
    void aFigureIsOneNumber() {
        Measure measure = Toy.measure("max(length)");
        assertThat(measure.kind()).isEqualTo(Measure.Kind.NUMBER);
        assertThat(measure.at(POINT)).containsExactly(1.3);
    }

    @Test
    void aPredictedIdeaIsAnIndex() {
        Measure measure = Toy.measure("argmax(x)");
        assertThat(measure.kind()).isEqualTo(Measure.Kind.INDEX);
        assertThat(measure.at(POINT)).containsExactly(0);
    }

    @Test
    void aPredictedOutputIsAListWithPlusZeros() {
        assertThat(Toy.measure("[x[0], x[1], 0.025, 0.025, 0.025]").at(POINT))
                .containsExactly(0.7, 0.2, 0.025, 0.025, 0.025);
        assertThat(Toy.measure("x").at(POINT)).containsExactly(0.7, 0.2, 0.0, 0.0, 0.0);
        assertThat(Toy.measure("y_without(1)").at(POINT)).containsExactly(5, 6, 7, 8, 9);
        assertThat(Toy.measure("y_without(1)").kind()).isEqualTo(Measure.Kind.LIST);
    }

    @Test
    void aMeasureWithoutAValueSaysWhy() {
        Trace tie = Toy.trace(Map.of("x", new double[] {0.5, 0.5, 0, 0, 0}));
        assertThatThrownBy(() -> Toy.measure("argmax(x)").at(tie))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("tie");
    }

    @Test
    void aConditionIsNoMeasure() {
        assertThatThrownBy(() -> Toy.measure("x[0] > 0.5"))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("a condition is neither");
    }

    @Test
    void changingTheAnswerDoesNotChangeTheModel() {
        Measure measure = Toy.measure("length");
        measure.at(POINT)[0] = 99;
        assertThat(measure.at(POINT)[0]).isEqualTo(1.1);
    }
}
