package org.touchstone.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.engine.Name;
import org.touchstone.statements.StatementException.Problem;

/** An author who errs is told where and what to do; a hostile text is turned away quickly. */
class MistakesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            aligment[0] > 0.5 ~ 1 ~ Did you mean alignment?
            x[0] > 1 ~ 6 ~ with a decimal point
            x[7] > 0.0 ~ 3 ~ numbered from 0 to 4; there is no entry 7
            y_without(2)[0] > 0.0 ~ 11 ~ there is no row 2
            y_without > 1.0 ~ 1 ~ y_without(0)
            y(0) > 1.0 ~ 1 ~ write y[0]
            x[0] ~ 2 ~ condition is needed
            x[0] > ~ 7 ~ still missing
            x[0] > 0.5 & x[1] > 0.5 ~ 12 ~ Write &&
            lists.range(6).all(i, x[i] >= 0.0) ~ 25 ~ there is no entry 5
            lists.range(argmax(x)).all(i, x[0] > 0.0) ~ 27 ~ fixed number
            lists.range(3).map(i, i) ~ 16 ~ lists.range(5).all(i, …)
            x.all(x, x > 0.0) ~ 6 ~ already in use
            dot(x, h) > 0.0 ~ 4 ~ 5 and 2 entries
            exactly(9, x, 0.0) ~ 9 ~ from 0 to 5
            kth(x, 0) > 0.0 ~ 8 ~ counts from 1
            x == y ~ 3 ~ entry by entry
            1e400 > x[0] ~ 1 ~ too large
            max(y, 1) > 0.0 ~ 4 ~ max(a list of numbers)
            x[0] > 0.0 ? true : false ~ 12 ~ implies(a, b)
            """)
    void theMistakeHasItsPlaceAndARemedy(String source, int column, String remedy) {
        Problem problem = problems(source, Toy.ALL).getFirst();
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).as(problem.toString()).isEqualTo(column);
        assertThat(problem.sentence()).contains(remedy).endsWith(".");
    }

    @Test
    void everyMistakeIsNamedAtOnceWithItsLine() {
        assertThat(problems("x[7] > 0.0 &&\n  x[0] > 0.5 &&\n  y[8] > 0.0", Toy.ALL))
                .extracting(Problem::line)
                .containsExactly(1, 3);
    }

    @Test
    void anEvalThatPeeksInsideIsRefused() {
        Problem problem = problems("y[0] > 0.5 && h[0] > 0.5", Toy.OUTSIDE).getFirst();
        assertThat(problem.column()).isEqualTo(15);
        assertThat(problem.sentence()).contains("\"h\" lies inside the model").contains("Use only: x, y.");
    }

    @Test
    void aScopeThatNamesAnOutputIsRefused() {
        assertThat(problems("y[0] > 0.5", Toy.INPUTS).getFirst().sentence()).contains("Use only: x.");
    }

    @Test
    void aMechanismIsKnownToLookInside() {
        assertThat(Toy.statement("alignment[0] > 0.5").looksInside()).isTrue();
        assertThat(Toy.statement("y[0] > 0.5 && x[0] > 0.5").looksInside()).isFalse();
        assertThat(Toy.statement("y[0] > 0.5 && x[0] > 0.5").names())
                .extracting(Name::name)
                .containsExactlyInAnyOrder("x", "y");
    }

    static List<String> hostile() {
        return List.of(
                "(".repeat(1900) + "1" + ")".repeat(1900),
                "[".repeat(1900) + "]".repeat(1900),
                "x[0]" + "[0]".repeat(1300) + " > 0.0",
                "1.0" + "+1.0".repeat(990) + " > 1.0",
                "x".repeat(4001),
                "lists.range(1000000000).all(i, x[0] > 0.0)",
                "lists.range(9223372036854775807).all(i, x[0] > 0.0)",
                "lists.range(1000).all(i, lists.range(1000).all(j, x[0] > 0.0))",
                "lists.range(99999).all(i, lists.range(99999).all(j, i == j))",
                "lists.range(99).all(a, lists.range(99).all(b, lists.range(99).all(c, a + b + c == 7)))",
                "x.all(e, ".repeat(50) + "true" + ")".repeat(50),
                "x[9223372036854775807 + 1] > 0.0",
                "",
                " \n ",
                "\u0000");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileTextIsTurnedAwayWithASentence(String source) {
        // far above what any of them takes; without the bounds the ranges would run for hours
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(problems(source, Toy.ALL))
                        .allSatisfy(problem -> assertThat(problem.sentence()).endsWith(".")));
    }

    @Test
    void repeatedSignsNeitherCrashNorChangeTheMeaning() {
        assertThat(Toy.statement("!".repeat(3900) + "true")
                        .at(_ -> new double[0])
                        .holds())
                .isTrue();
    }

    private static List<Problem> problems(String source, Set<Name.Side> allowed) {
        StatementException refused =
                catchThrowableOfType(StatementException.class, () -> Statement.parse(source, Toy.VOCABULARY, allowed));
        assertThat(refused).as("refused: %.80s", source).isNotNull();
        return refused.problems();
    }
}
