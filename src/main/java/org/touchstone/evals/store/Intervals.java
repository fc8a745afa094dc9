package org.touchstone.evals.store;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Rate;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.store.SampleStore.Question;

/**
 * How sure a mean over questions is: the questions are taken as drawn from many alike, and repeated answers to one question
 * are averaged first, since they are not independent (Miller 2024, "Adding Error Bars to Evals", arXiv 2411.00640). Where
 * every question came out as 0 or 1, exact limits (Clopper and Pearson 1934); else Student's t (Student 1908, Biometrika 6,
 * 1-25).
 */
final class Intervals {

    private static final double UPPER = 0.975;

    private Intervals() {}

    /** @param samples of the log, with a number from this scorer or without */
    static Figure figure(String scorer, List<Question> asked, long samples) {
        double[] means = asked.stream()
                .filter(question -> question.scored() > 0)
                .mapToDouble(Question::mean)
                .toArray();
        long scored = asked.stream().mapToLong(Question::scored).sum();
        long right = Arrays.stream(means).filter(mean -> mean == 1).count();
        boolean either = means.length > 0 && Arrays.stream(means).allMatch(mean -> mean == 0 || mean == 1);
        boolean binary = either && asked.stream().allMatch(question -> question.times() == 1);
        double mean = means.length == 0 ? 0 : Arrays.stream(means).sum() / means.length;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        if (either) {
            Rate rate = ClopperPearson.rate(right, means.length);
            low = rate.low();
            high = rate.high();
        } else if (means.length > 1) {
            double off = halfWidth(means, mean);
            low = mean - off;
            high = mean + off;
        }
        return new Figure(scorer, means.length, scored, samples - scored, binary, binary ? right : 0, mean, low, high);
    }

    private static double halfWidth(double[] means, double mean) {
        double squares =
                Arrays.stream(means).map(each -> (each - mean) * (each - mean)).sum();
        double deviation = Math.sqrt(squares / (means.length - 1.0));
        return TDistribution.of(means.length - 1.0).inverseCumulativeProbability(UPPER)
                * deviation
                / Math.sqrt(means.length);
    }
}
