package org.touchstone.evals.reading.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.LogJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything in a log's JSON but its samples.
 *
 * @param reductions how many samples are behind each figure
 * @param cut whether the file breaks off
 */
record HeadParts(ObjectNode log, Map<Reductions.Key, Long> reductions, boolean cut) {

    /** @throws LogTroubleException when it is no log, or breaks off before it says what was run */
    static HeadParts read(Bundle.Entry entry, LogJson json) throws IOException {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        Map<Reductions.Key, Long> reductions = new HashMap<>();
        try (InputStream in = entry.open();
                JsonParser parser = json.parser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new LogTroubleException(entry.name() + " is not an Inspect log.");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("reductions")) {
                    reductions.putAll(Reductions.count(parser, json));
                } else if (name.equals("samples")) {
                    parser.skipChildren();
                } else if (value != JsonToken.VALUE_NULL) {
                    JsonNode kept = json.value(parser, Set.of("sample_reductions"));
                    if (kept == null) {
                        throw new LogTroubleException(
                                entry.name() + ": the field " + Nodes.brief(name) + " is too large to read.");
                    }
                    log.set(name, kept);
                }
            }
            return new HeadParts(log, reductions, parser.currentToken() != JsonToken.END_OBJECT);
        } catch (JacksonException e) {
            if (e instanceof StreamConstraintsException || !log.has("eval")) {
                throw LogJson.trouble(entry.path(), e);
            }
            return new HeadParts(log, reductions, true);
        }
    }
}
