package org.touchstone.critiques;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.touchstone.storage.Times;

/** What moderators did, for everyone to read: never who, whose or what text. */
@Service
public class ModerationLog {

    /** The most entries that one call of {@link #list} gives. */
    public static final int LARGEST_PAGE = 100;

    /** What a moderator or administrator can do with a contribution. */
    public enum Action {
        APPROVED("Approved"),
        HIDDEN("Hidden"),
        RESTORED("Shown again"),
        FLAG_DISMISSED("Flag dismissed"),
        APPEAL_REFUSED("Appeal refused"),
        REDACTED("Redacted");

        private final String text;

        Action(String text) {
            this.text = text;
        }

        /** The words that pages show. */
        public String text() {
            return text;
        }
    }

    /**
     * @param rule the rule it was done by, where there is one
     * @param reason the moderator's reason, plain text
     * @param link the place, a path on this site
     */
    public record Entry(
            long id, Instant at, Action action, @Nullable Rule rule, String reason, String link) {}

    private final JdbcClient jdbc;

    ModerationLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Entries, newest first.
     *
     * @param page from 0
     * @param size 1 to {@link #LARGEST_PAGE}
     * @throws IllegalArgumentException when page or size are out of range
     */
    public List<Entry> list(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages count from 0 and have 1 to %d entries.".formatted(LARGEST_PAGE));
        }
        return jdbc.sql("select m.id, m.at, m.action, m.rule, m.reason, c.id as critique, p.slug"
                        + " from moderation_action m join critique c on c.id = m.critique_id"
                        + " join claim_version v on v.id = c.claim_version_id join claim p on p.id = v.claim_id"
                        + " order by m.id desc limit ? offset ?")
                .params(size, (long) page * size)
                .query((row, index) -> new Entry(
                        row.getLong("id"),
                        Times.at(row, "at"),
                        Action.valueOf(row.getString("action")),
                        ModerationRows.rule(row),
                        row.getString("reason"),
                        ModerationRows.place(row.getString("slug"), row.getLong("critique"))))
                .list();
    }

    /** How many entries there are. */
    public long count() {
        return jdbc.sql("select count(*) from moderation_action")
                .query(Long.class)
                .single();
    }
}
