package org.touchstone.runs;

/**
 * Who asks for a run, as one opaque key: the same person asking twice has the same key.
 *
 * @param key such as {@code account:17} or {@code visitor:} and a hash of the address; stored, never shown
 */
public record Asker(String key) {

    /** The program itself. */
    public static final Asker SERVER = new Asker("server");

    /** The holder of an account. */
    public static Asker of(long accountId) {
        return new Asker("account:" + accountId);
    }

    public Asker {
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("An asker's key has 1 to 200 characters.");
        }
    }
}
