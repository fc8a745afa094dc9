package org.touchstone.web.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.touchstone.checks.Rate;
import org.touchstone.engine.Readable;

/** Numbers, dates and inputs as a reader meets them: the same everywhere. */
public final class Format {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private static final double ALMOST_NOTHING = 1e-9;

    private Format() {}

    public static String day(Instant at) {
        return DAY.format(at);
    }

    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    public static String count(long n) {
        return Readable.count(n);
    }

    /** A value between 0 and 1 as it is put in or comes out: two decimals, never "-0.00". */
    public static String value(double v) {
        String text = String.format(Locale.UK, "%.2f", v);
        return text.equals("-0.00") ? "0.00" : text;
    }

    /** A measured figure with four significant digits, or all before the point. */
    public static String figure(double v) {
        if (!Double.isFinite(v)) {
            return "no value";
        }
        if (v != 0 && Math.abs(v) < ALMOST_NOTHING) {
            return "almost 0";
        }
        BigDecimal rounded = new BigDecimal(v).round(new MathContext(4));
        if (Math.abs(v) >= 10_000) {
            return count(Math.round(v));
        }
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A published figure: one number, or two with "to" between. */
    public static String range(double low, double high) {
        return low == high ? figure(low) : figure(low) + " to " + figure(high);
    }

    /** "998 of 1,000". */
    public static String of(Rate rate) {
        return count(rate.held()) + " of " + count(rate.tried());
    }

    /** The 95% interval in percent, rounded outwards: "99.2–99.9%". */
    public static String interval(Rate rate) {
        double low = Math.floor(rate.low() * 1000) / 10;
        double high = Math.ceil(rate.high() * 1000) / 10;
        return String.format(Locale.UK, "%s–%s%%", trim(low), trim(high));
    }

    private static String trim(double percent) {
        return percent == Math.rint(percent)
                ? Long.toString((long) percent)
                : String.format(Locale.UK, "%.1f", percent);
    }

    /** Seconds as "less than a second", "12 seconds", "2 minutes". */
    public static String duration(double seconds) {
        if (seconds < 1) {
            return "less than a second";
        }
        if (seconds < 90) {
            long whole = Math.round(seconds);
            return whole == 1 ? "1 second" : whole + " seconds";
        }
        return Duration.ofSeconds(Math.round(seconds)).plusSeconds(30).toMinutes() + " minutes";
    }

    /** The first twelve characters of a hash, enough to tell two apart by eye. */
    public static String hash(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }
}
