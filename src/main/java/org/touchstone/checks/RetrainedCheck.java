package org.touchstone.checks;

import java.util.List;

/**
 * Counts in how many models, each built anew from a seed that the server drew after publication, a promise holds. The
 * cases are models, not inputs.
 */
public final class RetrainedCheck {

    private RetrainedCheck() {}

    /**
     * @param held what became of each model, in order of the seeds; only models that the promise is made for
     * @param apart models for which the promise was not made
     * @param share at least this share of models; 1 means each
     * @param seconds what building and checking them took
     */
    public static Finding of(Part part, List<Boolean> held, long apart, double share, double seconds) {
        Tally tally = Tally.counted(held, apart);
        Rate rate = ClopperPearson.rate(tally.held(), tally.tried());
        Outcome outcome = SampledCheck.outcome(share, tally, rate);
        double lower = 1 - ClopperPearson.noFailureLimit(tally.tried());
        double upper = tally.failed() == 0 ? 1 - lower : 1 - rate.low();
        return new Finding(
                part,
                Rung.SAMPLED,
                outcome,
                rate,
                tally.apart(),
                upper,
                FindingWords.retrained(tally, rate, lower),
                List.of(),
                seconds);
    }
}
