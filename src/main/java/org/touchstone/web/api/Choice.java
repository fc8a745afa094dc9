package org.touchstone.web.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters that are one of some words. */
final class Choice {

    private Choice() {}

    /** The value of that name, in lower case; null for none. */
    static <E extends Enum<E>> @Nullable E of(String name, @Nullable String value, Class<E> type) {
        return value == null || value.isBlank() ? null : required(name, value, type);
    }

    static <E extends Enum<E>> E required(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Numbers.lower(constant).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ApiException.malformed(
                        "\"%s\" must be one of %s, not \"%s\"."
                                .formatted(
                                        name,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Numbers::lower)
                                                .collect(Collectors.joining(", ")),
                                        value),
                        name));
    }
}
