package org.touchstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.touchstone.storage.AuditLog;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

@Service
class StoredAuditTrail implements AuditTrail {

    private static final Pattern ACCOUNT = Pattern.compile("account:[0-9]{1,18}");
    private static final String NOBODY = "nobody";

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final CurrentPerson current;

    StoredAuditTrail(JdbcClient jdbc, AccountStore accounts, CurrentPerson current) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.current = current;
    }

    @Override
    public List<Entry> list(Query query, @Nullable Long before, int size) {
        requireAdministrator();
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages have 1 to %d entries.".formatted(LARGEST_PAGE));
        }
        var wanted = new HashMap<String, Object>(Map.of("size", size));
        var where = new StringBuilder("true");
        add(where, wanted, " and l.id < :before", "before", before);
        add(where, wanted, " and l.actor = :actor", "actor", actor(query.actor()));
        add(where, wanted, " and l.action = :action", "action", query.action());
        add(where, wanted, " and starts_with(l.subject, :subject)", "subject", query.subject());
        add(where, wanted, " and l.at >= :from", "from", query.from() == null ? null : Times.of(query.from()));
        add(where, wanted, " and l.at < :until", "until", query.until() == null ? null : Times.of(query.until()));
        var found = jdbc.sql("select l.* from audit_log l where " + where + " order by l.id desc limit :size")
                .params(wanted)
                .query(StoredAuditTrail::entry)
                .list();
        var names = accounts.names(
                found.stream().flatMap(entry -> account(entry.actor()).stream()).collect(Collectors.toSet()));
        return found.stream()
                .map(entry -> entry.named(account(entry.actor()).map(names::get).orElse(null)))
                .toList();
    }

    private static Optional<Long> account(String actor) {
        return ACCOUNT.matcher(actor).matches()
                ? Optional.of(Long.valueOf(actor.substring(actor.indexOf(':') + 1)))
                : Optional.empty();
    }

    @Override
    public List<String> actions() {
        requireAdministrator();
        return jdbc.sql("select distinct action from audit_log order by action")
                .query((row, index) -> row.getString("action"))
                .list();
    }

    private void requireAdministrator() {
        current.requireRole(Role.ADMINISTRATOR, "read the audit log");
    }

    private @Nullable String actor(@Nullable String typed) {
        if (typed == null || typed.equals("server") || typed.startsWith("account:")) {
            return typed;
        }
        return Optional.of(typed)
                .map(Names::key)
                .flatMap(accounts::byKey)
                .map(account -> AuditLog.account(account.id()))
                .orElse(NOBODY);
    }

    private static void add(
            StringBuilder where, Map<String, Object> wanted, String sql, String name, @Nullable Object value) {
        if (value != null) {
            where.append(sql);
            wanted.put(name, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Times.at(row, "at"),
                row.getString("actor"),
                null,
                row.getString("action"),
                row.getString("subject"),
                Json.read(row.getString("detail"), Map.class));
    }
}
