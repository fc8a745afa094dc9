package org.touchstone.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.engine.Trace;
import org.touchstone.evals.EvalResult;

/** Recomputes every shipped eval by plain loops, from the weights up. */
class ShippedEvalsTest {

    private static final Map<String, BiPredicate<double[], double[]>> RULES = Map.of(
            "five-ideas-on-a-ring/strongest", ShippedEvalsTest::strongestWins,
            "five-ideas-on-a-ring/no-false-alarm", (x, y) -> noLouder(x, y, 0.3),
            "five-ideas-on-a-ring/close", (x, y) -> close(x, y, 0, 5, 0.2),
            "two-ideas-and-no-more/three-lost", (x, y) -> y[2] <= 0.1 && y[3] <= 0.1 && y[4] <= 0.1,
            "two-ideas-and-no-more/two-kept", (x, y) -> close(x, y, 0, 2, 0.05),
            "two-ideas-and-no-more/all-kept", (x, y) -> close(x, y, 0, 5, 0.2),
            "no-idea-much-louder/no-false-alarm", (x, y) -> noLouder(x, y, 0.48),
            "no-idea-much-louder/strongest", ShippedEvalsTest::strongestWins,
            "no-idea-much-louder/all-heard", ShippedEvalsTest::allHeard);

    static Stream<String> slugs() {
        return Shipped.slugs().stream();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aPlainLoopCountsTheSame(String slug) {
        Examination examination = Shipped.examined(slug);
        List<double[]> inputs = examination.boxes().boxes().stream()
                .flatMap(box -> box.inputs().stream())
                .map(input -> input.stream().mapToDouble(v -> v).toArray())
                .toList();
        assertThat(inputs).hasSize(Examiner.EVAL_DRAWS);
        Trace weights = Shipped.model(slug).trace(new double[5]);
        boolean relu = !"linear".equals(Shipped.spec(slug).subject().settings().get("output"));
        for (EvalResult eval : examination.evals()) {
            BiPredicate<double[], double[]> rule = Objects.requireNonNull(
                    RULES.get(slug + "/" + eval.id()), () -> "a plain rule for " + slug + "/" + eval.id());
            long right = 0;
            for (double[] x : inputs) {
                right += rule.test(x, output(x, weights, relu)) ? 1 : 0;
            }
            assertThat(eval.rate().held()).as(eval.id()).isEqualTo(right);
        }
    }

    private static double[] output(double[] x, Trace weights, boolean relu) {
        double[] w = weights.value("direction");
        double[] bias = weights.value("bias");
        double[] y = new double[5];
        double[] h = new double[2];
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < 5; i++) {
                h[k] += x[i] * w[2 * i + k];
            }
        }
        for (int i = 0; i < 5; i++) {
            double sum = h[0] * w[2 * i] + h[1] * w[2 * i + 1] + bias[i];
            y[i] = relu ? Math.max(0, sum) : sum;
        }
        return y;
    }

    private static boolean strongestWins(double[] x, double[] y) {
        int top = 0;
        for (int i = 1; i < 5; i++) {
            top = x[i] > x[top] ? i : top;
        }
        for (int i = 0; i < 5; i++) {
            if (i != top && y[i] >= y[top]) {
                return false;
            }
        }
        return true;
    }

    private static boolean noLouder(double[] x, double[] y, double most) {
        for (int i = 0; i < 5; i++) {
            if (y[i] - x[i] > most) {
                return false;
            }
        }
        return true;
    }

    private static boolean close(double[] x, double[] y, int from, int to, double most) {
        for (int i = from; i < to; i++) {
            if (Math.abs(y[i] - x[i]) > most) {
                return false;
            }
        }
        return true;
    }

    private static boolean allHeard(double[] x, double[] y) {
        for (int i = 0; i < 5; i++) {
            if (x[i] >= 0.5 && y[i] <= 0.1) {
                return false;
            }
        }
        return true;
    }
}
