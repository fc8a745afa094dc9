package org.touchstone.evals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An eval that others ran, as it is kept here.
 *
 * @param id in addresses: {@code /evals/17}
 * @param sha256 of the file that it came in
 * @param head what the log says of itself; what the importer said stands in its source where the log was silent
 * @param samples how many were read
 * @param figures worked out here from the samples, one for each scorer, in the order of its name
 * @param leftOut what was not read of this log, and why
 * @param licence null where nobody said
 * @param foundAt the address at which the importer found it; null where nobody said
 * @param broughtBy name of the account that brought it
 * @param withdrawn null while it stands
 */
public record DepositedLog(
        long id,
        String sha256,
        String fileName,
        EvalLog head,
        long samples,
        List<Figure> figures,
        List<LeftOut> leftOut,
        @Nullable String licence,
        @Nullable String foundAt,
        long accountId,
        String broughtBy,
        Instant at,
        @Nullable Withdrawn withdrawn) {

    public DepositedLog {
        figures = List.copyOf(figures);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * What one scorer's judgements come to. Where a question was asked several times, its mean counts once.
     *
     * @param questions different questions with a number from this scorer
     * @param scored samples with a number
     * @param unscored samples without one
     * @param binary whether every number is 0 or 1 and every question was asked once
     * @param right questions with 1, where {@code binary}
     * @param mean over questions; 0 where there are none
     * @param low lower 95% limit of the mean: Clopper-Pearson where {@code binary}, else Student's t over questions
     * @param high upper 95% limit
     */
    public record Figure(
            String scorer,
            long questions,
            long scored,
            long unscored,
            boolean binary,
            long right,
            double mean,
            double low,
            double high) {}

    /** Why it was taken back. */
    public record Withdrawn(String why, Instant at) {}
}
