package org.touchstone.people;

import java.time.Duration;

/** Spans of time in words, as sentences need them. */
final class Spans {

    private static final int MINUTE = 60;

    private Spans() {}

    static String words(Duration span) {
        return words(span.toSeconds());
    }

    /** "1 second", "40 seconds", "a minute", "12 minutes"; minutes are rounded up, so that waiting that long is enough. */
    static String words(long seconds) {
        if (seconds == 1) {
            return "1 second";
        }
        if (seconds < MINUTE) {
            return seconds + " seconds";
        }
        long minutes = Math.ceilDiv(seconds, MINUTE);
        if (minutes == 1) {
            return "a minute";
        }
        return minutes == MINUTE ? "an hour" : minutes + " minutes";
    }
}
