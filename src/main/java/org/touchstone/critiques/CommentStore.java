package org.touchstone.critiques;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;

@Repository
class CommentStore {

    private static final String SELECT = "select c.id, c.claim_version_id, c.account_id, a.name, c.kind, c.parent_id,"
            + " case when c.hidden_at is null and c.withdrawn_at is null then c.body else '' end as body,"
            + " c.created_at, c.withdrawn_at, c.hidden_at, c.hidden_reason"
            + " from critique c join account a on a.id = c.account_id ";

    /** Postgres' code for a foreign key that points nowhere. */
    private static final String NO_SUCH_ROW = "23503";

    private final JdbcClient jdbc;
    private final Clock clock;

    CommentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    Comment insert(long versionId, long accountId, String body) {
        try {
            long id = jdbc.sql("insert into critique (claim_version_id, account_id, kind, body, created_at)"
                            + " values (:version, :account, 'COMMENT', :body, :now) returning id")
                    .param("version", versionId)
                    .param("account", accountId)
                    .param("body", body)
                    .param("now", now())
                    .query(Long.class)
                    .single();
            tell(versionId);
            return jdbc.sql(SELECT + "where c.id = :id")
                    .param("id", id)
                    .query(CommentStore::comment)
                    .single();
        } catch (DataIntegrityViolationException e) {
            if (!(e.getRootCause() instanceof SQLException cause) || !NO_SUCH_ROW.equals(cause.getSQLState())) {
                throw e;
            }
            throw new RefusedException(
                    About.TEXT, "There is no such claim version to comment on; open the claim again from the list.");
        }
    }

    @Transactional
    boolean withdraw(long id, long accountId) {
        var version = jdbc.sql("update critique set withdrawn_at = :now"
                        + " where id = :id and account_id = :account and withdrawn_at is null"
                        + " returning claim_version_id")
                .param("now", now())
                .param("id", id)
                .param("account", accountId)
                .query(Long.class)
                .optional();
        version.ifPresent(this::tell);
        return version.isPresent();
    }

    List<Comment> list(Set<Long> versionIds, long offset, int size) {
        if (versionIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where c.claim_version_id in (:versions) order by c.created_at, c.id"
                        + " limit :size offset :offset")
                .param("versions", versionIds)
                .param("size", size)
                .param("offset", offset)
                .query(CommentStore::comment)
                .list();
    }

    long count(Set<Long> versionIds) {
        if (versionIds.isEmpty()) {
            return 0;
        }
        return jdbc.sql("select count(*) from critique where claim_version_id in (:versions)")
                .param("versions", versionIds)
                .query(Long.class)
                .single();
    }

    private void tell(long versionId) {
        jdbc.sql("select pg_notify(:channel, :version)")
                .param("channel", Comments.CHANNEL)
                .param("version", Long.toString(versionId))
                .query(row -> {});
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Comment comment(ResultSet row, int n) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getLong("claim_version_id"),
                row.getLong("account_id"),
                row.getString("name"),
                row.getString("kind"),
                row.getObject("parent_id", Long.class),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("withdrawn_at", OffsetDateTime.class)),
                instant(row.getObject("hidden_at", OffsetDateTime.class)),
                row.getString("hidden_reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
