package org.touchstone.evals.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;

/**
 * Scores of samples whose own lines come earlier in a file: some logs hold all samples once for each scorer. They are kept
 * from a first reading until a second one meets the samples.
 */
public final class LaterScores {

    /** Characters of answers and explanations kept at once; beyond, the scores are kept without them. */
    private static final long ROOM = 40_000_000;

    private final Map<String, List<LogSample.Score>> scores = new HashMap<>();
    private final Consumer<LeftOut> leftOut;
    private long kept;

    public LaterScores(Consumer<LeftOut> leftOut) {
        this.leftOut = leftOut;
    }

    public void add(String id, int epoch, List<LogSample.Score> more) {
        List<LogSample.Score> fitting = more.stream().map(this::fitting).toList();
        scores.merge(
                id + "\n" + epoch,
                fitting,
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }

    private LogSample.Score fitting(LogSample.Score score) {
        String answer = score.answer();
        String why = score.explanation();
        long length = (answer == null ? 0 : answer.length()) + (why == null ? 0 : why.length());
        if (length == 0 || kept + length <= ROOM) {
            kept += length;
            return score;
        }
        leftOut.accept(new LeftOut("answer under " + score.scorer(), "Too many long answers to keep them all.", 1));
        return new LogSample.Score(score.scorer(), score.value(), score.shown(), score.correct(), null, null);
    }

    public List<LogSample.Score> take(String id, int epoch) {
        List<LogSample.Score> all = scores.remove(id + "\n" + epoch);
        return all == null ? List.of() : all;
    }

    /** Reports the scores of samples that were never met. */
    public void end() {
        if (!scores.isEmpty()) {
            String why = "They are about samples that the first scorer did not judge.";
            leftOut.accept(new LeftOut("scores", why, scores.size()));
            scores.clear();
        }
    }
}
