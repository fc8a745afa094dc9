package org.touchstone.storage;

import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to claims, standings, roles and contributions, by whom and when. Rows are only ever added. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;

    public AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actor that a log entry of an account names. */
    public static String account(long accountId) {
        return "account:" + accountId;
    }

    /**
     * Adds an entry, in the caller's transaction if there is one.
     *
     * @param actor "server" or {@link #account}
     * @param action one word, for example "publish"
     * @param subject what it was done to, for example "some-claim/2" or "critique/17"
     * @param detail never a text that anyone wrote
     */
    public void add(Instant at, String actor, String action, String subject, Map<String, ?> detail) {
        jdbc.sql("insert into audit_log (at, actor, action, subject, detail) values (?, ?, ?, ?, cast(? as jsonb))")
                .params(Times.of(at), actor, action, subject, Json.write(detail))
                .update();
    }
}
