package org.touchstone.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.claims.VersionDiff.Part;

class VersionDiffTest {

    private static final String RING = Shipped.yaml(Shipped.RING);
    private static final ClaimSpec BEFORE = Shipped.spec(Shipped.RING);

    static Stream<String> slugs() {
        return Shipped.slugs().stream();
    }

    private static ClaimSpec read(String yaml) {
        return ClaimReader.read(yaml, Shipped.FAMILIES);
    }

    private static List<Part> changed(String from, String to) {
        assertThat(RING).contains(from);
        return VersionDiff.between(BEFORE, read(RING.replace(from, to)));
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aClaimDiffersFromItselfInNothing(String slug) {
        assertThat(VersionDiff.between(Shipped.spec(slug), Shipped.spec(slug))).isEmpty();
    }

    /** Whatever makes another hash, and so another version, is shown as a difference. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed: 0 | seed: 1 | subject.seed",
                "max(x) >= 0.25 | max(x) >= 0.5 | scope.expression",
                "Recipes, Chess, Weather] | Recipes, Chess, Rain] | ideas",
                "probability: 0.05, from | probability: 0.06, from | distribution.probability",
                "title: No false alarms | title: Nothing else comes | evals[no-false-alarm].title"
            })
    void eachPartThatChangesIsNamed(String from, String to, String path) {
        assertThat(changed(from.strip(), to.strip())).extracting(Part::path).containsExactly(path);
    }

    @Test
    void anEvalThatComesAndOneThatGoesAreToldAsWholes() {
        ClaimSpec.Eval first = BEFORE.evals().getFirst();
        ClaimSpec other = read(RING.replace("id: " + first.id() + "\n", "id: quite-another\n"));
        List<Part> parts = VersionDiff.between(BEFORE, other);
        assertThat(parts).hasSize(2);
        assertThat(parts).anySatisfy(part -> {
            assertThat(part.path()).isEqualTo("evals[" + first.id() + "]");
            assertThat(part.after()).isNull();
            assertThat(part.before()).contains(first.expression());
        });
        assertThat(parts).anySatisfy(part -> {
            assertThat(part.path()).isEqualTo("evals[quite-another]");
            assertThat(part.before()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void twoClaimsWithAnotherHashDifferInSomething(String slug) {
        ClaimSpec one = Shipped.spec(slug);
        for (String other : Shipped.slugs()) {
            if (!other.equals(slug)) {
                assertThat(VersionDiff.between(one, Shipped.spec(other))).isNotEmpty();
            }
        }
    }

    @Test
    void theWordsThatStayAreFoundAmongThoseThatWentAndCame() {
        List<WordDiff.Piece> pieces =
                WordDiff.between("When exactly one idea is on, it wins.", "When one or two ideas are on, it wins.");
        assertThat(text(pieces, WordDiff.Kind.NEW)).isEqualTo("When exactly one idea is on, it wins.");
        assertThat(text(pieces, WordDiff.Kind.GONE)).isEqualTo("When one or two ideas are on, it wins.");
        assertThat(pieces).contains(new WordDiff.Piece(WordDiff.Kind.SAME, "on, it wins."));
        assertThat(WordDiff.between("", "a b")).containsExactly(new WordDiff.Piece(WordDiff.Kind.NEW, "a b"));
        assertThat(WordDiff.between("a", "a")).containsExactly(new WordDiff.Piece(WordDiff.Kind.SAME, "a"));
        assertThat(WordDiff.between("x1 == x2", "x1 == x2 && x1 > 0.0"))
                .containsExactly(
                        new WordDiff.Piece(WordDiff.Kind.SAME, "x1 == x2 "),
                        new WordDiff.Piece(WordDiff.Kind.NEW, "&& x1 > 0.0"));
        String endless = "word ".repeat(5_000);
        assertThat(WordDiff.between(endless, endless + "more")).hasSize(2);
    }

    /** The text without the pieces of one kind. */
    private static String text(List<WordDiff.Piece> pieces, WordDiff.Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(WordDiff.Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void aNarrowerScopeIsSeenToBeNarrowerOnFreshDraws() {
        CompiledClaim before = Shipped.compiled(Shipped.RING);
        CompiledClaim narrow = compiled("max(x) >= 0.25", "max(x) >= 0.75");
        ScopeShift narrower =
                ClaimPreview.shift(before.spec(), narrow, Shipped.FAMILIES, 1).orElseThrow();
        assertThat(narrower.after()).isPositive().isLessThan(narrower.before());
        assertThat(narrower.direction()).contains(Publishing.Kind.NARROWS);
        assertThat(narrower.words()).contains("Of 2,000 inputs").contains("the scope is narrower");
        ScopeShift wider =
                ClaimPreview.shift(narrow.spec(), before, Shipped.FAMILIES, 2).orElseThrow();
        assertThat(wider.direction()).contains(Publishing.Kind.WIDENS);
        CompiledClaim other = compiled("exactly(1, x, 0.0)", "exactly(2, x, 0.0)");
        ScopeShift another =
                ClaimPreview.shift(before.spec(), other, Shipped.FAMILIES, 3).orElseThrow();
        assertThat(another.direction()).isEmpty();
        assertThat(another.both()).isZero();
        assertThat(ClaimPreview.shift(before.spec(), before, Shipped.FAMILIES, 4))
                .isEmpty();
    }

    private static CompiledClaim compiled(String from, String to) {
        assertThat(RING).contains(from);
        return CompiledClaim.of(read(RING.replace(from, to)), Shipped.FAMILIES);
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aPreviewShowsInputsOnBothSidesOfEveryShippedScope(String slug) {
        CompiledClaim claim = Shipped.compiled(slug);
        ClaimPreview preview = ClaimPreview.of(
                Shipped.yaml(slug), claim, Shipped.FAMILIES, Optional.empty(), RandomGenerator.getDefault());
        ScopeSample sample = preview.sample();
        if (sample == null) {
            assertThat(claim.family().instant()).isFalse();
            return;
        }
        assertThat(sample.inside())
                .isNotEmpty()
                .allSatisfy(input -> InputRules.check(claim.inputs(), List.of(), input));
        if (sample.inScope() < sample.drawn()) {
            assertThat(sample.outside()).isNotEmpty();
        }
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.number()).isEqualTo(1);
    }

    @Test
    void aScopeThatHardlyAnythingMeetsIsAMistakeOfItsExpression() {
        String yaml = RING.replace("max(x) >= 0.25", "max(x) >= 0.25 && min(x) >= 0.9999");
        CompiledClaim claim = CompiledClaim.of(read(yaml), Shipped.FAMILIES);
        assertThatThrownBy(() ->
                        ClaimPreview.of(yaml, claim, Shipped.FAMILIES, Optional.empty(), RandomGenerator.getDefault()))
                .isInstanceOf(ClaimFormatException.class)
                .hasMessageMatching("Line \\d+, column \\d+, scope.expression: Only .* are in the scope.*");
    }
}
