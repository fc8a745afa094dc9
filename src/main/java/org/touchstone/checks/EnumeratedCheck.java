package org.touchstone.checks;

import java.util.List;

/**
 * Puts a promise to every case there is: each of a finite list of inputs, or the one set of weights. Nothing is left to
 * chance, so the limits of the rate are the share itself.
 */
public final class EnumeratedCheck {

    private static final double NANOS = 1e9;

    private EnumeratedCheck() {}

    /**
     * @param points every distinct input there is
     */
    public static Finding of(Promise promise, Iterable<Point> points) {
        return check(promise, points, false);
    }

    /**
     * A promise about weights alone: measuring it once is trying every case.
     *
     * @param anywhere any input; the statement does not depend on it
     */
    public static Finding fact(Promise promise, Point anywhere) {
        return check(
                new Promise(promise.part(), List.of(), promise.statement(), promise.share()), List.of(anywhere), true);
    }

    private static Finding check(Promise promise, Iterable<Point> points, boolean fact) {
        long start = System.nanoTime();
        Tally tally = Tally.of(promise, points);
        double share = tally.tried() == 0 ? 0 : (double) tally.held() / tally.tried();
        double most = tally.tried() == 0 ? 1 : (double) (tally.held() + tally.undecided()) / tally.tried();
        Outcome outcome = tally.tried() == 0
                ? Outcome.UNDECIDED
                : share >= promise.share() ? Outcome.HELD : most < promise.share() ? Outcome.BROKEN : Outcome.UNDECIDED;
        return new Finding(
                promise.part(),
                Rung.ENUMERATED,
                outcome,
                new Rate(tally.held(), tally.tried(), share, most),
                tally.apart(),
                1 - share,
                fact ? FindingWords.fact(outcome) : FindingWords.enumerated(tally),
                tally.worstFirst(),
                (System.nanoTime() - start) / NANOS);
    }
}
