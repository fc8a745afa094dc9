package org.touchstone.web.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Rate;

/** How numbers and words of the program are written in JSON. */
final class Numbers {

    private Numbers() {}

    /** JSON knows neither NaN nor infinity: such a value is left out as null. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** A number with no useless decimals, for sentences. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static RateJson rate(Rate rate) {
        return new RateJson(rate.held(), rate.tried(), rate.low(), rate.high());
    }

    static List<List<Double>> first(List<List<Double>> inputs, int most) {
        return inputs.size() <= most ? inputs : inputs.subList(0, most);
    }
}
