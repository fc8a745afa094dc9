package org.touchstone.evals.reading.inspect;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a log's head says of its scorers that its samples do not.
 *
 * @param first the one that the oldest logs mean where they name none
 * @param judged those whose scores are right or wrong: accuracy is worked out from them
 */
record ScorerFacts(String first, Set<String> judged) {

    /** Inspect counts scorers of one name up: {@code match}, {@code match1}. */
    private static final Pattern COUNTED = Pattern.compile("\\d+");

    static ScorerFacts of(JsonNode scores, JsonNode scorers) {
        String first = "score";
        Set<String> judged = new HashSet<>();
        boolean any = false;
        for (JsonNode score : scores.values()) {
            String id = id(score);
            first = any ? first : id;
            any = true;
            if (hasAccuracy(score.path("metrics"))) {
                judged.add(id);
            }
        }
        for (JsonNode scorer : scorers.values()) {
            String name = Nodes.said(scorer.get("name"));
            if (name != null && scorer.path("metrics").isArray() && hasAccuracy(scorer.path("metrics"))) {
                judged.add(name.substring(name.lastIndexOf('/') + 1));
            }
        }
        return new ScorerFacts(first, judged);
    }

    private static boolean hasAccuracy(JsonNode metrics) {
        for (JsonNode metric : metrics.values()) {
            String name = metric.isObject() ? Nodes.said(metric.get("name")) : null;
            if (name != null && name.substring(name.lastIndexOf('/') + 1).equals("accuracy")) {
                return true;
            }
        }
        return false;
    }

    /** Who gave the scores behind a result: a scorer, or one key of the several values that a scorer gives. */
    static String id(JsonNode score) {
        String name = Nodes.said(score.get("name"));
        String scorer = Nodes.said(score.get("scorer"));
        if (name == null || scorer == null || name.equals(scorer)) {
            return name != null ? name : scorer != null ? scorer : "score";
        }
        String own = scorer.substring(scorer.lastIndexOf('/') + 1);
        boolean same = name.startsWith(own)
                && (name.equals(own)
                        || COUNTED.matcher(name.substring(own.length())).matches());
        return same ? name : keyed(scorer, name);
    }

    static String keyed(String scorer, @Nullable String key) {
        return scorer + "/" + key;
    }
}
