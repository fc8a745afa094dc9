package org.touchstone.checks;

import org.touchstone.engine.Readable;

/** Puts shares into natural frequencies, the form most readers take as it is meant. */
public final class Frequencies {

    private static final long LARGEST_BASE = 1_000_000;
    private static final long PERCENT = 100;

    private Frequencies() {}

    /**
     * A share of counted cases: "all 2,000", "none of 2,000", or "about 4 of every 10 (812 of 2,000)", with the
     * smallest power of ten that shows at least one case and one missing.
     */
    public static String share(long part, long whole) {
        if (whole == 0) {
            return "none, as there was nothing to count";
        }
        if (part == 0) {
            return "none of " + count(whole);
        }
        if (part == whole) {
            return "all " + count(whole);
        }
        double share = (double) part / whole;
        long base = 10;
        while (base < LARGEST_BASE && (Math.round(share * base) == 0 || Math.round(share * base) == base)) {
            base *= 10;
        }
        return "about " + count(Math.round(share * base)) + " of every " + count(base) + " (" + count(part) + " of "
                + count(whole) + ")";
    }

    /** A rate from above: "3 in 10,000" for 0.00029953; whole cases, rounded up, of the smallest power of ten. */
    public static String atMost(double rate) {
        return atMost(rate, base(rate));
    }

    /** A share from below: "54 of every 100" for 0.5493; whole cases, rounded down. */
    public static String atLeast(double share) {
        return count((long) Math.floor(share * PERCENT)) + " of every " + PERCENT;
    }

    /**
     * An interval of rates, "between 4 in 10,000 and 120 in 10,000": whole cases, rounded outwards, both of the base at
     * which the rarer one shows a case.
     */
    static String between(double low, double high) {
        long base = Math.max(base(low), base(high));
        return "between " + count((long) Math.floor(low * base)) + " in " + count(base) + " and " + atMost(high, base);
    }

    private static String atMost(double rate, long base) {
        return count((long) Math.ceil(rate * base)) + " in " + count(base);
    }

    private static long base(double rate) {
        long base = 10;
        while (base < LARGEST_BASE && rate > 0 && rate * base < 1) {
            base *= 10;
        }
        return base;
    }

    /** A count with its thousands parted, such as 10,000. */
    public static String count(long value) {
        return Readable.count(value);
    }
}
