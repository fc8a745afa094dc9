package org.touchstone.notices;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.storage.Times;

@Repository
class FollowStore {

    private static final String OF_CLAIM = "claim_id = (select id from claim where slug = ?)";

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void add(long accountId, String slug) {
        // Two tabs that follow at once take turns, or both could take the last place.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("follow/" + accountId)
                .query()
                .listOfRows();
        if (has(accountId, slug)) {
            return;
        }
        long already = jdbc.sql("select count(*) from follow where account_id = ?")
                .param(accountId)
                .query(Long.class)
                .single();
        if (already >= Follows.MOST) {
            throw new RefusedException(
                    About.WAIT,
                    "You follow %d claims, which is the most that fits. Stop following one first."
                            .formatted(Follows.MOST));
        }
        int added = jdbc.sql("insert into follow (account_id, claim_id, since) select a.id, c.id, ?"
                        + " from account a, claim c where a.id = ? and a.closed_at is null and c.slug = ?"
                        + " for key share of a")
                .params(Times.of(clock.instant()), accountId, slug)
                .update();
        if (added == 0) {
            throw new RefusedException(About.LINK, "There is no such claim to follow; open it again from the list.");
        }
    }

    void remove(long accountId, String slug) {
        jdbc.sql("delete from follow where account_id = ? and " + OF_CLAIM)
                .params(accountId, slug)
                .update();
    }

    boolean has(long accountId, String slug) {
        return jdbc.sql("select exists (select from follow where account_id = ? and " + OF_CLAIM + ")")
                .params(accountId, slug)
                .query(Boolean.class)
                .single();
    }

    List<Followed> list(long accountId) {
        return jdbc.sql("""
                        select c.slug, f.since, (select v.title from claim_version v where v.claim_id = c.id
                            order by v.number desc limit 1) as title
                        from follow f join claim c on c.id = f.claim_id where f.account_id = ? order by title
                        """)
                .param(accountId)
                .query((row, index) ->
                        new Followed(row.getString("slug"), row.getString("title"), Times.at(row, "since")))
                .list();
    }

    long count(String slug) {
        return jdbc.sql(
                        "select count(*) from follow f join account a on a.id = f.account_id where a.closed_at is null and "
                                + OF_CLAIM)
                .param(slug)
                .query(Long.class)
                .single();
    }
}
