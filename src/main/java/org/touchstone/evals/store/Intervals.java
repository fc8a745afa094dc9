package org.touchstone.evals.store;

import org.apache.commons.statistics.distribution.TDistribution;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Rate;
import org.touchstone.evals.DepositedLog.Figure;

/**
 * How sure a mean over questions is: the questions are taken as drawn from many alike, and repeated answers to one question
 * are averaged first, since they are not independent (Miller 2024, "Adding Error Bars to Evals", arXiv 2411.00640). Where
 * every question came out as 0 or 1, exact limits (Clopper and Pearson 1934); else Student's t (Student 1908, Biometrika 6,
 * 1-25).
 */
final class Intervals {

    private static final double UPPER = 0.975;

    private Intervals() {}

    /**
     * @param times the most often that one question was asked
     * @param right questions whose mean is 1
     * @param wrong questions whose mean is 0
     */
    record Counts(long questions, long scored, long unscored, long times, long right, long wrong) {}

    /** @param deviation of the questions' means, dividing by one less than their number */
    static Figure figure(String scorer, Counts counts, double mean, double deviation) {
        boolean either = counts.questions() > 0 && counts.right() + counts.wrong() == counts.questions();
        boolean binary = either && counts.times() == 1;
        double low;
        double high;
        if (either) {
            Rate rate = ClopperPearson.rate(counts.right(), counts.questions());
            low = rate.low();
            high = rate.high();
        } else if (counts.questions() < 2) {
            low = Double.NEGATIVE_INFINITY;
            high = Double.POSITIVE_INFINITY;
        } else {
            double off = TDistribution.of(counts.questions() - 1.0).inverseCumulativeProbability(UPPER)
                    * deviation
                    / Math.sqrt(counts.questions());
            low = mean - off;
            high = mean + off;
        }
        return new Figure(
                scorer,
                counts.questions(),
                counts.scored(),
                counts.unscored(),
                binary,
                binary ? counts.right() : 0,
                mean,
                low,
                high);
    }
}
