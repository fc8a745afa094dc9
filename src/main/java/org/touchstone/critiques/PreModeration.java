package org.touchstone.critiques;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;

/** Whether a moderator reads a person's next contribution before everyone does. */
@Component
class PreModeration {

    private final JdbcClient jdbc;
    private final int first;

    /**
     * @param first how many contributions of a new account wait for a moderator; 0 for none
     */
    PreModeration(JdbcClient jdbc, @Value("${touchstone.moderation.first-contributions:2}") int first) {
        this.jdbc = jdbc;
        this.first = first;
    }

    /** Readers wait until as many of their contributions as the operator wants stand for everyone to read. */
    boolean holdsBack(SignedIn person) {
        if (first == 0 || person.role() != Role.READER) {
            return false;
        }
        return first
                > jdbc.sql("select count(*) from (select from critique where account_id = ? and not waiting"
                                + " and hidden_at is null and redacted_at is null limit ?) as standing")
                        .params(person.accountId(), first)
                        .query(Integer.class)
                        .single();
    }
}
