package org.touchstone.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.engine.Input;

/**
 * Numbers that are rounder than a given one, roundest first: those with the largest last place. Where a place has few,
 * all of them on the same side of rest are named, the furthest from rest first, so that the choice does not hang on the
 * number one began with; where it has many, only the two next to the number.
 */
final class RoundNumbers {

    /** Values beyond a thousandth look alike to a reader. */
    private static final int LAST_PLACE = -3;

    private static final int FEW = 11;

    private RoundNumbers() {}

    /** Numbers in range to try instead of this value, roundest first; never rest, never the value itself. */
    static List<Double> before(double value, Input input) {
        List<Double> rounder = new ArrayList<>();
        if (value == input.rest()) {
            return rounder;
        }
        double most = Math.max(Math.abs(input.min()), Math.abs(input.max()));
        int last = input.whole() ? 0 : LAST_PLACE;
        for (int place = (int) Math.floor(Math.log10(most)); place >= last; place--) {
            for (double number : at(place, value, input)) {
                if (number == value) {
                    return rounder;
                }
                if (!rounder.contains(number)) {
                    rounder.add(number);
                }
            }
        }
        return rounder;
    }

    private static List<Double> at(int place, double value, Input input) {
        double step = times(1, place);
        boolean above = value > input.rest();
        double from = above ? input.rest() : input.min();
        double to = above ? input.max() : input.rest();
        long first = (long) Math.floor(from / step);
        long last = (long) Math.ceil(to / step);
        boolean many = last - first > FEW;
        if (many) {
            first = Math.max(first, (long) Math.floor(value / step));
            last = Math.min(last, first + 1);
        }
        List<Double> numbers = new ArrayList<>();
        for (long n = first; n <= last; n++) {
            double number = times(n, place);
            if (number >= from && number <= to && number != input.rest()) {
                numbers.add(number);
            }
        }
        numbers.sort(Comparator.comparingDouble(
                number -> many ? Math.abs(number - value) : -Math.abs(number - input.rest())));
        return numbers;
    }

    /** Exactly the number that its digits name. */
    private static double times(long n, int place) {
        return BigDecimal.valueOf(n).scaleByPowerOfTen(place).doubleValue();
    }
}
