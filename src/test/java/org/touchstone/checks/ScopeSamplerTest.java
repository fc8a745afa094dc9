package org.touchstone.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Name;
import org.touchstone.statements.Statement;

class ScopeSamplerTest {

    private static final InputSpace SPACE = new InputSpace(4, 0.3, 0.2, 1.0);
    private static final Statement TWO_ON = two("exactly(2, x, 0.0)");

    private static Statement two(String source) {
        return Fakes.statement(source, Fakes.X, x -> Fakes.on(x) == 2 ? 1.0 : -1.0);
    }

    private static List<Point> draw(Statement scope, long seed) {
        return new ScopeSampler(SPACE, scope, Fakes.echo()).draw(20_000, seed);
    }

    @Test
    void theFastDrawIsDistributedAsPlainRejection() {
        List<Point> fast = draw(TWO_ON, 1);
        List<Point> plain = draw(two("(exactly(2, x, 0.0))"), 2);
        // 20,000 draws: five standard deviations of a difference of two shares are below 0.025
        for (int i = 0; i < SPACE.size(); i++) {
            int at = i;
            assertThat(share(fast, p -> p.input().get(at) > 0)).isEqualTo(0.5, within(0.02));
            assertThat(share(plain, p -> p.input().get(at) > 0)).isEqualTo(0.5, within(0.02));
            assertThat(share(fast, p -> p.input().get(at) > 0.6))
                    .isEqualTo(share(plain, p -> p.input().get(at) > 0.6), within(0.025));
        }
        assertThat(share(fast, p -> p.input().get(0) > 0 && p.input().get(3) > 0))
                .isEqualTo(1 / 6.0, within(0.02));
        assertThat(fast).allMatch(p -> TWO_ON.at(p.trace()).holds());
    }

    private static double share(List<Point> points, java.util.function.Predicate<Point> test) {
        return (double) points.stream().filter(test).count() / points.size();
    }

    @Test
    void theSameSeedDrawsTheSameInputs() {
        assertThat(inputs(draw(TWO_ON, 7))).isEqualTo(inputs(draw(TWO_ON, 7)));
        assertThat(inputs(draw(TWO_ON, 7))).isNotEqualTo(inputs(draw(TWO_ON, 8)));
    }

    private static List<List<Double>> inputs(List<Point> points) {
        return points.stream().map(Point::input).toList();
    }

    @Test
    void blankInputsAreLeftOut() {
        Sampler sampler = new Sampler(new InputSpace(2, 0.01, 0, 1), 3);
        for (int i = 0; i < 1_000; i++) {
            assertThat(Fakes.on(sampler.next())).isPositive();
        }
    }

    @Test
    void aScopeThatIsHardlyEverMetIsRefusedWithASentence() {
        Statement rare = Fakes.statement("x[0] > 0.9999", Fakes.X, x -> x[0] - 0.9999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(rare, 1))
                .withMessageContaining("too few to check the claim");
    }

    @Test
    void aPartIsRecognisedOnlyWhereTheWholeScopeNeedsIt() {
        assertThat(read("max(x) >= 0.25 &&  exactly( 1 , x, 0.0 )")).hasValue(1);
        assertThat(read("exactly(1, x, 0.0) || max(x) > 0.5")).isEmpty();
        assertThat(read("exactly(1, x, 0.0) && max(x) > 0.5 || min(x) > 0.5")).isEmpty();
        assertThat(read("!exactly(1, x, 0.0)")).isEmpty();
        assertThat(read("exactly(1, x, 0.5)")).isEmpty();
        assertThat(read("implies(exactly(1, x, 0.0), max(x) > 0.5)")).isEmpty();
        assertThat(read("true // && exactly(1, x, 0.0)")).isEmpty();
        assertThat(ScopeReading.exactlyOn(
                        Fakes.statement("exactly(1, y, 0.0)", Fakes.name("y", Name.Side.OUTPUT), x -> 1.0), SPACE))
                .isEmpty();
    }

    private static OptionalInt read(String source) {
        return ScopeReading.exactlyOn(two(source), SPACE);
    }
}
