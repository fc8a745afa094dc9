package org.touchstone.web.evals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LogSample;
import org.touchstone.web.ui.Format;

/**
 * How a sample came out by one scorer: a sign and a word.
 *
 * @param chip class of the sign: held, broken or undecided
 * @param word one or a few words
 */
record Judged(String chip, String word) {

    private static final double WRONG = 0;
    private static final double RIGHT = 1;

    /** @param scorer whose score counts; null for the first */
    static Judged of(LogSample sample, @Nullable String scorer) {
        LogSample.Score score = score(sample.scores(), scorer);
        if (score == null) {
            return new Judged("undecided", sample.error() == null ? "Not scored" : "Error, not scored");
        }
        return of(score);
    }

    static Judged of(LogSample.Score score) {
        Boolean correct = score.correct();
        Double value = score.value();
        if (correct != null) {
            return correct ? new Judged("held", "Right") : new Judged("broken", "Wrong");
        }
        if (value == null) {
            return new Judged("undecided", "Not scored");
        }
        if (value == RIGHT) {
            return new Judged("held", "Full score, 1");
        }
        return value == WRONG
                ? new Judged("broken", "No score, 0")
                : new Judged("undecided", "Score " + Format.figure(value));
    }

    private static LogSample.@Nullable Score score(List<LogSample.Score> scores, @Nullable String scorer) {
        return scores.stream()
                .filter(score -> scorer == null || score.scorer().equals(scorer))
                .findFirst()
                .orElse(null);
    }
}
