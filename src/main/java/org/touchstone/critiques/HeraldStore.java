package org.touchstone.critiques;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.claims.Standing;
import org.touchstone.storage.Times;

/** SQL of what followers have been told of. */
@Repository
class HeraldStore {

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
        return untold("claim_version", "id", "version_told", "claim_version_id", most);
    }

    List<Long> untoldStandings(int most) {
        return untold("standing", "id", "standing_told", "standing_id", most);
    }

    List<Long> untoldWithdrawals(int most) {
        return untold("withdrawal", "claim_id", "withdrawal_told", "claim_id", most);
    }

    private List<Long> untold(String table, String id, String told, String toldId, int most) {
        return jdbc.sql("select w.%s from %s w where not exists (select from %s t where t.%s = w.%s) order by 1 limit ?"
                        .formatted(id, table, told, toldId, id))
                .param(most)
                .query((row, index) -> row.getLong(1))
                .list();
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
