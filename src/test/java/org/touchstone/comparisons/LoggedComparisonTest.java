package org.touchstone.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.touchstone.checks.Difference;
import org.touchstone.checks.Differences;
import org.touchstone.comparisons.Comparison.Likeness;
import org.touchstone.comparisons.Comparison.Same;
import org.touchstone.evals.EvalCatalogue.QuestionScore;
import org.touchstone.evals.LogResult;

class LoggedComparisonTest {

    private static final Map<String, String> SETTINGS = Map.of("temperature", "0", "epochs", "1");

    private final Deposits deposits = new Deposits();

    private Comparison compare(long... ids) {
        List<LoggedParty> parties = Arrays.stream(ids)
                .mapToObj(id -> (LoggedParty) new LoggedParty.Log(
                        new Side.OfLog(id), deposits.find(id).orElseThrow()))
                .toList();
        return new LoggedComparison(deposits, parties).compare();
    }

    private static List<QuestionScore> scores(String prefix, double... values) {
        List<QuestionScore> scores = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            scores.add(new QuestionScore("q" + i, prefix + i, i + 1, 1, Double.isNaN(values[i]) ? null : values[i]));
        }
        return scores;
    }

    @Test
    void questionsThatBothWereAskedArePaired() {
        long a = deposits.add("arc", "small", "choice", SETTINGS, scores("h", 1, 1, 0, 0, 1, Double.NaN));
        long b = deposits.add("arc", "large", "choice", SETTINGS, scores("h", 1, 1, 1, 0, 0, 1, 1));
        var row = compare(a, b).rows().getFirst();
        var difference = Objects.requireNonNull(row.differences().getFirst());
        var expected = Differences.pairedShares(2, 1, 1, 1).orElseThrow();
        assertThat(difference).isEqualTo(expected);
        assertThat(difference.tied()).isTrue();
        assertThat(row.differs()).isFalse();
    }

    @Test
    void theSameIdsInOtherWordsArePairedAndItIsSaid() {
        long a = deposits.add("arc", "small", "choice", SETTINGS, scores("short prompt ", 1, 0, 1));
        long b = deposits.add("arc", "large", "choice", SETTINGS, scores("long prompt ", 1, 1, 1));
        var comparison = compare(a, b);
        assertThat(Objects.requireNonNull(
                                comparison.rows().getFirst().differences().getFirst())
                        .method())
                .isEqualTo(Difference.Method.PAIRED_SHARES);
        assertThat(likeness(comparison, "Questions").same()).isEqualTo(Same.DIFFERENT);
        assertThat(likeness(comparison, "Questions").words()).contains("worded differently");
    }

    @Test
    void otherQuestionsOfTheSameDatasetAreNotPaired() {
        long a = deposits.add("arc", "small", "choice", SETTINGS, renamed(scores("a", 1, 0, 1, 1)));
        long b = deposits.add("arc", "large", "choice", SETTINGS, scores("b", 1, 1, 0));
        var comparison = compare(a, b);
        assertThat(Objects.requireNonNull(
                                comparison.rows().getFirst().differences().getFirst())
                        .method())
                .isEqualTo(Difference.Method.UNPAIRED_SHARES);
        assertThat(comparison.cases().count()).isZero();
    }

    private static List<QuestionScore> renamed(List<QuestionScore> scores) {
        return scores.stream()
                .map(one -> new QuestionScore("other-" + one.sampleId(), one.asked(), one.number(), 1, one.value()))
                .toList();
    }

    @Test
    void resultsOnDifferentDatasetsGetNoDifference() {
        long a = deposits.add("arc", "small", "choice", SETTINGS, scores("a", 1, 0));
        long b = deposits.add("gsm8k", "large", "choice", SETTINGS, scores("b", 1, 1));
        var comparison = compare(a, b);
        assertThat(comparison.rows().getFirst().differences().getFirst()).isNull();
        assertThat(likeness(comparison, "Task").same()).isEqualTo(Same.DIFFERENT);
    }

    @Test
    void scoresBetweenRightAndWrongAreComparedByTheirMeans() {
        long a = deposits.add("essay", "small", "judge", SETTINGS, scores("e", 0.2, 0.5, 0.4));
        long b = deposits.add("essay", "large", "judge", SETTINGS, scores("e", 0.3, 0.9, 0.6));
        var difference = Objects.requireNonNull(
                compare(a, b).rows().getFirst().differences().getFirst());
        assertThat(difference.method()).isEqualTo(Difference.Method.PAIRED_MEANS);
        assertThat(difference.by()).isCloseTo(0.7 / 3, within(1e-12));
    }

    @Test
    void aSettingThatOneLogDoesNotStateIsNotTakenAsEqual() {
        long a = deposits.add("arc", "small", "choice", SETTINGS, scores("h", 1));
        long b = deposits.add("arc", "large", "choice", Map.of("epochs", "1"), scores("h", 0));
        assertThat(likeness(compare(a, b), "Setting: temperature").same()).isEqualTo(Same.UNKNOWN);
    }

    @Test
    void onlyQuestionsWithDifferentScoresAreShownOnRequest() {
        long a = deposits.add("arc", "small", "choice", SETTINGS, scores("h", 1, 1, 0, Double.NaN));
        long b = deposits.add("arc", "large", "choice", SETTINGS, scores("h", 1, 0, 0, 1));
        var cases = compare(a, b).cases();
        assertThat(cases.count()).isEqualTo(4);
        assertThat(cases.numbers(new Cases.Filter(cases.firstRow(), true, null, 0)))
                .containsExactly(1, 3);
        assertThat(cases.at(1).answers()).extracting(Cases.Answer::did).containsExactly("small says 2", "large says 2");
    }

    @Test
    void reportedFiguresWithoutSamplesAreComparedByTheirReportedErrors() {
        long a = deposits.reported("arc", "small", new LogResult.Uncertainty(0.02, null, null, null, null, 500L), 0.70);
        long b = deposits.reported("arc", "large", new LogResult.Uncertainty(0.01, null, null, null, null, 500L), 0.80);
        long bare = deposits.reported("arc", "third", null, 0.75);
        var row = compare(a, b, bare).rows().getFirst();
        var difference = Objects.requireNonNull(row.differences().getFirst());
        // 0.1 plus or minus 1.959964 times the root of 0.0005
        assertThat(difference.low()).isCloseTo(0.1 - 1.959964 * Math.sqrt(0.0005), within(2e-6));
        assertThat(difference.method()).isEqualTo(Difference.Method.REPORTED);
        assertThat(row.differences().get(1)).as("no error is reported").isNull();
    }

    private static Likeness likeness(Comparison comparison, String what) {
        return comparison.likenesses().stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
    }
}
