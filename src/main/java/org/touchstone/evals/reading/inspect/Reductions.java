package org.touchstone.evals.reading.inspect;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.reading.LogJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** How many samples are behind a figure, after the epochs of each sample were made one. */
final class Reductions {

    /** @param reducer how epochs were made one; null where the log does not say */
    record Key(String scorer, @Nullable String reducer) {}

    private static final Set<String> UNUSED = Set.of("answer", "explanation", "metadata", "history");

    private Reductions() {}

    /** Counts the scored samples in the list at the parser's current token. */
    static Map<Key, Long> count(JsonParser parser, LogJson json) {
        Map<Key, Long> counts = new HashMap<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return counts;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String scorer = "";
            String reducer = null;
            long scored = 0;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("samples") && value == JsonToken.START_ARRAY) {
                    scored = scored(parser, json);
                } else if (value == JsonToken.VALUE_STRING && field.equals("scorer")) {
                    scorer = parser.getString();
                } else if (value == JsonToken.VALUE_STRING && field.equals("reducer")) {
                    reducer = parser.getString();
                } else {
                    parser.skipChildren();
                }
            }
            counts.put(new Key(scorer, reducer), scored);
            counts.putIfAbsent(new Key(scorer, null), scored);
        }
        return counts;
    }

    private static long scored(JsonParser parser, LogJson json) {
        long scored = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode sample = json.value(parser, UNUSED);
            JsonNode value = sample == null ? null : sample.get("value");
            boolean unscored =
                    value == null || value.isNull() || (value.isNumber() && Double.isNaN(value.doubleValue()));
            scored += unscored ? 0 : 1;
        }
        return scored;
    }
}
