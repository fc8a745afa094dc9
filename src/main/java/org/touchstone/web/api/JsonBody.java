package org.touchstone.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request's body, read strictly: a field that the API does not describe, a field given twice or a value of the wrong
 * kind is refused with a sentence, because a silently ignored wish is answered wrongly.
 */
final class JsonBody {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode root;

    private JsonBody(JsonNode root) {
        this.root = root;
    }

    /**
     * @param fields the names that the body may have
     * @throws ApiException when the bytes are not one JSON object with these fields only
     */
    static JsonBody read(byte @Nullable [] bytes, @Nullable String contentType, Collection<String> fields) {
        boolean nothing = bytes == null || bytes.length == 0;
        // A form's body has been read by others before it comes here: it must not pass for no body.
        if (!nothing || contentType != null) {
            requireJson(contentType);
        }
        if (bytes == null || nothing) {
            return new JsonBody(STRICT.createObjectNode());
        }
        var root = parse(bytes);
        if (!root.isObject()) {
            throw ApiException.malformed(
                    "The body must be a JSON object such as {\"%s\": …}, not %s."
                            .formatted(fields.iterator().next(), kind(root)),
                    null);
        }
        for (String name : root.propertyNames()) {
            if (!fields.contains(name)) {
                throw ApiException.malformed(
                        "The body has an unknown field \"%s\". Known fields: %s."
                                .formatted(name, String.join(", ", fields)),
                        name);
            }
        }
        return new JsonBody(root);
    }

    /** The named members of an object field; empty when the field is left out or null. */
    Collection<Map.Entry<String, JsonNode>> members(String field) {
        return present(field)
                .map(value -> {
                    if (!value.isObject()) {
                        throw ApiException.malformed(
                                "\"%s\" must be an object of names and values, not %s.".formatted(field, kind(value)),
                                field);
                    }
                    return value.properties();
                })
                .orElse(Set.of());
    }

    Optional<Long> wholeNumber(String field) {
        return present(field).map(value -> {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw ApiException.malformed(
                        "\"%s\" must be a whole number of at most 64 bits, not %s.".formatted(field, kind(value)),
                        field);
            }
            return value.longValue();
        });
    }

    /** A list of whole numbers; empty when the field is left out or null. */
    List<Long> wholeNumbers(String field) {
        List<Long> numbers = new ArrayList<>();
        present(field).ifPresent(value -> {
            if (!value.isArray()) {
                throw ApiException.malformed("\"%s\" must be a list, not %s.".formatted(field, kind(value)), field);
            }
            for (JsonNode item : value) {
                if (!item.isIntegralNumber() || !item.canConvertToLong()) {
                    throw ApiException.malformed(
                            "\"%s\" must hold whole numbers only, not %s.".formatted(field, kind(item)), field);
                }
                numbers.add(item.longValue());
            }
        });
        return List.copyOf(numbers);
    }

    boolean flag(String field) {
        return present(field)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw ApiException.malformed(
                                "\"%s\" must be true or false, not %s.".formatted(field, kind(value)), field);
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    Optional<String> text(String field) {
        return present(field).map(value -> {
            if (!value.isString()) {
                throw ApiException.malformed("\"%s\" must be a text, not %s.".formatted(field, kind(value)), field);
            }
            return value.stringValue();
        });
    }

    boolean has(String field) {
        return present(field).isPresent();
    }

    /** What a value is, for a sentence. */
    static String kind(JsonNode value) {
        if (value.isString()) {
            return "a text";
        }
        if (value.isNumber()) {
            return "the number " + value.asString();
        }
        if (value.isArray()) {
            return "a list";
        }
        return value.isObject() ? "an object" : value.toString();
    }

    private Optional<JsonNode> present(String field) {
        return Optional.ofNullable(root.get(field)).filter(value -> !value.isNull());
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return STRICT.readTree(bytes);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            String where =
                    place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
            throw ApiException.malformed(
                    "The body is not valid JSON%s. Check it for a missing quote, comma or bracket, a field given twice, text after its end, or a number such as NaN."
                            .formatted(where),
                    null);
        }
    }

    private static void requireJson(@Nullable String contentType) {
        if (contentType == null) {
            return;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)
                    || type.getSubtype().endsWith("+json")) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // Refused below like any other type.
        }
        throw ApiException.refused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The body must be JSON. Send it with the header \"Content-Type: application/json\".");
    }
}
