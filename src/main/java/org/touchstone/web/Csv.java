package org.touchstone.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a CSV file (RFC 4180) that is safe to open in a spreadsheet. */
public final class Csv {

    private Csv() {}

    /** A line; null is an empty cell. */
    public static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A text is quoted, and never a formula to a spreadsheet: what would be one gets a ' before it. */
    private static String cell(@Nullable Object value) {
        if (value instanceof String text) {
            String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
            return "\"" + safe.replace("\"", "\"\"") + "\"";
        }
        return value == null ? "" : value.toString();
    }
}
