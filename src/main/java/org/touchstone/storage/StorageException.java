package org.touchstone.storage;

/** The database cannot be used; the message says why, and the action what to do about it. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    public StorageException(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    StorageException(String sentence, String action, Throwable cause) {
        super(sentence, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
