package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalCatalogue.QuestionScore;

/** One scorer's numbers for one log's questions, and how they line up with another's. */
final class Judged {

    /** How questions of two logs are known to be the same. */
    enum Match {
        /** Question, choices and reference are the same to the letter. */
        ASKED("the same questions, to the letter"),
        /** The same ids in the same dataset; the wording differs. */
        ID("the same questions by their ids, in other words"),
        NONE("different questions");

        private final String text;

        Match(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final List<QuestionScore> scores;

    Judged(List<QuestionScore> scores) {
        this.scores = scores;
    }

    List<QuestionScore> scores() {
        return scores;
    }

    /** Numbers of all questions that have one. */
    double[] values() {
        return scores.stream()
                .map(QuestionScore::value)
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** @param sameDataset whether equal ids mean the same question */
    Match match(Judged other, boolean sameDataset) {
        if (!shared(other, QuestionScore::asked).isEmpty()) {
            return Match.ASKED;
        }
        return sameDataset && !shared(other, QuestionScore::sampleId).isEmpty() ? Match.ID : Match.NONE;
    }

    private Set<String> shared(Judged other, Function<QuestionScore, String> key) {
        Set<String> own = new HashSet<>();
        scores.forEach(score -> own.add(key.apply(score)));
        Set<String> both = new HashSet<>();
        other.scores.stream().map(key).filter(own::contains).forEach(both::add);
        return both;
    }

    /** Questions of both, in the order of this one. A question that a log has twice is paired once. */
    List<Pair> pairs(Judged other, Match match) {
        if (match == Match.NONE) {
            return List.of();
        }
        Function<QuestionScore, String> key = match == Match.ASKED ? QuestionScore::asked : QuestionScore::sampleId;
        Map<String, QuestionScore> theirs = new HashMap<>();
        other.scores.forEach(score -> theirs.putIfAbsent(key.apply(score), score));
        List<Pair> pairs = new ArrayList<>();
        for (QuestionScore score : scores) {
            QuestionScore found = theirs.remove(key.apply(score));
            if (found != null) {
                pairs.add(new Pair(score, found));
            }
        }
        return pairs;
    }

    /** The same question in two logs. */
    record Pair(QuestionScore left, QuestionScore right) {

        boolean scored() {
            return left.value() != null && right.value() != null;
        }

        boolean binary() {
            return binary(left) && binary(right);
        }

        private static boolean binary(QuestionScore score) {
            Double value = score.value();
            return score.times() == 1 && value != null && (value == 0 || value == 1);
        }

        static double number(@Nullable Double value) {
            if (value == null) {
                throw new IllegalStateException("A question without a number was to be left out.");
            }
            return value;
        }
    }
}
