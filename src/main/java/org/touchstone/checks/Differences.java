package org.touchstone.checks;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two-sided 95% intervals of the difference between two results, right minus left. Paired where the same cases were on
 * both sides, as Miller 2024 ("Adding Error Bars to Evals", arXiv 2411.00640, section 4) asks of comparisons between models:
 * what makes a question hard for both then drops out.
 */
public final class Differences {

    /** The standard normal's 97.5% point. */
    private static final double Z = 1.959963984540054;

    private static final double UPPER = 0.975;
    private static final double GRID = 1e6;
    private static final double SLACK = 1e-4;
    private static final int HALVINGS = 60;

    private Differences() {}

    /**
     * Shares of the same cases: Tango 1998 (Statistics in Medicine 17, 891-908, section 2), the differences that a score
     * test at 5% does not reject. At 0 it is McNemar's test.
     *
     * @param both cases that held on both sides
     * @param leftOnly cases that held on the left only
     * @param rightOnly cases that held on the right only
     * @param neither cases that held on neither
     * @return empty where there are no cases
     */
    public static Optional<Difference> pairedShares(long both, long leftOnly, long rightOnly, long neither) {
        long n = both + leftOnly + rightOnly + neither;
        if (n == 0) {
            return Optional.empty();
        }
        double by = (double) (rightOnly - leftOnly) / n;
        double low = crossing(by, -1, rightOnly, leftOnly, n);
        double high = crossing(by, 1, rightOnly, leftOnly, n);
        return Optional.of(new Difference(
                (double) (both + leftOnly) / n,
                (double) (both + rightOnly) / n,
                down(low, -1),
                up(high, 1),
                n,
                n,
                Difference.Method.PAIRED_SHARES));
    }

    /** The difference between {@code by}, which is not rejected, and {@code end}, beyond which all are. */
    private static double crossing(double by, double end, long more, long fewer, long n) {
        double kept = by;
        double rejected = end;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (kept + rejected) / 2;
            if (Math.abs(score(middle, more, fewer, n)) <= Z) {
                kept = middle;
            } else {
                rejected = middle;
            }
        }
        return rejected;
    }

    /** Tango's score statistic, with the nuisance share at its likeliest value given the difference. */
    private static double score(double difference, long more, long fewer, long n) {
        double a = 2.0 * n;
        double b = -more - fewer + (2.0 * n - more + fewer) * difference;
        double c = -fewer * difference * (1 - difference);
        double nuisance = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
        double variance = n * (2 * nuisance + difference * (1 - difference));
        double distance = more - fewer - n * difference;
        return variance > 0
                ? distance / Math.sqrt(variance)
                : distance == 0 ? 0 : Math.copySign(Double.MAX_VALUE, distance);
    }

    /**
     * Shares of different cases: method 10 of Newcombe 1998 (Statistics in Medicine 17, 873-890), from both shares' Wilson
     * limits.
     *
     * @return empty where one side has no cases
     */
    public static Optional<Difference> unpairedShares(Rate left, Rate right) {
        if (left.tried() == 0 || right.tried() == 0) {
            return Optional.empty();
        }
        double l = (double) left.held() / left.tried();
        double r = (double) right.held() / right.tried();
        double low = r - l - Math.hypot(r - wilson(right, -1), wilson(left, 1) - l);
        double high = r - l + Math.hypot(wilson(right, 1) - r, l - wilson(left, -1));
        return Optional.of(new Difference(
                l, r, down(low, -1), up(high, 1), left.tried(), right.tried(), Difference.Method.UNPAIRED_SHARES));
    }

    private static double wilson(Rate rate, int side) {
        double n = rate.tried();
        double p = rate.held() / n;
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return (p + Z * Z / (2 * n) + side * half) / (1 + Z * Z / n);
    }

    /**
     * Means over the same cases: Student's t interval of the differences, case by case.
     *
     * @param left one number for each case
     * @param right one number for the same case at the same place
     * @return empty where there are fewer than two cases, or where all differ by the same: nothing then tells how much chance
     *     there is in it
     * @throws IllegalArgumentException when the two are not equally long
     */
    public static Optional<Difference> pairedMeans(double[] left, double[] right) {
        if (left.length != right.length) {
            throw new IllegalArgumentException(
                    "Paired results have one number on each side, not " + left.length + " and " + right.length + ".");
        }
        if (left.length < 2) {
            return Optional.empty();
        }
        double[] by = new double[left.length];
        for (int i = 0; i < by.length; i++) {
            by[i] = right[i] - left[i];
        }
        Moments difference = Moments.of(by);
        if (difference.error() == 0 && difference.mean() != 0) {
            return Optional.empty();
        }
        double half = difference.error() * TDistribution.of(by.length - 1.0).inverseCumulativeProbability(UPPER);
        return Optional.of(new Difference(
                Moments.of(left).mean(),
                Moments.of(right).mean(),
                down(difference.mean() - half, Double.NEGATIVE_INFINITY),
                up(difference.mean() + half, Double.POSITIVE_INFINITY),
                left.length,
                right.length,
                Difference.Method.PAIRED_MEANS));
    }

    /**
     * Means over different cases: Welch 1947 (Biometrika 34, 28-35), with the Welch-Satterthwaite degrees of freedom.
     *
     * @return empty where one side has fewer than two cases, or where neither varies and the two are not equal
     */
    public static Optional<Difference> unpairedMeans(double[] left, double[] right) {
        if (left.length < 2 || right.length < 2) {
            return Optional.empty();
        }
        Moments l = Moments.of(left);
        Moments r = Moments.of(right);
        double a = l.error() * l.error();
        double b = r.error() * r.error();
        if (a + b == 0 && l.mean() != r.mean()) {
            return Optional.empty();
        }
        double half = a + b == 0
                ? 0
                : Math.sqrt(a + b)
                        * TDistribution.of((a + b) * (a + b) / (a * a / (left.length - 1) + b * b / (right.length - 1)))
                                .inverseCumulativeProbability(UPPER);
        return Optional.of(new Difference(
                l.mean(),
                r.mean(),
                down(r.mean() - l.mean() - half, Double.NEGATIVE_INFINITY),
                up(r.mean() - l.mean() + half, Double.POSITIVE_INFINITY),
                left.length,
                right.length,
                Difference.Method.UNPAIRED_MEANS));
    }

    /**
     * Two figures of which only their standard errors are known.
     *
     * @return empty where an error is negative or not a number
     */
    public static Optional<Difference> reported(
            double left, double leftError, long leftCount, double right, double rightError, long rightCount) {
        if (!(leftError >= 0 && rightError >= 0)) {
            return Optional.empty();
        }
        double half = Z * Math.hypot(leftError, rightError);
        return Optional.of(new Difference(
                left,
                right,
                down(right - left - half, Double.NEGATIVE_INFINITY),
                up(right - left + half, Double.POSITIVE_INFINITY),
                leftCount,
                rightCount,
                Difference.Method.REPORTED));
    }

    private static double down(double value, double least) {
        return Math.max(least, Math.floor(value * GRID + SLACK) / GRID);
    }

    private static double up(double value, double most) {
        return Math.min(most, Math.ceil(value * GRID - SLACK) / GRID);
    }

    /** @param error standard error of the mean */
    private record Moments(double mean, double error) {

        static Moments of(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            double mean = sum / values.length;
            double squares = 0;
            for (double value : values) {
                squares += (value - mean) * (value - mean);
            }
            return new Moments(mean, Math.sqrt(squares / (values.length - 1) / values.length));
        }
    }
}
