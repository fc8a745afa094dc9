package org.touchstone.claims.store;

import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** What was done to published things, by whom and when. */
@Component
class AuditLog {

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Instant at, String actor, String action, String subject, Map<String, ?> detail) {
        jdbc.sql("insert into audit_log (at, actor, action, subject, detail) values (?, ?, ?, ?, cast(? as jsonb))")
                .params(Times.of(at), actor, action, subject, Json.write(detail))
                .update();
    }
}
