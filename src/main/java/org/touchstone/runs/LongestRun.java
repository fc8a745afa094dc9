package org.touchstone.runs;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/** How long one run, or one model of a sweep, may take by the clock: nobody may keep a worker from everybody else. */
@Component
class LongestRun {

    private final Duration most;

    /** @param most such as {@code 30m} */
    LongestRun(@Value("${touchstone.runs.longest:30m}") String most) {
        this.most = DurationStyle.detectAndParse(most);
        if (this.most.toSeconds() < 1) {
            throw new IllegalArgumentException("touchstone.runs.longest must be at least 1s, not " + most + ".");
        }
    }

    Duration most() {
        return most;
    }

    String sentence() {
        return "It was stopped after " + words() + ", which is the longest that it may take here. Fewer models built"
                + " anew, or smaller settings, take less time.";
    }

    private String words() {
        long seconds = most.toSeconds();
        if (seconds < 120) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        return (seconds + 30) / 60 + " minutes";
    }

    /** Thrown at a computation that has had its time. */
    static final class OverdueException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OverdueException(String sentence) {
            super(sentence);
        }
    }
}
