package org.touchstone.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code {"seed", "settings", "again"}}, all optional. */
record GivenRun(@Nullable Long seed, Map<String, Object> settings, boolean again) {

    private static final List<String> FIELDS = List.of("seed", "settings", "again");

    /** @throws ApiException naming the field that is unknown or of the wrong kind */
    static GivenRun read(byte @Nullable [] bytes, @Nullable String contentType) {
        var body = JsonBody.read(bytes, contentType, FIELDS);
        Map<String, Object> settings = new LinkedHashMap<>();
        for (var entry : body.members("settings")) {
            settings.put(entry.getKey(), value(entry.getKey(), entry.getValue()));
        }
        return new GivenRun(body.wholeNumber("seed").orElse(null), settings, body.flag("again"));
    }

    private static Object value(String name, JsonNode given) {
        if (given.isString()) {
            return given.stringValue();
        }
        if (given.isIntegralNumber() && given.canConvertToLong()) {
            return given.longValue();
        }
        if (given.isNumber() && Double.isFinite(given.asDouble())) {
            return given.asDouble();
        }
        throw ApiException.malformed(
                "Setting \"%s\" must be a number or a word, not %s.".formatted(name, JsonBody.kind(given)),
                "settings." + name);
    }
}
