package org.touchstone.evals;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a log reports: one entry of Every Eval Ever's evaluation_results. It is what the log says; what the
 * samples give is worked out apart.
 *
 * @param name the eval, where one log holds several; else the task
 * @param scorer who judged; equal to {@link LogSample.Score#scorer()} of the samples behind it, if there are any
 * @param metric such as {@code accuracy}, {@code exact_match}
 * @param lowerIsBetter null where the log does not say
 * @param scoreType {@code binary}, {@code continuous} or {@code levels}
 * @param min the least score possible
 * @param max the greatest score possible
 * @param uncertainty null where none is reported
 * @param details what else the log says of it
 */
public record LogResult(
        String name,
        String scorer,
        String metric,
        @Nullable String description,
        @Nullable Boolean lowerIsBetter,
        @Nullable String scoreType,
        @Nullable Double min,
        @Nullable Double max,
        double score,
        @Nullable Uncertainty uncertainty,
        Map<String, String> details) {

    public LogResult {
        details = new TreeMap<>(details);
    }

    /**
     * As the log reports it.
     *
     * @param standardError of the score
     * @param low lower limit of its interval
     * @param high upper limit of its interval
     * @param level of that interval, such as 0.95
     * @param method how it was worked out
     * @param samples behind the score
     */
    public record Uncertainty(
            @Nullable Double standardError,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double level,
            @Nullable String method,
            @Nullable Long samples) {}
}
