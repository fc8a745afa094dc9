package org.touchstone.engine.latents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.engine.latents.Shape.FACT;
import static org.touchstone.engine.latents.Shape.FIRST;
import static org.touchstone.engine.latents.Shape.SECOND;
import static org.touchstone.engine.latents.Shape.SUMMARY;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Draw;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;

/** The theorems, put to tables drawn where they could fail. Rounding: sums of 54 terms below 4 bits, each to 1e-16. */
class JointTest {

    private static final double ROUNDING = 1e-13;
    private static final int TABLES = 20_000;

    private final LatentsFamily family = new LatentsFamily();

    private Draw draw(Settings settings, String name) {
        return family.draws(settings).stream()
                .filter(draw -> draw.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableWorkedByHandGivesTheSameBits() {
        Joint copies = Joint.of(new Shape(2, 2, 2, 1), new double[] {2, 0, 0, 0, 0, 0, 0, 2}, 0);
        assertThat(copies.entropy(FIRST | SECOND | SUMMARY)).isEqualTo(1);
        assertThat(copies.shared(FIRST, SECOND, 0)).isCloseTo(1, within(ROUNDING));
        assertThat(copies.shared(FIRST, SECOND, SUMMARY)).isZero();
        assertThat(copies.open(SUMMARY, FIRST)).isZero();
        assertThat(copies.wrong(SUMMARY, SECOND)).isZero();
        Joint even = Joint.of(new Shape(2, 2, 2, 1), new double[8], 0);
        assertThat(even.entropy(FIRST | SECOND | SUMMARY)).isCloseTo(3, within(ROUNDING));
        assertThat(even.open(SUMMARY, FIRST)).isCloseTo(1, within(ROUNDING));
        assertThat(even.shared(FIRST, SECOND, SUMMARY)).isZero();
        assertThat(even.wrong(SUMMARY, FIRST)).isEqualTo(0.5);
    }

    @Test
    void theSummaryLeavesNoMoreOpenThanTheThreeGapsOnAnyTable() {
        Settings settings = family.settle(Map.of("question", "fact", "first", 3, "second", 3, "summary", 3));
        Shape shape = Shape.of(settings);
        RandomGenerator random = RandomStreams.stream(0, 1);
        double worst = 0;
        for (String name : List.of("sparse-tables", "nearly-one-block")) {
            for (int i = 0; i < TABLES; i++) {
                Joint table = Joint.of(shape, draw(settings, name).drawing().next(random), 0);
                double limit =
                        table.shared(FIRST, SECOND, SUMMARY) + table.open(FACT, FIRST) + table.open(FACT, SECOND);
                double open = table.open(FACT, SUMMARY);
                assertThat(open).isLessThanOrEqualTo(limit + ROUNDING);
                worst = limit > 1e-6 ? Math.max(worst, open / limit) : worst;
            }
        }
        assertThat(worst)
                .as("some tables come near the limit, so that it was really tried")
                .isGreaterThan(0.5);
    }

    @Test
    void whatCluesAndSummaryShareAddsUpEitherWay() {
        Settings settings = family.settle(Map.of("first", 3, "second", 3, "summary", 3));
        Shape shape = Shape.of(settings);
        RandomGenerator random = RandomStreams.stream(0, 2);
        for (int i = 0; i < TABLES; i++) {
            Joint table =
                    Joint.of(shape, draw(settings, "sparse-tables").drawing().next(random), 0);
            double one = table.shared(FIRST, SECOND, SUMMARY) + table.shared(SUMMARY, SECOND, 0);
            double other = table.shared(FIRST, SECOND, 0) + table.shared(SUMMARY, SECOND, FIRST);
            // published: below 2e-15 in natural units; in bits that is 2.9e-15
            assertThat(one).isCloseTo(other, within(2.9e-15));
        }
    }

    @Test
    void noTableRulesOutACaseOfItsOwnAndAnotherAgentsDoes() {
        Settings settings = family.settle(Map.of("agents", "two"));
        Shape shape = Shape.of(settings);
        RandomGenerator random = RandomStreams.stream(0, 3);
        long zeros = 0;
        long blownUp = 0;
        for (int i = 0; i < TABLES; i++) {
            double[] both = draw(settings, "sparse-tables").drawing().next(random);
            Joint own = Joint.of(shape, both, 0);
            Joint other = Joint.of(shape, both, shape.cells);
            for (double p : own.p) {
                zeros += p == 0 ? 1 : 0;
            }
            Code code = Code.of(own, own);
            assertThat(code.offending()).isZero();
            assertThat(code.extra()).isCloseTo(own.shared(FIRST, SECOND, SUMMARY), within(ROUNDING));
            assertThat(code.extra()).isLessThanOrEqualTo(1 + ROUNDING);
            Code split = Code.of(new Joint(shape, own.product(FIRST, SECOND, SUMMARY)), other);
            Code others = Code.of(own, other);
            assertThat(split.blowsUp()).isEqualTo(others.blowsUp());
            if (!others.blowsUp()) {
                // a code may have words of up to 20 bits here, as chances below one in a million are 0
                assertThat(others.extra()).isCloseTo(code.extra() + split.extra(), within(20 * ROUNDING));
            }
            blownUp += others.blowsUp() ? 1 : 0;
        }
        assertThat(zeros).isGreaterThan(TABLES);
        assertThat(blownUp).isBetween(TABLES / 10L, TABLES - 1L);
    }

    @Test
    void drawingTheSummaryTwiceCostsNoMoreThanBothDrawsAlone() {
        Settings settings = family.settle(Map.of("question", "redraw"));
        RandomGenerator random = RandomStreams.stream(0, 4);
        for (String name : List.of("sparse-tables", "nearly-one-block", "corner-tables")) {
            for (int i = 0; i < TABLES; i++) {
                Redraw redraw = new Redraw(Joint.of(
                        Shape.of(settings), draw(settings, name).drawing().next(random), 0));
                assertThat(redraw.chained()).isLessThanOrEqualTo(redraw.bySecond() + redraw.byFirst() + ROUNDING);
            }
        }
    }

    @Test
    void theLimitThatReplacedTheWithdrawnOneHolds() {
        Settings settings = family.settle(Map.of("question", "redraw"));
        RandomGenerator random = RandomStreams.stream(0, 5);
        for (String name : List.of("sparse-tables", "nearly-one-block", "corner-tables")) {
            for (int i = 0; i < TABLES; i++) {
                Redraw redraw = new Redraw(Joint.of(
                        Shape.of(settings), draw(settings, name).drawing().next(random), 0));
                Redraw redrawn = new Redraw(redraw.fromSecond());
                assertThat(redrawn.jensenShannon(FIRST)).isLessThanOrEqualTo(redraw.limit() + ROUNDING);
                assertThat(redrawn.mediation()).isLessThanOrEqualTo(redraw.mediationLimit() + ROUNDING);
            }
        }
    }

    /** The last step of the proof, which is what makes twice the redraw enough, on tables of three values too. */
    @Test
    void theCluesGetNoFurtherFromUnrelatedThanTheRedrawAllows() {
        Settings settings = family.settle(Map.of("question", "redraw", "first", 3, "second", 3, "summary", 3));
        RandomGenerator random = RandomStreams.stream(0, 8);
        double nearest = 0;
        for (String name : List.of("sparse-tables", "nearly-one-block", "block-tables")) {
            for (int i = 0; i < TABLES; i++) {
                Redraw redraw = new Redraw(Joint.of(
                        Shape.of(settings), draw(settings, name).drawing().next(random), 0));
                Redraw redrawn = new Redraw(redraw.fromSecond());
                double last = Joint.jensenShannon(
                        redraw.table().product(FIRST, SECOND, SUMMARY),
                        redrawn.table().product(FIRST, SECOND, SUMMARY));
                double limit = redraw.mediationLimit();
                assertThat(last).isLessThanOrEqualTo(redraw.jensenShannon(SECOND) + ROUNDING);
                assertThat(redrawn.mediation()).isLessThanOrEqualTo(limit + ROUNDING);
                nearest = limit > 1e-6 ? Math.max(nearest, redrawn.mediation() / limit) : nearest;
            }
        }
        assertThat(nearest)
                .as("some tables come near the limit, so that it was really tried")
                .isGreaterThan(0.9);
    }

    @Test
    void theLimitOnWhatTheCluesShareIsMetByASummaryThatTellsNothing() {
        Redraw redraw = redraw(1, 1, 0, 0, 0, 0, 1, 1); // both clues agree; the summary is a coin of its own
        assertThat(redraw.jensenShannon(SECOND)).isZero();
        // four cases of 1/4 against eight of 1/8
        double apart = entropy(3, 3, 3, 3, 1, 1, 1, 1) - (2 + 3) / 2.0;
        assertThat(redraw.mediation()).isCloseTo(apart, within(ROUNDING));
        assertThat(new Redraw(redraw.fromSecond()).mediation()).isCloseTo(apart, within(ROUNDING));
        assertThat(redraw.mediationLimit()).isCloseTo(apart, within(ROUNDING));
    }

    /** The summary copies the first clue, which the second tells right in three of four cases. */
    @Test
    void aRedrawThatLosesTheCopyLeavesTheCluesTiedByAsMuchAsIsWorkedByHand() {
        Redraw redraw = redraw(3, 0, 1, 0, 0, 1, 0, 3);
        assertThat(redraw.mediation()).isZero();
        double moved = entropy(21, 3, 5, 3, 3, 5, 3, 21) - (entropy(3, 1, 1, 3) + entropy(9, 3, 1, 3, 3, 1, 3, 9)) / 2;
        assertThat(redraw.jensenShannon(SECOND)).isCloseTo(moved, within(ROUNDING));
        double tied = entropy(33, 9, 7, 15, 15, 7, 9, 33)
                - (entropy(18, 6, 2, 6, 6, 2, 6, 18) + entropy(15, 3, 5, 9, 9, 5, 3, 15)) / 2;
        assertThat(new Redraw(redraw.fromSecond()).mediation()).isCloseTo(tied, within(ROUNDING));
        assertThat(redraw.mediationLimit())
                .isCloseTo(4 * moved, within(ROUNDING))
                .isGreaterThan(tied);
    }

    @Test
    void anExactSummaryStaysExact() {
        Settings settings = family.settle(Map.of("question", "redraw", "first", 3, "second", 3, "summary", 3));
        RandomGenerator random = RandomStreams.stream(0, 9);
        for (int i = 0; i < 1_000; i++) {
            Redraw redraw = new Redraw(Joint.of(
                    Shape.of(settings), draw(settings, "block-tables").drawing().next(random), 0));
            assertThat(redraw.mediationLimit()).isCloseTo(0, within(ROUNDING));
            assertThat(new Redraw(redraw.fromSecond()).mediation()).isCloseTo(0, within(ROUNDING));
        }
    }

    private static Redraw redraw(double... weights) {
        return new Redraw(Joint.of(new Shape(2, 2, 2, 1), weights, 0));
    }

    /** In bits, of weights that are divided by their sum. */
    private static double entropy(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double bits = 0;
        for (double weight : weights) {
            bits -= weight / sum * Math.log(weight / sum) / Math.log(2);
        }
        return bits;
    }

    @Test
    void aRedrawnSummaryIsToldByTheSecondClueAlone() {
        Settings settings = family.settle(Map.of("question", "redraw"));
        RandomGenerator random = RandomStreams.stream(0, 6);
        for (int i = 0; i < 2_000; i++) {
            Joint table = Joint.of(
                    Shape.of(settings),
                    draw(settings, "sparse-tables").drawing().next(random),
                    0);
            Redraw once = new Redraw(new Redraw(table).fromSecond());
            assertThat(once.byFirst()).isCloseTo(0, within(ROUNDING));
            assertThat(once.table().marginal(FIRST | SECOND))
                    .containsExactly(table.marginal(FIRST | SECOND), within(ROUNDING));
        }
    }

    @Test
    void cluesOfATableInBlocksShareTheBlockExactlyUntilAnyCaseJoinsTwo() {
        Settings settings = family.settle(Map.of("first", 4, "second", 4, "summary", 2));
        RandomGenerator random = RandomStreams.stream(0, 7);
        for (int i = 0; i < 1_000; i++) {
            double[] table = draw(settings, "block-tables").drawing().next(random);
            Joint blocks = Joint.of(Shape.of(settings), table, 0);
            assertThat(blocks.shared(FIRST, SECOND, SUMMARY)).isCloseTo(0, within(ROUNDING));
            assertThat(blocks.open(SUMMARY, FIRST)).isCloseTo(0, within(ROUNDING));
            assertThat(blocks.open(SUMMARY, SECOND)).isCloseTo(0, within(ROUNDING));
            assertThat(Common.bits(blocks)).isCloseTo(blocks.entropy(SUMMARY), within(ROUNDING));
            table[blocks.shape.cells / 4 - 1] += 1e-12; // first value 1, second value 4: of different blocks
            assertThat(Common.bits(Joint.of(Shape.of(settings), table, 0))).isZero();
        }
    }
}
