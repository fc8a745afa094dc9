package org.touchstone.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.touchstone.checks.Difference;
import org.touchstone.claims.ClaimReader;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.claims.Examiner;
import org.touchstone.comparisons.Comparison.Place;
import org.touchstone.comparisons.Comparison.Row;
import org.touchstone.comparisons.Comparison.Same;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;

class BuiltComparisonTest {

    private static final Families FAMILIES = Families.standard();
    private static final long DRAWS = 4711;

    private static final Subject CIRCLE = claim("twenty-ideas-round-a-circle");
    private static final Subject STRONGER = model("circle", Map.of("features", 20, "bias", "stronger"));
    private static final Comparison BIAS = compare(CIRCLE, STRONGER);

    private static Comparison compare(Subject... subjects) {
        return new BuiltComparison(version -> DRAWS, List.of(subjects), List.of(subjects)).compare();
    }

    private static Subject claim(String slug) {
        try {
            String yaml = Files.readString(Path.of("db", "claims", slug + ".yaml"));
            var spec = ClaimReader.read(yaml, FAMILIES);
            var claim = CompiledClaim.of(spec, FAMILIES);
            var version = new ClaimVersion(
                    1, slug, 1, spec, claim.settings(), ClaimVersion.Words.of(claim), yaml, "", "", Instant.EPOCH);
            return new Subject(
                    new Side.OfClaim(slug, null),
                    "Claim",
                    spec.title(),
                    spec.summary(),
                    "/claims/" + slug,
                    claim.family(),
                    claim.family().build(claim.settings(), spec.subject().seed(), Progress.SILENT),
                    spec.subject().seed(),
                    version,
                    claim,
                    null,
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Subject model(String name, Map<String, Object> given) {
        ModelFamily family = FAMILIES.all().stream()
                .filter(one -> one.id().name().equals(name))
                .findFirst()
                .orElseThrow();
        Settings settings = family.settle(given);
        return new Subject(
                Side.model(name, given, 0),
                "Model",
                family.title(),
                "",
                "/models/" + name,
                family,
                family.build(settings, 0, Progress.SILENT),
                0L,
                null,
                null,
                null,
                List.of());
    }

    /** Published results and compared ones are about the same inputs, or a reader would meet two numbers for one thing. */
    @Test
    void theLeftResultIsThePublishedOne() {
        var claim = Objects.requireNonNull(CIRCLE.claim());
        var published = Examiner.examine(claim, CIRCLE.model(), DRAWS, Progress.SILENT);
        for (int i = 0; i < published.evals().size(); i++) {
            String asked = claim.spec().evals().get(i).asked();
            var cell = row(BIAS, asked).cells().getFirst();
            assertThat(cell.right()).isEqualTo(published.evals().get(i).rate().held());
            assertThat(cell.low()).isEqualTo(published.evals().get(i).rate().low());
        }
        published
                .boxes()
                .boxes()
                .forEach(box -> assertThat(BIAS.parties().getFirst().boxes().get(box.kind()))
                        .as(box.kind().text())
                        .isEqualTo(box.count()));
    }

    @Test
    void differencesArePairedInputByInput() {
        var claim = Objects.requireNonNull(CIRCLE.claim());
        var inputs = Examiner.evalInputs(claim, DRAWS);
        int index = 1;
        long left = 0;
        long right = 0;
        for (double[] input : inputs) {
            left += claim.evals().get(index).at(CIRCLE.model().trace(input)).holds() ? 1 : 0;
            right += claim.evals().get(index).at(STRONGER.model().trace(input)).holds() ? 1 : 0;
        }
        var row = row(BIAS, claim.spec().evals().get(index).asked());
        var difference = Objects.requireNonNull(row.differences().getFirst());
        assertThat(difference.method()).isEqualTo(Difference.Method.PAIRED_SHARES);
        assertThat(difference.left()).isEqualTo((double) left / inputs.size());
        assertThat(difference.right()).isEqualTo((double) right / inputs.size());
        assertThat(difference.leftCount()).isEqualTo(inputs.size());
    }

    @Test
    void whatDiffersIsSaidAndNothingElse() {
        assertThat(BIAS.likenesses().stream()
                        .filter(one -> one.same() == Same.DIFFERENT)
                        .map(Comparison.Likeness::what))
                .contains("Threshold", "Weights")
                .doesNotContain("Inputs", "Scorer", "Kind of model", "Ideas", "Output");
    }

    @Test
    void onlyWhereTheyDifferShowsJustTheInputsWithTwoVerdicts() {
        var row = BIAS.cases().firstRow();
        var differing = BIAS.cases().numbers(new Cases.Filter(row, true, null, 0));
        var all = BIAS.cases().numbers(Cases.Filter.all(row));
        assertThat(all).hasSize(Examiner.EVAL_DRAWS);
        assertThat(differing).isNotEmpty().hasSizeLessThan(all.size() / 2);
        int place = BIAS.cases().rows().indexOf(row);
        for (int number : differing) {
            var answers = BIAS.cases().at(number).answers();
            assertThat(Objects.requireNonNull(answers.get(0).verdicts().get(place))
                            .right())
                    .isNotEqualTo(
                            Objects.requireNonNull(answers.get(1).verdicts().get(place))
                                    .right());
        }
    }

    @Test
    void everyInputInABoxIsInIt() {
        for (BoxKind box : BoxKind.values()) {
            var numbers = BIAS.cases().numbers(new Cases.Filter(BIAS.cases().firstRow(), false, box, 0));
            assertThat((long) numbers.size())
                    .isEqualTo(BIAS.parties().getFirst().boxes().get(box));
            numbers.stream()
                    .limit(3)
                    .forEach(number -> assertThat(
                                    BIAS.cases().at(number).answers().getFirst().box())
                            .isEqualTo(box));
        }
        assertThat(BIAS.parties().get(1).boxes()).as("without a claim").isEmpty();
    }

    @Test
    void aReadersOwnInputIsAnsweredByBoth() {
        double[] one = new double[20];
        one[3] = 1;
        var tried = BIAS.cases().of(one).orElseThrow();
        assertThat(tried.answers()).hasSize(2);
        assertThat(tried.answers().getFirst().output().get(3))
                .isEqualTo(1, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void theMechanismOfOneIsLookedForInTheOther() {
        var inside = BIAS.rows().stream()
                .filter(row -> row.place() == Place.INSIDE)
                .findFirst()
                .orElseThrow();
        assertThat(inside.cells().getFirst().words()).isEqualTo("Yes");
        assertThat(inside.cells().get(1).asked()).isTrue();
        assertThat(inside.differences().getFirst())
                .as("one fact has no interval")
                .isNull();
    }

    @Test
    void modelsWithOtherInputsAreNotPairedAndSaySo() {
        var comparison = compare(CIRCLE, claim("a-hundred-murmurs-cancel"));
        assertThat(comparison.likenesses().getFirst().same()).isEqualTo(Same.DIFFERENT);
        assertThat(comparison.cases().count()).isZero();
        assertThat(comparison.rows().stream()
                        .flatMap(row -> row.differences().stream())
                        .filter(Objects::nonNull))
                .allMatch(difference -> !difference.method().paired());
    }

    private static Row row(Comparison comparison, String asked) {
        return comparison.rows().stream()
                .filter(row -> row.asked().equals(asked))
                .findFirst()
                .orElseThrow();
    }
}
