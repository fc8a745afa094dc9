package org.touchstone.evals.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of one sample as trees, as long as they stay within bounds together; beyond them what is left is passed over
 * without being kept.
 */
public final class JsonValue {

    /** A node costs about a hundred bytes of memory, however short it is in the file. */
    private static final int MOST_NODES = 500_000;

    private final JsonParser parser;
    private final JsonNodeFactory make = JsonNodeFactory.instance;
    private long charactersLeft;
    private int nodesLeft = MOST_NODES;

    JsonValue(JsonParser parser, long characters) {
        this.parser = parser;
        this.charactersLeft = characters;
    }

    /** For a sample that goes on in another file: what was read so far counts there too. */
    public JsonValue on(JsonParser next) {
        JsonValue going = new JsonValue(next, charactersLeft);
        going.nodesLeft = nodesLeft;
        return going;
    }

    /**
     * The value that begins at the parser's current token. The parser stands at its last token afterwards, also when it was
     * too large.
     *
     * @param skip fields of the value, if it is an object, that are passed over and do not count
     * @return null when the values so far are larger than one sample may be
     */
    public @Nullable JsonNode read(Set<String> skip) {
        JsonNode tree = node(skip);
        return within() ? tree : null;
    }

    private boolean within() {
        return charactersLeft >= 0 && nodesLeft >= 0;
    }

    private JsonNode node(Set<String> skip) {
        nodesLeft--;
        JsonToken token = parser.currentToken();
        if (token == null) {
            return make.missingNode();
        }
        if (!within()) {
            parser.skipChildren();
            return make.missingNode();
        }
        return switch (token) {
            case START_OBJECT -> object(skip);
            case START_ARRAY -> array();
            case VALUE_STRING -> {
                String text = parser.getString();
                charactersLeft -= text.length();
                yield make.stringNode(text);
            }
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> make.numberNode(parser.getIntValue());
                    case LONG -> make.numberNode(parser.getLongValue());
                    default -> make.numberNode(parser.getDoubleValue());
                };
            case VALUE_NUMBER_FLOAT -> make.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> make.booleanNode(true);
            case VALUE_FALSE -> make.booleanNode(false);
            default -> make.nullNode();
        };
    }

    private JsonNode object(Set<String> skip) {
        ObjectNode object = make.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (skip.contains(name) || !within()) {
                parser.skipChildren();
            } else {
                charactersLeft -= name.length();
                object.set(name, node(Set.of()));
            }
        }
        return object;
    }

    private JsonNode array() {
        ArrayNode array = make.arrayNode();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (within()) {
                array.add(node(Set.of()));
            } else {
                parser.skipChildren();
            }
        }
        return array;
    }
}
