package org.touchstone.people;

import java.util.Map;

/** Sends letters, when the operator has configured a mail server. */
public interface Mailer {

    /** Whether letters can be sent at all; pages offer nothing that needs mail where they cannot. */
    boolean configured();

    /**
     * Hands a letter to the mail server; takes seconds when the server is slow, so call it outside transactions.
     *
     * @param text plain text
     * @param headers further headers, for example List-Unsubscribe
     * @throws IllegalStateException with a sentence when it could not be handed over
     */
    void send(String to, String subject, String text, Map<String, String> headers);
}
