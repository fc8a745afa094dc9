package org.touchstone.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
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

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting named \"" + name + "\".");
        }
        return value;
    }
}
