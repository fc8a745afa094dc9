package org.touchstone.people;

import org.springframework.stereotype.Component;

/** Names visitors for what is stored about their doings, so that their address never is. */
@Component
public class Pseudonyms {

    private static final String ASKER = "visitor";

    private final VisitorHash hash;

    Pseudonyms(VisitorHash hash) {
        this.hash = hash;
    }

    /** The same key for the same visitor every time, such as {@code visitor:} and 64 hexadecimal digits. */
    public String asker(VisitorKey visitor) {
        return hash.of(ASKER, visitor);
    }
}
