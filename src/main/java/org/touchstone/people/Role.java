package org.touchstone.people;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do. A role includes all that the roles under it may do. */
public enum Role {
    /** Reads everything, comments, and starts runs under a name of their own. */
    READER("Reader"),
    /** Publishes claims too. */
    AUTHOR("Author"),
    /** Looks after comments too. */
    MODERATOR("Moderator"),
    /** May do everything, roles included. */
    ADMINISTRATOR("Administrator");

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /** The word that pages show. */
    public String text() {
        return text;
    }

    /** This role and every role it includes; a moderator is no author, nor the other way round. */
    public Set<Role> included() {
        return switch (this) {
            case READER -> EnumSet.of(READER);
            case AUTHOR, MODERATOR -> EnumSet.of(READER, this);
            case ADMINISTRATOR -> EnumSet.allOf(Role.class);
        };
    }
}
