package org.touchstone.engine;

import java.util.List;

/**
 * One thing a visitor may set before a model is built.
 *
 * @param name identifier in files and addresses, such as {@code hidden}
 * @param title plain name on the page, such as "Hidden numbers"
 * @param explanation one plain sentence
 * @param kind how the value is written
 * @param defaultValue a {@code Long}, {@code Double} or {@code String}, by kind
 * @param min smallest allowed number (inclusive); 0 for choices
 * @param max largest allowed number (inclusive); 0 for choices
 * @param choices the allowed words; empty for numbers
 */
public record Setting(
        String name,
        String title,
        String explanation,
        Kind kind,
        Object defaultValue,
        double min,
        double max,
        List<String> choices) {

    /** How a setting's value is written. */
    public enum Kind {
        INTEGER,
        REAL,
        CHOICE
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    /** A value as somebody typed it: a number where numbers are taken and it is one, else the text, for settling to refuse. */
    public Object typed(String text) {
        if (kind == Kind.CHOICE) {
            return text;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    public static Setting integer(String name, String title, String explanation, long value, long min, long max) {
        return new Setting(name, title, explanation, Kind.INTEGER, value, min, max, List.of());
    }

    public static Setting real(String name, String title, String explanation, double value, double min, double max) {
        return new Setting(name, title, explanation, Kind.REAL, value, min, max, List.of());
    }

    /** The first of the choices is the default. */
    public static Setting choice(String name, String title, String explanation, String... choices) {
        return new Setting(name, title, explanation, Kind.CHOICE, choices[0], 0, 0, List.of(choices));
    }
}
