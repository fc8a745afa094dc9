package org.touchstone.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    /** Published to four places, and ours are rounded outwards to six. */
    private static final double PRINTED = 5.2e-5;

    @ParameterizedTest
    @CsvSource({
        // Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10: first minus second.
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void sharesOfDifferentCasesHaveThePublishedIntervals(
            long first, long firstOf, long second, long secondOf, double low, double high) {
        var found = Differences.unpairedShares(
                        ClopperPearson.rate(second, secondOf), ClopperPearson.rate(first, firstOf))
                .orElseThrow();
        assertThat(found.low()).isCloseTo(low, within(PRINTED));
        assertThat(found.high()).isCloseTo(high, within(PRINTED));
    }

    /** The interval is what a score test does not reject, with the likelihood made largest by trying, not by formula. */
    @ParameterizedTest
    @CsvSource({"90, 4, 10, 96", "0, 0, 3, 17", "1, 2, 9, 0", "400, 50, 52, 1498", "3, 7, 0, 0", "12, 1, 9, 28"})
    void sharesOfTheSameCasesAreWhatAScoreTestLeaves(long both, long leftOnly, long rightOnly, long neither) {
        long n = both + leftOnly + rightOnly + neither;
        var found = Differences.pairedShares(both, leftOnly, rightOnly, neither).orElseThrow();
        double chiSquare = 1.959963984540054 * 1.959963984540054;
        for (double step : new double[] {-1e-4, 1e-4}) {
            // Just outside either limit the test rejects, just inside it does not.
            if (found.low() > -1 + 1e-3) {
                assertThat(tried(found.low() + step, rightOnly, leftOnly, n) <= chiSquare)
                        .isEqualTo(step > 0);
            }
            if (found.high() < 1 - 1e-3) {
                assertThat(tried(found.high() + step, rightOnly, leftOnly, n) <= chiSquare)
                        .isEqualTo(step < 0);
            }
        }
    }

    private static double tried(double difference, long more, long fewer, long n) {
        double likeliest = Double.NEGATIVE_INFINITY;
        double nuisance = 0;
        double from = Math.max(0, -difference);
        double to = (1 - difference) / 2;
        for (int i = 1; i < 400_000; i++) {
            double q = from + (to - from) * i / 400_000;
            double likelihood = (more == 0 ? 0 : more * Math.log(q + difference))
                    + (fewer == 0 ? 0 : fewer * Math.log(q))
                    + (n == more + fewer ? 0 : (n - more - fewer) * Math.log(1 - 2 * q - difference));
            if (likelihood > likeliest) {
                likeliest = likelihood;
                nuisance = q;
            }
        }
        double distance = more - fewer - n * difference;
        return distance * distance / (n * (2 * nuisance + difference * (1 - difference)));
    }

    /** McNemar 1947: the discordant pairs alone decide, by (b - c)^2 / (b + c) against 3.8415. */
    @ParameterizedTest
    @CsvSource({"10, 20", "10, 22", "10, 24", "0, 3", "0, 4", "50, 70", "50, 72"})
    void aTieOfTheSameCasesIsWhatMcNemarsTestDoesNotReject(long leftOnly, long rightOnly) {
        double statistic = (double) (rightOnly - leftOnly) * (rightOnly - leftOnly) / (rightOnly + leftOnly);
        var found = Differences.pairedShares(200, leftOnly, rightOnly, 100).orElseThrow();
        assertThat(found.tied()).isEqualTo(statistic < 3.841459);
    }

    @Test
    void equalAnswersOnAFewCasesDoNotProveThatTwoAreEqual() {
        var found = Differences.pairedShares(20, 0, 0, 0).orElseThrow();
        assertThat(found.tied()).isTrue();
        // z^2 / (n + z^2) for n = 20
        assertThat(found.high()).isCloseTo(0.161125, within(2e-6));
        assertThat(found.low()).isCloseTo(-0.161125, within(2e-6));
    }

    /** Student's (1908) own ten sleepers: mean 1.58, t = 4.0621, R's t.test prints 0.7001142 and 2.4598858. */
    @Test
    void meansOfTheSameCasesHaveStudentsInterval() {
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        var found = Differences.pairedMeans(first, second).orElseThrow();
        assertThat(found.by()).isCloseTo(1.58, within(1e-12));
        assertThat(found.low()).isCloseTo(0.7001142, within(1.1e-6));
        assertThat(found.high()).isCloseTo(2.4598858, within(1.1e-6));
        assertThat(found.tied()).isFalse();
    }

    /** The same data as two groups: R's t.test prints -3.3654832 and 0.2054832 (first minus second), df = 17.776. */
    @Test
    void meansOfDifferentCasesHaveWelchsInterval() {
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        var found = Differences.unpairedMeans(first, second).orElseThrow();
        assertThat(found.low()).isCloseTo(-0.2054832, within(1.1e-6));
        assertThat(found.high()).isCloseTo(3.3654832, within(1.1e-6));
        assertThat(found.tied()).isTrue();
    }

    @Test
    void tooFewCasesGiveNoIntervalInsteadOfAnInfiniteOne() {
        assertThat(Differences.pairedShares(0, 0, 0, 0)).isEmpty();
        assertThat(Differences.pairedMeans(new double[] {1}, new double[] {2})).isEmpty();
        assertThat(Differences.unpairedMeans(new double[] {1, 2}, new double[] {2}))
                .isEmpty();
        assertThat(Differences.unpairedShares(ClopperPearson.rate(0, 0), ClopperPearson.rate(1, 2)))
                .isEmpty();
        assertThatThrownBy(() -> Differences.pairedMeans(new double[2], new double[3]))
                .hasMessageContaining("2 and 3");
    }
}
