package org.touchstone.web.evals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue.SampleSearch.Only;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.LogSample;
import org.touchstone.support.Hostile;

/** What the pages of evals work out before they show it. */
class WordsTest {

    private static final List<String> FRUIT = List.of("an apple", "a pear", "a plum");

    @ParameterizedTest
    @CsvSource({"B, B", "B, (b)", "b., B)", "a pear, B", "B, a pear"})
    void rightAndChosenAreFoundByLetterOrText(String right, String answer) {
        var marked = Marked.of(SomeEvals.sample("Which?", FRUIT, right, answer, true));
        assertThat(marked).filteredOn(Marked::right).extracting(Marked::letter).containsExactly("B");
        assertThat(marked).filteredOn(Marked::chosen).extracting(Marked::letter).containsExactly("B");
    }

    @Test
    void anAnswerInManyWordsMarksNothingRatherThanGuessing() {
        var marked = Marked.of(SomeEvals.sample("Which?", FRUIT, "C", "A good question! I would say pears.", false));
        assertThat(marked).noneMatch(Marked::chosen);
        assertThat(marked).filteredOn(Marked::right).extracting(Marked::text).containsExactly("a plum");
    }

    @ParameterizedTest
    @CsvSource({"0.75, 75, 100, SAME", "0.33, 33, 99, SAME", "0.5, 54, 100, DIFFERS", "0.76, 75, 100, DIFFERS"})
    void aReportThatDiffersFromItsSamplesByMoreThanRoundingIsTold(
            double reported, long right, long of, ReportedBeside.Agreement expected) {
        var log =
                SomeEvals.log(1, "arc", List.of(SomeEvals.result(reported)), List.of(SomeEvals.figure(right, of)), of);
        assertThat(ReportedBeside.of(log)).extracting(ReportedBeside::agreement).containsExactly(expected);
        assertThat(EvalFacts.of(log).stream().anyMatch(fact -> fact.contains("not what its samples come to")))
                .isEqualTo(expected == ReportedBeside.Agreement.DIFFERS);
    }

    @Test
    void aStandardErrorIsNotHeldAgainstTheMean() {
        var error = new LogResult("arc", "choice", "stderr", null, null, null, null, null, 0.04, null, Map.of());
        var log = SomeEvals.log(
                1, "arc", List.of(SomeEvals.result(0.75), error), List.of(SomeEvals.figure(75, 100)), 100);
        assertThat(ReportedBeside.of(log))
                .extracting(ReportedBeside::agreement)
                .containsExactly(ReportedBeside.Agreement.SAME, ReportedBeside.Agreement.NOTHING_TO_COMPARE);
    }

    @Test
    void whatIsMissingOrOddIsSaid() {
        var plain = SomeEvals.log(1);
        var odd = new DepositedLog(
                1,
                plain.sha256(),
                plain.fileName(),
                plain.head(),
                plain.samples(),
                List.of(new DepositedLog.Figure("choice", 40, 80, 20, false, 0, 0.5, 0.4, 0.6)),
                List.of(new LeftOut("sample 3", "It is cut short.", 1)),
                null,
                null,
                7,
                "Ada",
                SomeEvals.DAY,
                null);
        assertThat(String.join(" ", EvalFacts.of(odd)))
                .contains("cannot be rerun here")
                .contains("20 of 100 samples were not scored")
                .contains("asked more than once")
                .contains("Not everything in the log was read")
                .contains("No licence is stated");
        assertThat(String.join(" ", EvalFacts.of(plain)))
                .contains("cannot be rerun here")
                .doesNotContain("not scored", "more than once", "left out", "licence");
    }

    @Test
    void theAddressOfASampleLeadsBackToIt() {
        var address = SampleAddress.of(
                new Location("evals/17?sample=3&only=wrong&q=two+words&sort=lowest-first&page=2").getQueryParameters());
        assertThat(address.search().words()).isEqualTo("two words");
        assertThat(address.only()).isEqualTo(Only.WRONG);
        assertThat(SampleAddress.of(new Location(address.href(17)).getQueryParameters()))
                .isEqualTo(address);
        assertThat(SampleAddress.of(QueryParameters.empty()).href(17)).isEqualTo("evals/17");
    }

    @Test
    void nonsenseInAnAddressIsLikeNothing() {
        for (String text : Hostile.texts()) {
            var query = QueryParameters.simple(Map.of("sample", text, "only", text, "sort", text, "page", text));
            assertThat(SampleAddress.of(query)).isEqualTo(SampleAddress.of(QueryParameters.empty()));
            var other = QueryParameters.simple(Map.of("from", text, "to", text, "page", text));
            assertThat(CatalogueAddress.of(other).href()).isEqualTo("evals");
        }
    }

    @Test
    void theCatalogueIsNarrowedByItsAddressAlone() {
        var address = CatalogueAddress.of(new Location(
                        "evals?q=arc&model=qwen%2Fqwen2.5&task=arc_easy&source=Jo&format=inspect&from=2026-01-31&to=2026-13-01&page=2")
                .getQueryParameters());
        var search = address.search();
        assertThat(search.model()).isEqualTo("qwen/qwen2.5");
        assertThat(search.format()).isNotNull();
        assertThat(String.valueOf(search.from())).isEqualTo("2026-01-31");
        assertThat(search.to()).isNull();
        assertThat(search.page()).isEqualTo(2);
        assertThat(CatalogueAddress.of(new Location(address.href()).getQueryParameters()))
                .isEqualTo(address);
        assertThat(address.with(CatalogueAddress.MODEL, "").search().page()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "https://a b", "http"})
    void onlyAddressesOfWebPagesBecomeLinks(String address) {
        assertThat(Seen.links(Verbatim.address(address))).isEmpty();
        assertThat(Seen.links(Verbatim.address("https://example.org/a?b=c"))).hasSize(1);
    }

    @Test
    void aCutTextEndsBetweenCharacters() {
        String faces = "😀".repeat(2_000);
        assertThat(Verbatim.first(faces, 41)).isEqualTo("😀".repeat(20) + " …");
        assertThat(Verbatim.first("one\n\n two", 40)).isEqualTo("one two");
    }

    @Test
    void aScoreWithoutRightOrWrongIsShownAsItIs() {
        assertThat(Judged.of(new LogSample.Score("j", 0.5, "0.5", null, null, null))
                        .word())
                .isEqualTo("Score 0.5");
        assertThat(Judged.of(new LogSample.Score("j", null, "N", null, null, null))
                        .word())
                .isEqualTo("Not scored");
        assertThat(Judged.of(SomeEvals.sample("Which?", FRUIT, "B", "B", true), "another")
                        .word())
                .isEqualTo("Not scored");
    }
}
