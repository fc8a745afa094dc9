package org.touchstone.critiques;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.claims.Standing;
import org.touchstone.storage.Times;

/** SQL of what followers have been told of. */
@Repository
class HeraldStore {

    /** A row that is being written may come to light after one with a higher id, but never as late as this. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    HeraldStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Version(long id, String slug, int number) {}

    /**
     * @param before the word of the version's standing before; null for its first
     * @param byCounterexample whether a confirmed counterexample brought it about
     */
    record Change(
            String slug, int number, Standing.@Nullable Word before, Standing.Word word, boolean byCounterexample) {}

    /** Somebody who wrote critiques, and the first of them. */
    record Writer(long accountId, long critiqueId, int critiques) {}

    List<Long> untoldVersions(int most) {
        return untold(
                "select w.id from claim_version w where w.id > (select u.id from told_up_to u where u.what = 'VERSION')"
                        + " and not exists (select from version_told t where t.claim_version_id = w.id)",
                most);
    }

    List<Long> untoldStandings(int most) {
        return untold(
                "select w.id from standing w where w.id > (select u.id from told_up_to u where u.what = 'STANDING')"
                        + " and not exists (select from standing_told t where t.standing_id = w.id)",
                most);
    }

    List<Long> untoldWithdrawals(int most) {
        return untold(
                "select w.claim_id as id from withdrawal w"
                        + " where not exists (select from withdrawal_told t where t.claim_id = w.claim_id)",
                most);
    }

    private List<Long> untold(String sql, int most) {
        return jdbc.sql(sql + " order by 1 limit ?")
                .param(most)
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    /** Remembers up to where all versions and standings that are old enough have been told. */
    void settle() {
        settle("VERSION", "claim_version", "published_at", "version_told", "claim_version_id");
        settle("STANDING", "standing", "at", "standing_told", "standing_id");
    }

    private void settle(String what, String table, String at, String told, String toldId) {
        jdbc.sql("""
                        update told_up_to u set id = s.id from (
                            select coalesce(
                                (select min(w.id) - 1 from %1$s w, told_up_to o where o.what = :what and w.id > o.id
                                    and (w.%2$s > :settled or not exists (select from %3$s t where t.%4$s = w.id))),
                                (select max(w.id) from %1$s w)) as id) s
                        where u.what = :what and s.id > u.id
                        """.formatted(table, at, told, toldId))
                .param("what", what)
                .param("settled", Times.of(clock.instant().minus(SETTLED)))
                .update();
    }

    /** Takes it on oneself to tell of a version; another node that tries meanwhile waits, then gets false. */
    boolean takeVersion(long id) {
        return take("insert into version_told (claim_version_id, at)", id);
    }

    boolean takeStanding(long id) {
        return take("insert into standing_told (standing_id, at)", id);
    }

    boolean takeWithdrawal(long claimId) {
        return take("insert into withdrawal_told (claim_id, at)", claimId);
    }

    private boolean take(String insert, long id) {
        return jdbc.sql(insert + " values (?, ?) on conflict do nothing")
                        .params(id, Times.of(clock.instant()))
                        .update()
                > 0;
    }

    Version version(long id) {
        return jdbc.sql("select v.id, c.slug, v.number from claim_version v join claim c on c.id = v.claim_id"
                        + " where v.id = ?")
                .param(id)
                .query((row, index) -> new Version(row.getLong("id"), row.getString("slug"), row.getInt("number")))
                .single();
    }

    Change standing(long id) {
        return jdbc.sql("""
                        select c.slug, v.number, s.word, s.counterexample_id is not null as by_counterexample,
                            (select b.word from standing b where b.claim_version_id = s.claim_version_id and b.id < s.id
                                order by b.id desc limit 1) as before
                        from standing s join claim_version v on v.id = s.claim_version_id
                            join claim c on c.id = v.claim_id
                        where s.id = ?
                        """)
                .param(id)
                .query((row, index) -> {
                    String before = row.getString("before");
                    return new Change(
                            row.getString("slug"),
                            row.getInt("number"),
                            before == null ? null : Standing.Word.valueOf(before),
                            Standing.Word.valueOf(row.getString("word")),
                            row.getBoolean("by_counterexample"));
                })
                .single();
    }

    String slug(long claimId) {
        return jdbc.sql("select slug from claim where id = ?")
                .param(claimId)
                .query(String.class)
                .single();
    }

    List<Writer> writers(List<Long> critiques) {
        return jdbc.sql("select account_id, min(id) as first, count(*) as n from critique where id = any(?)"
                        + " and withdrawn_at is null group by account_id order by account_id")
                .param(critiques.toArray(Long[]::new))
                .query((row, index) -> new Writer(row.getLong("account_id"), row.getLong("first"), row.getInt("n")))
                .list();
    }

    /** Everyone who wrote something about any version of a claim and did not take it back. */
    List<Writer> critics(long claimId) {
        return jdbc.sql("select q.account_id, min(q.id) as first, count(*) as n from critique q"
                        + " join claim_version v on v.id = q.claim_version_id where v.claim_id = ?"
                        + " and q.withdrawn_at is null group by q.account_id order by q.account_id")
                .param(claimId)
                .query((row, index) -> new Writer(row.getLong("account_id"), row.getLong("first"), row.getInt("n")))
                .list();
    }
}
