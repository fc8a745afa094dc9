package org.touchstone.people;

/** A visitor asked too often; the message says when to try again. */
public final class TooManyException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    TooManyException(RateLimits.Decision decision) {
        super(About.WAIT, decision.sentence());
        this.retryAfterSeconds = decision.retryAfterSeconds();
    }

    /** Seconds until the next try can succeed, at least 1. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
