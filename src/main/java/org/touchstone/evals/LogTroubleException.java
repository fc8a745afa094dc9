package org.touchstone.evals;

/** A log that cannot be read, or must not be: the message is a sentence for whoever sent it. */
public final class LogTroubleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogTroubleException(String sentence) {
        super(sentence);
    }

    public LogTroubleException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
