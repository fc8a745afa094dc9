package org.touchstone.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;

/** A statement means what CEL says it means, also at zeros, ties and errors. */
class AgreementTest {
    private static final int POINTS = 400;

    /** Few values, so that ties, equalities and exact thresholds are frequent; both zeros are among them. */
    private static final double[] PLANTED = {0.0, 0.0, 0.0, -0.0, 0.5, 0.5, 1.0, -0.5, 0.25, 0.1};

    static List<String> statements() {
        return List.of(
                "exactly(1, x, 0.0) && max(x) >= 0.25",
                "lists.range(5).all(i, implies(x[i] > 0.0, lists.range(5).all(j, j == i || alignment[i] - alignment[j] >= 0.5)))",
                "lists.range(5).all(i, implies(x[i] > 0.0, lists.range(5).all(j, j == i || y[i] - y[j] >= 0.02)))",
                "lists.range(5).all(i, implies(x[i] > 0.0, largest(y, i)))",
                "largest(y, argmax(x))",
                "!largest(y, argmax(x))",
                "largest(alignment, argmax(x))",
                "abs(dot(h, h) - (x[0]*x[0] + x[1]*x[1])) <= 0.05",
                "lists.range(5).all(i, i < 2 || (y[i] <= 0.1 && y[i] >= -0.1))",
                "y_without(0)[2] < 0.1",
                "lists.range(2).exists(k, y_without(k)[0] > y[0])",
                "x[0] == 0.0",
                "x[0] != x[1]",
                "-x[0] == 0.0",
                "0.0 * -1.0 == x[3]",
                "x[0] < x[1] || x[0] > x[1]",
                "!(x[0] < 0.5) && !(x[1] >= 0.5)",
                "!(x[0] <= 0.5 || x[1] == 0.5)",
                "!(x[0] > 0.5 && x[1] != 0.5)",
                "exactly(0, x, 0.0)",
                "exactly(2, y, 0.5)",
                "!exactly(2, y, 0.5)",
                "exactly(5, alignment, -0.5)",
                "count(x, 0.0) <= 2",
                "count(x, 0.0) == count(y, 0.0)",
                "count(x, 0.0) > 1 && count(y, 0.5) != 3",
                "kth(y, 2) < 0.5 || kth(x, 5) >= 0.0",
                "min(y) >= 0.0",
                "sum(x) <= 1.0",
                "norm(h) > 0.5",
                "cosine(h, [1.0, 0.0]) >= 0.0",
                "x[0] > 0.5 && cosine(h, h) > 0.5",
                "x[0] > 0.4 || cosine(h, h) > 0.5",
                "cosine(h, h) > 0.5 && x[0] > 0.5",
                "cosine(h, h) > 0.5 || x[0] > 0.4",
                "implies(cosine(h, h) > 0.5, x[0] > 0.4)",
                "implies(x[0] > 0.4, argmax(y) == 2)",
                "!(argmax(x) == argmax(y))",
                "y[argmax(x)] > 0.2",
                "x[count(x, 0.0)] > 0.1",
                "x[argmax(y) - 1] >= 0.5",
                "x.all(e, e >= 0.0)",
                "y.exists(e, e > 0.5) && ![0, 3].all(i, x[i] > 0.0)",
                "[x[0], y[0], 0.5].exists(e, e == 0.25)",
                "lists.range(size(x)).all(i, implies(i != 0 && x[i] > x[0], y[i] >= y[0]))",
                "lists.range(5).exists(i, lists.range(5).exists(j, i < j && x[i] == x[j] && x[i] > 0.0))",
                "lists.range(6).all(i, i == 5 || x[i] <= 1.0)",
                "lists.range(5).all(i, implies(largest(x, i), largest(y, i)))",
                "loss * 2.0 - 1.0 < x[1] / 4.0",
                "max([x[0], x[1]]) >= min([y[0], y[1]])");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theStatementIsTrueExactlyWhereCelSaysSo(String source) {
        Statement statement = Toy.statement(source);
        CelOracle cel = new CelOracle(source);
        List<Trace> points = points(source.hashCode());
        Batch batch = statement.at(points);
        for (int i = 0; i < points.size(); i++) {
            Verdict verdict = statement.at(points.get(i));
            Optional<Boolean> expected = cel.at(points.get(i));
            assertThat(verdict.decided() ? Optional.of(verdict.holds()) : Optional.<Boolean>empty())
                    .as("%s at point %d: %s", source, i, verdict)
                    .isEqualTo(expected);
            assertThat(batch.decided(i) ? Optional.of(batch.holds(i)) : Optional.<Boolean>empty())
                    .as("batch")
                    .isEqualTo(expected);
            assertThat(batch.margins()[i]).as("batch margin").isEqualTo(verdict.margin());
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theMarginNeverContradictsTheTruth(String source) {
        Statement statement = Toy.statement(source);
        for (Trace point : points(~source.hashCode())) {
            Verdict verdict = statement.at(point);
            if (verdict.margin() > 0) {
                assertThat(verdict.holds()).as("%s: %s", source, verdict).isTrue();
            }
            if (verdict.margin() < 0) {
                assertThat(verdict.holds()).as("%s: %s", source, verdict).isFalse();
            }
            assertThat(verdict.margin()).isFinite();
            assertThat(verdict.atom().isBlank()).isEqualTo(!verdict.decided());
        }
    }

    private static List<Trace> points(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Trace> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            Map<String, double[]> values = new HashMap<>();
            boolean planted = i % 4 != 3;
            for (Name name : Toy.VOCABULARY.names()) {
                double[] numbers = new double[name.size()];
                for (int k = 0; k < numbers.length; k++) {
                    numbers[k] = planted ? PLANTED[random.nextInt(PLANTED.length)] : random.nextDouble(-1, 1);
                }
                values.put(name.name(), numbers);
            }
            points.add(Toy.trace(values));
        }
        return points;
    }
}
