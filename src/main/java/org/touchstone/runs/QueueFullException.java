package org.touchstone.runs;

import java.time.Duration;

/** Too many runs wait; the message is a sentence for the visitor that says when to try again. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public QueueFullException(String sentence, Duration retryAfter) {
        super(sentence);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
