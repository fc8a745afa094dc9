package org.touchstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.people.RefusedException.About;
import org.touchstone.storage.Times;

@Repository
class AccountStore {

    /** Held while the set of administrators changes, so that two people cannot both be the last to leave. */
    private static final long ADMINISTRATORS_LOCK = 0x746f756368L;

    private static final String COLUMNS = "id, name, email, email_confirmed_at, role, reader_group, about, digest,"
            + " session_epoch, created_at, closed_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param hash of the password; null where the person signs in elsewhere */
    Account insert(String name, @Nullable String email, @Nullable String hash, Role role) {
        return jdbc.sql("insert into account (name, name_key, email, password_hash, role, created_at)"
                        + " values (:name, :key, :email, :hash, :role, :now) returning " + COLUMNS)
                .param("name", name)
                .param("key", Names.key(name))
                .param("email", email)
                .param("hash", hash)
                .param("role", role.name())
                .param("now", Times.of(clock.instant()))
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

    /** Open accounts with this confirmed address; several people may share one. */
    List<Account> byConfirmedEmail(String email, int most) {
        return jdbc.sql("select " + COLUMNS + " from account where email = :email and email_confirmed_at is not null"
                        + " and closed_at is null order by id limit :most")
                .param("email", email)
                .param("most", most)
                .query(AccountStore::account)
                .list();
    }

    /** Accounts whose name or address contains this, newest first. */
    List<Account> search(String part, int size, long offset) {
        return jdbc.sql("select " + COLUMNS + " from account where strpos(name_key, :part) > 0"
                        + " or strpos(coalesce(email, ''), :part) > 0 order by id desc limit :size offset :offset")
                .param("part", part)
                .param("size", size)
                .param("offset", offset)
                .query(AccountStore::account)
                .list();
    }

    Optional<SignedIn> forSignIn(String key) {
        return jdbc.sql("select id, name, role, session_epoch, password_hash from account"
                        + " where name_key = :key and closed_at is null and password_hash is not null")
                .param("key", key)
                .query((row, n) -> new SignedIn(
                        row.getLong("id"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getInt("session_epoch"),
                        row.getString("password_hash")))
                .optional();
    }

    Optional<String> passwordHash(long id) {
        return jdbc.sql("select password_hash from account where id = ? and password_hash is not null")
                .param(id)
                .query(String.class)
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

    /** Gives an open account another role, in the caller's transaction. */
    Account changeRole(long id, Role role) {
        lockAdministrators();
        var changed = jdbc.sql(
                        "update account set role = :role where id = :id and closed_at is null returning " + COLUMNS)
                .param("role", role.name())
                .param("id", id)
                .query(AccountStore::account)
                .optional()
                .orElseThrow(() -> new RefusedException(About.NAME, "There is no open account like that."));
        refuseWithoutAdministrator();
        return changed;
    }

    /** Erases what is the person's own from an open account; false where it is closed already. */
    boolean close(long id, String name, String nameKey) {
        lockAdministrators();
        boolean hadAdministrator = hasAdministrator();
        int closed = jdbc.sql("update account set closed_at = :now, name = :name, name_key = :key, email = null,"
                        + " email_confirmed_at = null, password_hash = null, reader_group = null, about = null,"
                        + " digest = 'OFF', unsubscribe_key = gen_random_uuid()"
                        + " where id = :id and closed_at is null")
                .param("now", Times.of(clock.instant()))
                .param("name", name)
                .param("key", nameKey)
                .param("id", id)
                .update();
        if (hadAdministrator) {
            refuseWithoutAdministrator();
        }
        return closed == 1;
    }

    void changeReaderGroup(long id, @Nullable ReaderGroup group) {
        jdbc.sql("update account set reader_group = ? where id = ? and closed_at is null")
                .param(group == null ? null : group.name())
                .param(id)
                .update();
    }

    void changeAbout(long id, @Nullable String about) {
        jdbc.sql("update account set about = ? where id = ? and closed_at is null")
                .param(about)
                .param(id)
                .update();
    }

    void changeDigest(long id, boolean daily) {
        jdbc.sql("update account set digest = ? where id = ? and closed_at is null")
                .params(daily ? "DAILY" : "OFF", id)
                .update();
    }

    void changePassword(long id, String hash) {
        jdbc.sql("update account set password_hash = ? where id = ? and closed_at is null")
                .params(hash, id)
                .update();
    }

    void changeEmail(long id, @Nullable String email, boolean confirmed) {
        jdbc.sql("update account set email = ?, email_confirmed_at = ? where id = ? and closed_at is null")
                .param(email)
                .param(confirmed ? Times.of(clock.instant()) : null)
                .param(id)
                .update();
    }

    /** Lets only one change of an account's own things happen at a time, until the caller's transaction ends. */
    void lock(long id) {
        jdbc.sql("select id from account where id = ? for no key update")
                .param(id)
                .query(row -> {});
    }

    /**
     * As {@link #lock}, and keeps the account from being closed meanwhile.
     *
     * @throws RefusedException when it is closed
     */
    void lockOpen(long id) {
        lock(id);
        if (byId(id).filter(Account::open).isEmpty()) {
            throw new RefusedException(About.PERMISSION, "This account is closed.");
        }
    }

    private void refuseWithoutAdministrator() {
        if (!hasAdministrator()) {
            throw new RefusedException(
                    About.PERMISSION, "This is the last administrator; make somebody else an administrator first.");
        }
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        var group = row.getString("reader_group");
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                Times.ifAny(row, "email_confirmed_at"),
                Role.valueOf(row.getString("role")),
                group == null ? null : ReaderGroup.valueOf(group),
                row.getString("about"),
                "DAILY".equals(row.getString("digest")),
                row.getInt("session_epoch"),
                Times.at(row, "created_at"),
                Times.ifAny(row, "closed_at"));
    }
}
