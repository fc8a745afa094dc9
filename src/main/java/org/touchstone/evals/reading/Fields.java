package org.touchstone.evals.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fields of a JSON value that may be missing, null, or of another kind than they should be: what does not fit is absent. */
public final class Fields {

    private Fields() {}

    /** A field inside fields; a missing node where any of them is not there. */
    public static JsonNode at(JsonNode node, String... names) {
        JsonNode found = node;
        for (String name : names) {
            found = found.path(name);
        }
        return found;
    }

    /** A text, a number or a truth value as text, anything else as JSON; null for null and for what is not there. */
    public static @Nullable String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return node.isContainer() ? node.toString() : node.asString();
    }

    /** As {@link #text(JsonNode)} of a field. */
    public static @Nullable String text(JsonNode node, String name) {
        return text(node.path(name));
    }

    /** As {@link #text(JsonNode)} of a field, with something else for nothing or blanks. */
    public static String text(JsonNode node, String name, String otherwise) {
        String text = text(node, name);
        return text == null || text.isBlank() ? otherwise : text;
    }

    /** A number, or a text or truth value that stands for one; null for anything else and for NaN. Infinity is a number. */
    public static @Nullable Double number(JsonNode node) {
        if (node.isBoolean()) {
            return node.asBoolean() ? 1.0 : 0.0;
        }
        if (!node.isNumber() && !node.isString()) {
            return null;
        }
        double number = node.isNumber() ? node.asDouble() : parsed(node.asString());
        return Double.isNaN(number) ? null : number;
    }

    private static double parsed(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (!plain.isEmpty() && plain.length() < 40 && "0123456789.".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            try {
                return Double.parseDouble(plain);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
        return switch (plain) {
            case "true" -> 1;
            case "false" -> 0;
            case "infinity", "inf" -> Double.POSITIVE_INFINITY;
            case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    /** A number that is neither NaN nor infinite. */
    public static @Nullable Double finite(JsonNode node) {
        Double number = number(node);
        return number == null || number.isInfinite() ? null : number;
    }

    /** A whole number. */
    public static @Nullable Long whole(JsonNode node) {
        Double number = finite(node);
        return number == null || number != Math.rint(number) || Math.abs(number) > 1L << 53 ? null : number.longValue();
    }

    /** A truth value. */
    public static @Nullable Boolean flag(JsonNode node) {
        return node.isBoolean() ? (Boolean) node.asBoolean() : null;
    }

    /** Every element as text; one text for what is no list; none for nothing. */
    public static List<String> texts(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode element : node) {
                String text = text(element);
                all.add(text == null ? "" : text);
            }
        } else {
            String text = text(node);
            if (text != null) {
                all.add(text);
            }
        }
        return all;
    }

    /** Every field of an object as text, without those that say nothing. */
    public static Map<String, String> map(JsonNode node) {
        Map<String, String> all = new TreeMap<>();
        node.properties().forEach(field -> put(all, field.getKey(), text(field.getValue())));
        return all;
    }

    /** Puts what is there. */
    public static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
