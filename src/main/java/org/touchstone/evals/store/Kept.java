package org.touchstone.evals.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.reading.Texts;
import org.touchstone.storage.Json;

/** Makes what a log holds fit for Postgres, which knows neither U+0000 nor halves of surrogate pairs. */
final class Kept {

    /** Characters of a name that is searched by; the whole of it stands in the log's head. */
    static final int NAME = 300;

    private static final String NUL = "\\u0000";

    private Kept() {}

    /** As JSON. */
    static String json(Object value) {
        String json = Texts.tidy(Json.write(value));
        return json.contains(NUL) ? Json.write(tidied(Json.read(json, Object.class))) : json;
    }

    /** As text of at most {@link #NAME} characters. */
    static String name(String text) {
        String tidy = Texts.tidy(text);
        int length = tidy.codePointCount(0, tidy.length());
        return length <= NAME ? tidy : tidy.substring(0, tidy.offsetByCodePoints(0, NAME));
    }

    static @Nullable String nameOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : name(text);
    }

    private static Object tidied(Object value) {
        return switch (value) {
            case String text -> Texts.tidy(text);
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>();
                list.forEach(one -> all.add(one == null ? null : tidied(one)));
                yield all;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> all = new LinkedHashMap<>();
                map.forEach((key, one) -> all.put(Texts.tidy((String) key), one == null ? null : tidied(one)));
                yield all;
            }
            default -> value;
        };
    }
}
