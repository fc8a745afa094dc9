package org.touchstone.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.storage.Times;

@Repository
class AccessTokenStore {

    private static final Duration BETWEEN_MARKS = Duration.ofMinutes(1);
    private static final String LIVE = "revoked_at is null and expires_at > :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessTokenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(long accountId, String name, String hash, Instant expires) {
        return jdbc.sql("insert into access_token (account_id, name, token_hash, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?) returning id")
                .params(accountId, name, hash, Times.of(clock.instant()), Times.of(expires))
                .query(Long.class)
                .single();
    }

    int live(long accountId) {
        return jdbc.sql("select count(*) from access_token where account_id = :account and " + LIVE)
                .param("account", accountId)
                .param("now", Times.of(clock.instant()))
                .query(Integer.class)
                .single();
    }

    List<AccessToken> list(long accountId, int most) {
        return jdbc.sql("select * from access_token where account_id = :account" + " order by (" + LIVE
                        + ") desc, id desc limit :most")
                .param("account", accountId)
                .param("now", Times.of(clock.instant()))
                .param("most", most)
                .query((row, n) -> new AccessToken(
                        row.getLong("id"),
                        row.getString("name"),
                        Times.at(row, "created_at"),
                        Times.at(row, "expires_at"),
                        Times.ifAny(row, "last_used_at"),
                        Times.ifAny(row, "revoked_at")))
                .list();
    }

    /** False when the account has no such token, or it was revoked before. */
    boolean revoke(long accountId, long id) {
        return jdbc.sql("update access_token set revoked_at = ?"
                                + " where id = ? and account_id = ? and revoked_at is null")
                        .params(Times.of(clock.instant()), id, accountId)
                        .update()
                == 1;
    }

    void revokeAll(long accountId) {
        jdbc.sql("update access_token set revoked_at = ? where account_id = ? and revoked_at is null")
                .params(Times.of(clock.instant()), accountId)
                .update();
    }

    /** The holder of a live token, whose use is marked at most once a minute. */
    Optional<SignedIn> use(String hash) {
        var now = clock.instant();
        record Found(long id, boolean markNow, SignedIn person) {}
        var found = jdbc.sql(
                        "select t.id, t.last_used_at is null or t.last_used_at <= :before as mark, a.id as account,"
                                + " a.name, a.role, a.session_epoch from access_token t join account a on a.id = t.account_id"
                                + " where t.token_hash = :hash and a.closed_at is null and " + LIVE)
                .param("before", Times.of(now.minus(BETWEEN_MARKS)))
                .param("hash", hash)
                .param("now", Times.of(now))
                .query((row, n) -> new Found(
                        row.getLong("id"),
                        row.getBoolean("mark"),
                        new SignedIn(
                                row.getLong("account"),
                                row.getString("name"),
                                Role.valueOf(row.getString("role")),
                                row.getInt("session_epoch"),
                                null)))
                .optional();
        found.filter(Found::markNow)
                .ifPresent(token -> jdbc.sql("update access_token set last_used_at = ? where id = ?")
                        .params(Times.of(now), token.id())
                        .update());
        return found.map(Found::person);
    }
}
