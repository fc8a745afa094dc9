package org.touchstone.critiques;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.storage.Times;

/** Changes the state of contributions. Call it in a transaction. */
@Repository
class ContributionStore {

    private static final String SELECT = "select c.id, p.slug, c.account_id, a.name, o.account_id as owner, c.body,"
            + " c.waiting, c.hidden_at is not null as hidden, c.withdrawn_at is not null as withdrawn,"
            + " c.redacted_at is not null as redacted, coalesce(last.id, 0) as last_action, last.action as last_done,"
            + " hiding.account_id as hidden_by,"
            + " exists (select from appeal where critique_id = c.id and at >= hiding.at) as appealed_here,"
            + " exists (select from appeal where critique_id = c.id and settled_at is null) as appeal_open"
            + " from critique c join account a on a.id = c.account_id"
            + " join claim_version v on v.id = c.claim_version_id join claim p on p.id = v.claim_id"
            + " left join claim_owner o on o.claim_id = p.id"
            + " left join lateral (select id, action from moderation_action where critique_id = c.id"
            + " order by id desc limit 1) last on true"
            + " left join lateral (select account_id, at from moderation_action where critique_id = c.id"
            + " and action = 'HIDDEN' order by id desc limit 1) hiding on true"
            + " where c.id = ?";

    private final JdbcClient jdbc;

    ContributionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The contribution as it is once nobody else is changing it, and locked until the transaction ends. */
    Optional<Contribution> lock(long id) {
        // The lock comes first: what is read with it would be as old as the wait.
        jdbc.sql("select id from critique where id = ? for update").param(id).query(row -> {});
        return jdbc.sql(SELECT).param(id).query(ContributionStore::contribution).optional();
    }

    void approve(long id) {
        jdbc.sql("update critique set waiting = false where id = ?").param(id).update();
    }

    void hide(long id, String reason, Instant at) {
        jdbc.sql("update critique set waiting = false, hidden_at = ?, hidden_reason = ? where id = ?")
                .params(Times.of(at), reason, id)
                .update();
    }

    void restore(long id) {
        jdbc.sql("update critique set hidden_at = null, hidden_reason = null where id = ?")
                .param(id)
                .update();
    }

    void redact(long id, long administrator, Rule rule, String reason, Instant at) {
        jdbc.sql("select redact_critique(?, ?, ?, ?, ?)")
                .params(id, administrator, rule.name(), reason, Times.of(at))
                .query(row -> {});
    }

    /** Settles the open flags up to this one, and gives those who raised them. */
    List<Long> settleFlags(long id, long upToFlag, Instant at) {
        return jdbc.sql("update flag set settled_at = ? where critique_id = ? and id <= ? and settled_at is null"
                        + " returning account_id")
                .params(Times.of(at), id, upToFlag)
                .query((row, index) -> row.getLong("account_id"))
                .list();
    }

    /** Those who flagged it and have not been told what came of it. */
    List<Long> openFlaggers(long id) {
        return jdbc.sql("select account_id from flag where critique_id = ? and settled_at is null")
                .param(id)
                .query((row, index) -> row.getLong("account_id"))
                .list();
    }

    void settleAppeals(long id, Instant at) {
        jdbc.sql("update appeal set settled_at = ? where critique_id = ? and settled_at is null")
                .params(Times.of(at), id)
                .update();
    }

    /** Whether the account is new in flagging it; a second flag of one person changes nothing. */
    boolean flag(long id, long accountId, Rule rule, String words, Instant at) {
        return jdbc.sql("insert into flag (critique_id, account_id, rule, words, at) values (?, ?, ?, ?, ?)"
                                + " on conflict (critique_id, account_id) do nothing")
                        .params(id, accountId, rule.name(), words, Times.of(at))
                        .update()
                == 1;
    }

    void appeal(long id, long accountId, String words, Instant at) {
        jdbc.sql("insert into appeal (critique_id, account_id, words, at) values (?, ?, ?, ?)")
                .params(id, accountId, words, Times.of(at))
                .update();
    }

    /** Adds to the public log, and gives the entry's id. */
    long log(long id, long moderator, ModerationLog.Action action, @Nullable Rule rule, String reason, Instant at) {
        return jdbc.sql("insert into moderation_action (critique_id, account_id, action, rule, reason, at)"
                        + " values (:critique, :account, :action, :rule, :reason, :at) returning id")
                .param("critique", id)
                .param("account", moderator)
                .param("action", action.name())
                .param("rule", rule == null ? null : rule.name())
                .param("reason", reason)
                .param("at", Times.of(at))
                .query(Long.class)
                .single();
    }

    /** Whether an open account other than these two could settle it. */
    boolean another(long moderator, long writer, boolean administratorsOnly) {
        return jdbc.sql("select exists (select from account where closed_at is null and id not in (?, ?)"
                        + " and (role = 'ADMINISTRATOR' or role = 'MODERATOR' and not ?))")
                .params(moderator, writer, administratorsOnly)
                .query(Boolean.class)
                .single();
    }

    void tellOpenPages(String slug) {
        jdbc.sql("select pg_notify(?, ?)").params(ClaimChannel.NAME, slug).query(row -> {});
    }

    private static Contribution contribution(ResultSet row, int n) throws SQLException {
        String lastDone = row.getString("last_done");
        return new Contribution(
                row.getLong("id"),
                row.getString("slug"),
                row.getLong("account_id"),
                row.getString("name"),
                row.getObject("owner", Long.class),
                row.getString("body"),
                row.getBoolean("waiting"),
                row.getBoolean("hidden"),
                row.getBoolean("withdrawn"),
                row.getBoolean("redacted"),
                row.getLong("last_action"),
                lastDone == null ? null : ModerationLog.Action.valueOf(lastDone),
                row.getObject("hidden_by", Long.class),
                row.getBoolean("appealed_here"),
                row.getBoolean("appeal_open"));
    }
}
