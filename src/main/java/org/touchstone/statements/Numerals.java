package org.touchstone.statements;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers and lists as a sentence has them. */
final class Numerals {
    private static final List<String> COUNTS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> ORDINALS = List.of("", "second ", "third ", "fourth ", "fifth ");

    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Numerals() {}

    /** As written, without a needless ".0". */
    static String exact(double value) {
        return plain(value, new BigDecimal(Double.toString(value)));
    }

    /** Rounded to so many decimals, or to three significant digits where those go further. */
    static String rounded(double value, int decimals) {
        BigDecimal exact = new BigDecimal(Double.toString(value));
        BigDecimal significant = exact.round(new MathContext(3));
        return plain(
                value,
                significant.scale() >= decimals ? significant : exact.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    private static String plain(double value, BigDecimal number) {
        BigDecimal decimal = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean extreme = value != 0 && (Math.abs(value) < 1e-6 || Math.abs(value) >= 1e15);
        return extreme ? power(decimal) : decimal.toPlainString();
    }

    /** For example "1 × 10⁻⁹", as a book prints it. */
    private static String power(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        StringBuilder raised = new StringBuilder();
        for (char digit : Integer.toString(exponent).toCharArray()) {
            raised.append(digit == '-' ? '\u207b' : RAISED.charAt(digit - '0'));
        }
        return decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString() + " \u00d7 10" + raised;
    }

    static String count(long count) {
        return count >= 0 && count < COUNTS.size() ? COUNTS.get((int) count) : Long.toString(count);
    }

    /** Goes before "largest": "", "second ", … */
    static String ordinal(long k) {
        return k >= 1 && k <= ORDINALS.size() ? ORDINALS.get((int) k - 1) : k + "th ";
    }

    /** "a", "a and b", "a, b and c" */
    static String list(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " " + last + " " + items.getLast();
    }
}
