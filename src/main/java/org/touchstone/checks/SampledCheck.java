package org.touchstone.checks;

/** Puts a promise to inputs that were drawn at random, and says what that shows about those not drawn. */
public final class SampledCheck {

    private static final double NANOS = 1e9;

    private SampledCheck() {}

    /**
     * An {@code always} promise is broken by one failure and undecided when a case has no truth. A share is held when
     * the lower limit of its interval reaches it, broken when even the upper limit stays below it, and undecided
     * between; a case without truth counts as not held below and as held above.
     *
     * @param points independent draws of one recorded sampling
     */
    public static Finding of(Promise promise, Iterable<Point> points) {
        long start = System.nanoTime();
        Tally tally = Tally.of(promise, points);
        Rate rate = ClopperPearson.rate(tally.held(), tally.tried());
        double upper = tally.held() == tally.tried()
                ? ClopperPearson.noFailureLimit(tally.tried())
                : ClopperPearson.rate(tally.tried() - tally.held(), tally.tried())
                        .high();
        Outcome outcome = outcome(promise.share(), tally, rate);
        return new Finding(
                promise.part(),
                Rung.SAMPLED,
                outcome,
                rate,
                tally.apart(),
                upper,
                FindingWords.sampled(tally, rate, upper),
                tally.worstFirst(),
                (System.nanoTime() - start) / NANOS);
    }

    static Outcome outcome(double share, Tally tally, Rate rate) {
        if (tally.tried() == 0) {
            return Outcome.UNDECIDED;
        }
        if (share == 1) {
            return tally.failed() > 0 ? Outcome.BROKEN : tally.undecided() > 0 ? Outcome.UNDECIDED : Outcome.HELD;
        }
        if (rate.low() >= share) {
            return Outcome.HELD;
        }
        double high = ClopperPearson.rate(tally.held() + tally.undecided(), tally.tried())
                .high();
        return high < share ? Outcome.BROKEN : Outcome.UNDECIDED;
    }
}
