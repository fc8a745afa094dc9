package org.touchstone.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.claims.Draft;
import org.touchstone.storage.Times;

/** SQL of drafts. */
@Component
class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Draft> list(long accountId) {
        return jdbc.sql("select * from draft where account_id = ? order by changed_at desc, id desc")
                .param(accountId)
                .query(DraftStore::draft)
                .list();
    }

    Optional<Draft> find(long accountId, long id) {
        return jdbc.sql("select * from draft where account_id = ? and id = ?")
                .params(accountId, id)
                .query(DraftStore::draft)
                .optional();
    }

    /** Nothing when the author has as many drafts as there may be. Takes turns within the caller's transaction. */
    Optional<Draft> add(long accountId, String title, String yaml, int most, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('draft'), cast(? as int))")
                .param(accountId)
                .query()
                .listOfRows();
        return jdbc.sql("insert into draft (account_id, title, yaml, made_at, changed_at)"
                        + " select a.id, :title, :yaml, :now, :now from account a"
                        + " where a.id = :account and a.closed_at is null"
                        + " and (select count(*) from draft where account_id = :account) < :most"
                        + " for key share of a returning *")
                .param("account", accountId)
                .param("title", title)
                .param("yaml", yaml)
                .param("now", Times.of(now))
                .param("most", most)
                .query(DraftStore::draft)
                .optional();
    }

    /** Nothing unless the stored draft is of this revision and has another text. */
    Optional<Draft> save(long accountId, long id, int revision, String title, String yaml, Instant now) {
        return jdbc.sql("update draft set title = ?, yaml = ?, revision = revision + 1, changed_at = ?"
                        + " where account_id = ? and id = ? and revision = ? and yaml <> ? returning *")
                .params(title, yaml, Times.of(now), accountId, id, revision, yaml)
                .query(DraftStore::draft)
                .optional();
    }

    void delete(long accountId, long id) {
        jdbc.sql("delete from draft where account_id = ? and id = ?")
                .params(accountId, id)
                .update();
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("title"),
                row.getString("yaml"),
                row.getInt("revision"),
                Times.at(row, "changed_at"));
    }
}
