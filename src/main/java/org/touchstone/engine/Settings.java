package org.touchstone.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Complete, checked values for a family's settings, in the order of their names. Made by
 * {@link ModelFamily#settle(Map)}; values are {@code Long}, {@code Double} or {@code String}.
 */
public record Settings(@JsonValue SortedMap<String, Object> values) {

    @JsonCreator
    public Settings {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public int integer(String name) {
        return ((Number) value(name)).intValue();
    }

    public double real(String name) {
        return ((Number) value(name)).doubleValue();
    }

    public String choice(String name) {
        return (String) value(name);
    }

    /** The product of whole numbers, for what a model costs. */
    public double product(String... names) {
        double product = 1;
        for (String name : names) {
            product *= integer(name);
        }
        return product;
    }

    /** Those whose values are not the usual ones, in the order of their declaration. */
    public Map<String, Object> unlike(List<Setting> declared) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Setting setting : declared) {
            Object value = values.get(setting.name());
            if (value != null && !same(value, setting.defaultValue())) {
                parts.put(setting.name(), value);
            }
        }
        return parts;
    }

    /** A stored whole number may come back as another kind of number. */
    private static boolean same(Object value, Object usual) {
        return value instanceof Number number && usual instanceof Number other
                ? number.doubleValue() == other.doubleValue()
                : value.equals(usual);
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting named \"" + name + "\".");
        }
        return value;
    }
}
