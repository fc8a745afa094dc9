package org.touchstone.evals.reading.helm;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Fields;
import org.touchstone.evals.reading.LogJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The elements of a long list in a file, one after another. */
final class Elements {

    /** Takes an element; {@code null} stands for one that is too large. */
    interface Taker {
        void take(JsonNode element) throws IOException;
    }

    private Elements() {}

    /**
     * @param field of the outermost object that holds the list; null where the file is the list
     * @return the other fields of the outermost object that are called {@code adapter_spec}
     * @throws LogTroubleException when there is no list, or not all of it
     */
    static JsonNode read(Bundle.Entry file, LogJson json, @Nullable String field, Taker taker) throws IOException {
        return json.read(file, parser -> {
            JsonToken first = parser.nextToken();
            if (field == null) {
                list(file, first, parser, json, taker);
                return MissingNode.getInstance();
            }
            if (first != JsonToken.START_OBJECT) {
                throw new LogTroubleException(file.path() + " is not what HELM writes under this name.");
            }
            JsonNode adapter = MissingNode.getInstance();
            boolean found = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken start = parser.nextToken();
                if (name.equals(field)) {
                    list(file, start, parser, json, taker);
                    found = true;
                } else if (name.equals("adapter_spec")) {
                    JsonNode value = json.value(parser, Set.of());
                    adapter = value == null ? adapter : value;
                } else {
                    parser.skipChildren();
                }
            }
            if (!found) {
                throw new LogTroubleException(file.path() + " is not whole: it holds no " + field + ".");
            }
            return adapter;
        });
    }

    private static void list(Bundle.Entry file, @Nullable JsonToken first, JsonParser parser, LogJson json, Taker taker)
            throws IOException {
        if (first != JsonToken.START_ARRAY) {
            throw new LogTroubleException(file.path() + " is not what HELM writes under this name.");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = json.value(parser, Set.of());
            taker.take(element == null ? MissingNode.getInstance() : element);
        }
    }

    /** Which question an element speaks of, how it was changed, and in which trial it was asked. */
    static String key(@Nullable String instance, JsonNode perturbation, @Nullable Long trial) {
        return instance + "\n" + Fields.text(perturbation) + "\n" + (trial == null ? 0 : trial);
    }
}
