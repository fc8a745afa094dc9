package org.touchstone.claims;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Rung;
import org.touchstone.checks.Sampler;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.claims.Standing.Word;
import org.touchstone.engine.Progress;
import tools.jackson.databind.json.JsonMapper;

class ShippedClaimsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<String> slugs() {
        return Shipped.slugs();
    }

    private static Standing standing(String slug) {
        return Standings.of(Shipped.spec(slug).kind(), Shipped.examined(slug).findings(), Standings.Events.NONE);
    }

    private static final Map<String, Word> STANDINGS = Map.ofEntries(
            entry(Shipped.RING, Word.HELD),
            entry(Shipped.TWO, Word.HELD),
            entry("common-ideas-one-job-each", Word.HELD),
            entry("two-neurons-for-one-size", Word.HELD),
            entry("dictionary-found-the-ideas", Word.HELD),
            entry("good-copy-must-know-the-ideas", Word.BROKEN),
            entry("large-dictionary-splits-ideas", Word.EXCEPTIONS),
            entry("fifty-neurons-hundred-jobs", Word.HELD),
            entry("unfinished-jobs-and-overlap", Word.HELD),
            entry("a-hundred-ideas-in-two-numbers", Word.HELD),
            entry("a-hundred-murmurs-cancel", Word.HELD),
            entry("all-answers-scored-and-little-comes-back", Word.HELD),
            entry("twenty-ideas-round-a-circle", Word.HELD),
            entry("simple-parts-always-exist", Word.HELD),
            entry("random-neurons-know-pairs", Word.EXCEPTIONS),
            entry("layer-answers-what-it-never-learned", Word.EXCEPTIONS),
            entry("layer-can-tell-what-it-knows", Word.BROKEN),
            entry("equal-numbers-first-is-copied", Word.HELD),
            entry("equal-numbers-second-is-copied", Word.HELD),
            entry("a-million-equal-numbers", Word.HELD),
            entry("any-numbers-second-is-copied", Word.BROKEN),
            entry("one-table-cannot-blow-up", Word.HELD),
            entry("another-agents-code", Word.HELD),
            entry("a-tiny-mixture", Word.HELD),
            entry("the-summary-must-tell-the-shared-fact", Word.HELD),
            entry("redrawing-the-summary", Word.BROKEN),
            entry("rare-ideas-are-all-kept", Word.HELD),
            entry("one-clean-answer-from-a-pentagon", Word.HELD),
            entry("a-half-for-each-of-a-pair", Word.HELD),
            entry("five-parts-for-five-ideas", Word.HELD),
            entry("one-part-for-each-pair", Word.BROKEN),
            entry(Shipped.LOUDER, Word.EXCEPTIONS));

    /** Published figures that do not come out here; the pages say so. */
    private static final Set<String> NOT_REPRODUCED = Set.of();

    @ParameterizedTest
    @MethodSource("slugs")
    void eachStandsAsItsWordsSay(String slug) {
        assertThat(standing(slug).word()).isEqualTo(STANDINGS.get(slug));
    }

    @Test
    void aShareIsHeldAtItsLowerLimit() {
        assertThat(Shipped.examined(Shipped.LOUDER).findings())
                .allSatisfy(finding -> assertThat(finding.rate().low()).isGreaterThanOrEqualTo(0.99));
    }

    @Test
    void theRingFailsOutsideItsScopeWhereAReaderCanSeeIt() {
        CompiledClaim claim = Shipped.compiled(Shipped.RING);
        long fails = 0;
        for (ClaimSpec.Preset preset : claim.spec().presets()) {
            Attempt attempt = Trier.attempt(
                    claim,
                    Shipped.model(Shipped.RING),
                    preset.input().stream().mapToDouble(v -> v).toArray());
            if (attempt.scope().holds()) {
                assertThat(attempt.holds()).as(preset.title()).isTrue();
            } else {
                assertThat(preset.words()).contains("Outside the scope");
                fails += attempt.holds() ? 0 : 1;
            }
        }
        assertThat(fails).isGreaterThanOrEqualTo(3);
        assertThat(box(Shipped.RING, BoxKind.WRONG_NO_PROMISE)).isPositive();
        assertThat(box(Shipped.RING, BoxKind.SURPRISE)).isZero();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aPresetOutsideTheScopeSaysSo(String slug) {
        CompiledClaim claim = Shipped.compiled(slug);
        for (ClaimSpec.Preset preset : claim.spec().presets()) {
            Attempt attempt = Trier.attempt(
                    claim,
                    Shipped.model(slug),
                    preset.input().stream().mapToDouble(v -> v).toArray());
            assertThat(preset.words().toLowerCase(Locale.ROOT).contains("outside the scope"))
                    .as(preset.title())
                    .isNotEqualTo(attempt.scope().holds());
        }
    }

    /** An author sees what is in scope before the model is built, and must see the same as the checks. */
    @ParameterizedTest
    @MethodSource("slugs")
    void whatIsInScopeIsKnownBeforeTheModelIsBuilt(String slug) {
        CompiledClaim claim = Shipped.compiled(slug);
        InputsOnly.of(claim).ifPresent(before -> {
            Sampler sampler = new Sampler(claim.space(), 7);
            for (int i = 0; i < 200; i++) {
                double[] input = sampler.next();
                assertThat(claim.scope().at(before.trace(input)).holds())
                        .isEqualTo(claim.scope()
                                .at(Shipped.model(slug).trace(input))
                                .holds());
            }
        });
    }

    private static long box(String slug, BoxKind kind) {
        return Shipped.examined(slug).boxes().boxes().stream()
                .filter(box -> box.kind() == kind)
                .mapToLong(Examination.Box::count)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everyPublishedFigureIsFoundAgainOrKnownNotToBe(String slug) {
        assertThat(Shipped.examined(slug).figures())
                .allSatisfy(figure -> assertThat(figure.same())
                        .as(figure.toString())
                        .isEqualTo(!NOT_REPRODUCED.contains(slug + "/" + figure.id())));
    }

    @Test
    void mostClaimsHaveAPublishedFigureBesideTheirs() {
        assertThat(slugs().stream().filter(slug -> !Shipped.spec(slug).figures().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aLayReaderCanReadEveryPlainField(String slug) {
        assertThat(ReadingGrade.hard(Shipped.spec(slug))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void theExaminationSurvivesBeingStored(String slug) {
        Examination examination = Shipped.examined(slug);
        assertThat(JSON.readValue(JSON.writeValueAsString(examination), Examination.class))
                .isEqualTo(examination);
        ClaimSpec spec = Shipped.spec(slug);
        assertThat(JSON.readValue(JSON.writeValueAsString(spec), ClaimSpec.class))
                .isEqualTo(spec);
        Standing standing = standing(slug);
        assertThat(JSON.readValue(JSON.writeValueAsString(standing), Standing.class))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void theSameSeedGivesTheSameExamination(String slug) {
        Examination first = Shipped.examined(slug);
        Examination again =
                Examiner.examine(Shipped.compiled(slug), Shipped.model(slug), first.drawSeed(), Progress.SILENT);
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*seconds")
                .isEqualTo(first);
    }

    @Test
    void aFactAboutWeightsIsNotSoldAsManyTrials() {
        Finding mechanism = Shipped.examined(Shipped.TWO).findings().getFirst();
        assertThat(mechanism.rung()).isEqualTo(Rung.ENUMERATED);
        assertThat(mechanism.rate().tried()).isEqualTo(1);
        assertThat(mechanism.outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void rivalsThatPassTooAreNamedAndOthersPart() {
        assertThat(Shipped.examined(Shipped.RING).rivals().stream()
                        .collect(Collectors.toMap(Examination.RivalResult::title, Examination.RivalResult::passes)))
                .containsEntry("It is the bias alone", true)
                .containsEntry("One hidden number is enough", false);
        assertThat(Shipped.examined(Shipped.RING).rivals())
                .allSatisfy(rival -> assertThat(rival.parting()).isNotNull());
    }
}
