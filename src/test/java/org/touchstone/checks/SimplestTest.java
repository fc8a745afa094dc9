package org.touchstone.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Input;

class SimplestTest {

    private static final List<Input> THREE = Input.strengths(List.of("Whales", "Chess", "Tax"), 0);

    private static List<Double> simplest(List<Input> inputs, Predicate<double[]> fails, double... start) {
        return Point.list(Simplest.from(start, inputs, fails, Simplest.TRIES));
    }

    private static List<Double> simplest(Predicate<double[]> fails, double... start) {
        return simplest(THREE, fails, start);
    }

    @Test
    void whatDoesNotMatterComesToRestAndTheRestToRoundNumbers() {
        assertThat(simplest(x -> x[1] > 0.3, 0.1234, 0.5678, 0.9)).containsExactly(0.0, 1.0, 0.0);
        assertThat(simplest(x -> x[1] > 0.3 && x[1] < 0.78, 0.1, 0.5678, 0.9)).containsExactly(0.0, 0.7, 0.0);
        assertThat(simplest(x -> x[1] > 0.501 && x[1] < 0.5199, 0.1, 0.5178, 0.9))
                .containsExactly(0.0, 0.51, 0.0);
        assertThat(simplest(x -> x[0] > 0 && x[2] > 0.95, 0.1234, 0.5678, 0.96)).containsExactly(1.0, 0.0, 1.0);
    }

    @Test
    void twoFindsOfOneFailureAreSeenToBeOne() {
        Predicate<double[]> fails = x -> x[0] > 0.55 && x[0] < 0.95;
        assertThat(simplest(fails, 0.56, 0.2, 0)).isEqualTo(simplest(fails, 0.949, 0, 0.7));
    }

    @Test
    void ofTwoThatDoEquallyTheFirstNamedStays() {
        assertThat(simplest(x -> x[0] + x[2] > 0.5, 0.4, 0, 0.4)).containsExactly(1.0, 0.0, 0.0);
    }

    @Test
    void aFailureThatNothingSimplerHasStaysAsItWasSent() {
        double[] only = {0.123456, 0.0, 0.5};
        assertThat(simplest(x -> x[0] == only[0] && x[2] == only[2], only)).containsExactly(0.123456, 0.0, 0.5);
    }

    @Test
    void aStrengthKeepsItsSign() {
        List<Input> signed = Input.strengths(List.of("Whales"), -1);
        assertThat(simplest(signed, x -> Math.abs(x[0]) > 0.31, -0.345)).containsExactly(-1.0);
        assertThat(simplest(signed, x -> x[0] < -0.31 && x[0] > -0.84, -0.345)).containsExactly(-0.8);
    }

    @Test
    void wholeNumbersStayWholeAndInRange() {
        List<Input> numbers = List.of(Input.whole("a", "First", 0, 4_321, 0), Input.whole("b", "Second", 1, 7, 1));
        assertThat(simplest(numbers, x -> x[0] > 2_345, 2_987, 5)).containsExactly(4_000.0, 1.0);
        assertThat(simplest(numbers, x -> x[0] > 2_345 && x[0] < 2_390, 2_346, 5))
                .containsExactly(2_350.0, 1.0);
        assertThat(simplest(numbers, x -> x[0] % 7 == 3 && x[1] > 1, 3_587, 5)).containsExactly(4_000.0, 7.0);
    }

    @Test
    void aNumberThatIsNotRestIsNeverPutOutOfItsRange() {
        List<Input> narrow = List.of(new Input("x", "Heat", 0.25, 0.75, 0.5));
        assertThat(simplest(narrow, x -> x[0] != 0.5, 0.61)).containsExactly(0.7);
        assertThat(simplest(narrow, x -> x[0] < 0.5, 0.333)).containsExactly(0.3);
    }

    @Test
    void theSearchStopsAtItsBudgetWithAnInputThatStillFails() {
        List<Input> many = Input.strengths(new ArrayList<>(java.util.Collections.nCopies(500, "Idea")), 0);
        double[] start = new double[500];
        java.util.Arrays.fill(start, 0.123456789);
        AtomicInteger tries = new AtomicInteger();
        Predicate<double[]> fails = x -> {
            tries.incrementAndGet();
            return java.util.Arrays.stream(x).sum() > 60;
        };
        double[] found = Simplest.from(start, many, fails, 700);
        assertThat(tries).hasValue(700);
        assertThat(fails).accepts(found);
        assertThat(Simplest.from(start, many, fails, 0)).containsExactly(start);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverFailsTheSimplestStillFailsIsInRangeAndIsNotSimplifiedFurther(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Input> inputs = List.of(
                new Input("a", "A", -1, 1, 0),
                new Input("b", "B", 0, 1, 0.25),
                Input.whole("c", "C", -30, 500, 0),
                new Input("d", "D", 0, 20, 0));
        for (int round = 0; round < 200; round++) {
            double[] weights = random.doubles(4, -1, 1).toArray();
            double bound = random.nextDouble(-1, 1);
            Predicate<double[]> fails = x ->
                    weights[0] * x[0] + weights[1] * x[1] + weights[2] * x[2] / 100 + weights[3] * x[3] / 10 > bound;
            double[] start = {
                random.nextDouble(-1, 1), random.nextDouble(), random.nextInt(-30, 501), random.nextDouble(20)
            };
            if (fails.test(start)) {
                double[] found = Simplest.from(start, inputs, fails, Simplest.TRIES);
                assertThat(fails).accepts(found);
                for (int i = 0; i < 4; i++) {
                    assertThat(found[i])
                            .isBetween(inputs.get(i).min(), inputs.get(i).max());
                }
                assertThat(found[2]).isEqualTo(Math.rint(found[2]));
                assertThat(Simplest.from(found, inputs, fails, Simplest.TRIES)).containsExactly(found);
            }
        }
    }
}
