package org.touchstone.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.storage.Times;

/** Links that come by mail: each works once, for a while, and is stored as a hash. */
@Repository
class MailLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for, and how long it works. */
    enum Purpose {
        RESET_PASSWORD(Duration.ofHours(1)),
        CONFIRM_EMAIL(Duration.ofDays(1));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }
    }

    /** Whose link it is, and where it was sent. */
    record Link(long accountId, String email) {}

    /** A new link; the account's earlier ones for the same purpose stop working. */
    @Transactional
    Secret make(long accountId, Purpose purpose, String email) {
        // Two who ask at once take turns, or both their links would work.
        jdbc.sql("select id from account where id = ? for no key update")
                .param(accountId)
                .query(row -> {});
        forget(accountId, purpose);
        var now = clock.instant();
        jdbc.sql("delete from mail_link where expires_at <= ?")
                .param(Times.of(now))
                .update();
        var secret = Secret.fresh();
        jdbc.sql("insert into mail_link (token_hash, account_id, purpose, email, created_at, expires_at)"
                        + " select ?, id, ?, ?, ?, ? from account where id = ? and closed_at is null")
                .params(
                        secret.hash(),
                        purpose.name(),
                        email,
                        Times.of(now),
                        Times.of(now.plus(purpose.lasts)),
                        accountId)
                .update();
        return secret;
    }

    Optional<Link> find(String token, Purpose purpose) {
        return query("select account_id, email from mail_link", token, purpose);
    }

    /** Uses a link up; of two who try at once, one gets it. */
    Optional<Link> take(String token, Purpose purpose) {
        return query("delete from mail_link", token, purpose);
    }

    /** The address that a letter for this purpose was sent to last, while its link works. */
    Optional<String> pending(long accountId, Purpose purpose) {
        return jdbc.sql("select email from mail_link where account_id = ? and purpose = ? and expires_at > ?")
                .params(accountId, purpose.name(), Times.of(clock.instant()))
                .query(String.class)
                .optional();
    }

    void forget(long accountId, Purpose purpose) {
        jdbc.sql("delete from mail_link where account_id = ? and purpose = ?")
                .params(accountId, purpose.name())
                .update();
    }

    private Optional<Link> query(String start, String token, Purpose purpose) {
        var end = start.startsWith("delete") ? " returning account_id, email" : "";
        return jdbc.sql(start + " where token_hash = ? and purpose = ? and expires_at > ?" + end)
                .params(Secret.hash(token), purpose.name(), Times.of(clock.instant()))
                .query((row, n) -> new Link(row.getLong("account_id"), row.getString("email")))
                .optional();
    }
}
