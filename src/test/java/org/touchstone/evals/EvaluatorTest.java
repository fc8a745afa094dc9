package org.touchstone.evals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.checks.Fakes;
import org.touchstone.checks.Point;

class EvaluatorTest {

    private static final List<Point> POINTS = IntStream.range(0, 100)
            .mapToObj(i -> Point.of(new double[] {i}, Fakes.echo()))
            .toList();

    @Test
    void anEvalThatPeeksInsideIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluator.evaluate("peek", Fakes.statement("h", Fakes.H, x -> 1.0), Fakes.X, POINTS))
                .withMessageContaining("peek");
    }

    @Test
    void examplesShowFailuresToo() {
        EvalResult result =
                Evaluator.evaluate("small", Fakes.statement("s", Fakes.X, x -> 89.5 - x[0]), Fakes.X, POINTS);
        assertThat(result.rate().held()).isEqualTo(90);
        assertThat(result.examples()).hasSize(6);
        assertThat(result.examples()).filteredOn(EvalResult.Example::asExpected).hasSize(3);
    }

    @Test
    void anInputWithoutAnAnswerDidNotBehave() {
        EvalResult result = Evaluator.evaluate(
                "odd", Fakes.statement("s", Fakes.X, x -> x[0] < 10 ? Double.NaN : 1.0), Fakes.X, POINTS);
        assertThat(result.undecided()).isEqualTo(10);
        assertThat(result.rate().held()).isEqualTo(90);
        assertThat(result.rate().tried()).isEqualTo(100);
    }
}
