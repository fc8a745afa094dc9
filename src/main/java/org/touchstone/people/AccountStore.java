package org.touchstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.people.RefusedException.About;

@Repository
class AccountStore {

    /** Held while the set of administrators changes, so that two people cannot both be the last to leave. */
    private static final long ADMINISTRATORS_LOCK = 0x746f756368L;

    private static final String COLUMNS = "id, name, email, role, reader_group, created_at, closed_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Account insert(String name, @Nullable String email, String hash, Role role) {
        return jdbc.sql("insert into account (name, name_key, email, password_hash, role, created_at)"
                        + " values (:name, :key, :email, :hash, :role, :now) returning " + COLUMNS)
                .param("name", name)
                .param("key", Names.key(name))
                .param("email", email)
                .param("hash", hash)
                .param("role", role.name())
                .param("now", now())
                .query(AccountStore::account)
                .single();
    }

    Optional<Account> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> byKey(String key) {
        return jdbc.sql("select " + COLUMNS + " from account where name_key = :key")
                .param("key", key)
                .query(AccountStore::account)
                .optional();
    }

    Optional<SignedIn> forSignIn(String key) {
        return jdbc.sql("select id, name, role, password_hash from account where name_key = :key and closed_at is null")
                .param("key", key)
                .query((row, n) -> new SignedIn(
                        row.getLong("id"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("password_hash")))
                .optional();
    }

    Map<Long, String> names(Set<Long> ids) {
        var names = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from account where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    void lockAdministrators() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ADMINISTRATORS_LOCK)
                .query(row -> {});
    }

    boolean hasAdministrator() {
        return jdbc.sql("select exists (select from account where role = 'ADMINISTRATOR' and closed_at is null)")
                .query(Boolean.class)
                .single();
    }

    @Transactional
    Account changeRole(long id, Role role) {
        lockAdministrators();
        var changed = jdbc.sql(
                        "update account set role = :role where id = :id and closed_at is null returning " + COLUMNS)
                .param("role", role.name())
                .param("id", id)
                .query(AccountStore::account)
                .optional()
                .orElseThrow(() -> new RefusedException(About.NAME, "There is no open account like that."));
        refuseWithoutAdministrator(role == Role.ADMINISTRATOR);
        return changed;
    }

    void changeReaderGroup(long id, @Nullable String group) {
        jdbc.sql("update account set reader_group = :group where id = :id")
                .param("group", group)
                .param("id", id)
                .update();
    }

    @Transactional
    void close(long id) {
        lockAdministrators();
        boolean hadAdministrator = hasAdministrator();
        jdbc.sql("update account set closed_at = :now, email = null, password_hash = null, reader_group = null"
                        + " where id = :id and closed_at is null")
                .param("now", now())
                .param("id", id)
                .update();
        refuseWithoutAdministrator(!hadAdministrator);
    }

    private void refuseWithoutAdministrator(boolean allowed) {
        if (!allowed && !hasAdministrator()) {
            throw new RefusedException(
                    About.PERMISSION, "This is the last administrator; make somebody else an administrator first.");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getString("reader_group"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("closed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
