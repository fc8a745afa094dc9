package org.touchstone.engine;

import java.util.Arrays;
import java.util.Locale;

/** Numbers as the sentences under pictures write them. */
public final class Readable {

    private Readable() {}

    /** Two decimals and a true minus sign. */
    public static String number(double value) {
        return decimals(value, 2);
    }

    /** The given number of decimals and a true minus sign. */
    public static String decimals(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean zero = text.startsWith("-") && text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
        return zero ? text.substring(1) : text.replace('-', '\u2212');
    }

    /** "low to high" of the values, or the one number where both read the same. */
    public static String span(double[] values) {
        String low = number(Arrays.stream(values).min().orElseThrow());
        String high = number(Arrays.stream(values).max().orElseThrow());
        return low.equals(high) ? low : low + " to " + high;
    }

    /** A count with its thousands parted. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
