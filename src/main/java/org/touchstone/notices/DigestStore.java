package org.touchstone.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.storage.Times;

@Repository
class DigestStore {

    /** Notices that one letter lists; it says how many more there are. */
    static final int LARGEST_LETTER = 50;

    private static final String DUE = """
            a.digest = 'DAILY' and a.email is not null and a.email_confirmed_at is not null and a.closed_at is null
            and exists (select from notice n where n.account_id = a.id and n.read_at is null and n.mailed_at is null
                and n.at < :begin)
            and not exists (select from digest d where d.account_id = a.id
                and (d.sent_at >= :begin or d.retry_at > :now))""";

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One letter's worth, marked as mailed.
     *
     * @param failures refusals of this letter so far
     * @param ids of all notices that were marked, also of those that are only counted
     * @param listed the newest of them, newest first
     */
    record Taken(
            long accountId, String email, UUID unsubscribeKey, int failures, List<Long> ids, List<Notice> listed) {}

    /** Accounts that a letter is due to, those that waited longest for their first notice of it first. */
    List<Long> due(Instant now, Instant begin, int most) {
        return jdbc.sql("select a.id from account a where " + DUE
                        + " order by (select min(n.id) from notice n where n.account_id = a.id and n.read_at is null"
                        + " and n.mailed_at is null) limit :most")
                .param("now", Times.of(now))
                .param("begin", Times.of(begin))
                .param("most", most)
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    /** Takes an account's notices for a letter; empty when another node was first or there is nothing to send. */
    @Transactional
    Optional<Taken> take(long accountId, Instant now, Instant begin) {
        jdbc.sql("insert into digest (account_id) values (?) on conflict do nothing")
                .param(accountId)
                .update();
        var failures = jdbc.sql("select failures from digest where account_id = ? for update skip locked")
                .param(accountId)
                .query(Integer.class)
                .optional();
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        var to = jdbc.sql("select a.email, a.unsubscribe_key from account a where a.id = :id and " + DUE)
                .param("id", accountId)
                .param("now", Times.of(now))
                .param("begin", Times.of(begin))
                .query((row, index) ->
                        new Receiver(row.getString("email"), row.getObject("unsubscribe_key", UUID.class)))
                .optional();
        if (to.isEmpty()) {
            return Optional.empty();
        }
        var ids = mark(accountId, now);
        return Optional.of(
                new Taken(accountId, to.get().email(), to.get().unsubscribeKey(), failures.get(), ids, newest(ids)));
    }

    private record Receiver(String email, UUID unsubscribeKey) {}

    private List<Long> mark(long accountId, Instant now) {
        jdbc.sql("update digest set sent_at = ? where account_id = ?")
                .params(Times.of(now), accountId)
                .update();
        return jdbc.sql("update notice set mailed_at = ? where account_id = ? and read_at is null and mailed_at is null"
                        + " returning id")
                .params(Times.of(now), accountId)
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    private List<Notice> newest(List<Long> ids) {
        return jdbc.sql("select " + NoticeRows.COLUMNS
                        + " from notice n where n.id = any(?) order by n.id desc limit ?")
                .params(ids.toArray(Long[]::new), LARGEST_LETTER)
                .query(NoticeRows::notice)
                .list();
    }

    /** The letter did not leave: its notices are unmailed again, and nothing is tried before then. */
    @Transactional
    void putBack(Taken taken, Instant notBefore) {
        jdbc.sql("update notice set mailed_at = null where id = any(?)")
                .param(taken.ids().toArray(Long[]::new))
                .update();
        jdbc.sql("update digest set sent_at = null, failures = failures + 1, retry_at = ? where account_id = ?")
                .params(Times.of(notBefore), taken.accountId())
                .update();
    }

    void done(Taken taken) {
        jdbc.sql("update digest set failures = 0, retry_at = null where account_id = ? and failures > 0")
                .param(taken.accountId())
                .update();
    }

    boolean unsubscribe(UUID key) {
        return jdbc.sql("update account set digest = 'OFF' where unsubscribe_key = ? and closed_at is null")
                        .param(key)
                        .update()
                > 0;
    }
}
