package org.touchstone.checks;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Exact confidence limits of a counted share (Clopper and Pearson 1934, Biometrika 26, 404-413), from the quantiles of
 * the beta distribution. Limits are rounded outwards to a millionth, so that a printed interval never claims more than
 * the exact one.
 */
public final class ClopperPearson {

    private static final double TAIL = 0.025;
    private static final double ONE_TAIL = 0.05;
    private static final double GRID = 1e6;

    /** Covers the root finder's absolute accuracy of 1e-9, in grid units. */
    private static final double SLACK = 1e-2;

    private ClopperPearson() {}

    /**
     * The share with its two-sided 95% limits; 0 and 1 when nothing was tried.
     *
     * @throws IllegalArgumentException when fewer than 0 or more than {@code tried} held
     */
    public static Rate rate(long held, long tried) {
        if (held < 0 || held > tried) {
            throw new IllegalArgumentException("Of " + tried + " cases tried, " + held + " cannot have held.");
        }
        double low =
                held == 0 ? 0 : BetaDistribution.of(held, tried - held + 1.0).inverseCumulativeProbability(TAIL);
        double high = held == tried
                ? 1
                : BetaDistribution.of(held + 1.0, tried - held).inverseCumulativeProbability(1 - TAIL);
        return new Rate(held, tried, down(low), up(high));
    }

    /**
     * Upper limit of the failure rate when nothing failed in {@code tried} independent draws: one-sided, 95%
     * confidence; 1 when nothing was tried.
     */
    public static double noFailureLimit(long tried) {
        return tried == 0 ? 1 : up(-Math.expm1(Math.log(ONE_TAIL) / tried));
    }

    private static double down(double value) {
        return value <= 0 ? 0 : Math.max(0, Math.floor(value * GRID - SLACK) / GRID);
    }

    private static double up(double value) {
        return value >= 1 ? 1 : Math.min(1, Math.ceil(value * GRID + SLACK) / GRID);
    }
}
