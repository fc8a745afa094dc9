package org.touchstone.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the audit log, for administrators. It tells what was done by whom to what, and holds no text of anyone. */
public interface AuditTrail {

    /** The most entries that one call of {@link #list} gives. */
    int LARGEST_PAGE = 200;

    /**
     * Entries that match, newest first.
     *
     * @param before only entries with a smaller id, to go on from a page's last; null to begin
     * @param size 1 to {@link #LARGEST_PAGE}
     * @throws RefusedException unless an administrator asks
     */
    List<Entry> list(Query query, @Nullable Long before, int size);

    /** Every action that the log knows, in alphabetical order. */
    List<String> actions();

    /**
     * @param actor "server", an account's name, or as the log writes it, "account:17"; null for anyone
     * @param action one of {@link #actions()}; null for any
     * @param subject what the subject begins with, for example "critique/17"; null for any
     * @param from the first moment; null for the log's first
     * @param until the first moment that is too late; null for none
     */
    record Query(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * @param actorName the name of the account, if the actor is one
     */
    record Entry(
            long id,
            Instant at,
            String actor,
            @Nullable String actorName,
            String action,
            String subject,
            Map<String, Object> detail) {

        Entry named(@Nullable String name) {
            return new Entry(id, at, actor, name, action, subject, detail);
        }
    }
}
