package org.touchstone.critiques;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.people.ReaderGroup;
import org.touchstone.storage.Times;

/** One voice for each person and critique, which counts once however often it is given. */
@Repository
class VoteStore {

    private static final String STANDING = " and exists (select from critique c where c.id = :critique and "
            + CritiqueRows.SHOWN + " and c.parent_id is null and c.account_id <> :account)";

    private final JdbcClient jdbc;
    private final CritiqueStore critiques;
    private final Clock clock;

    VoteStore(JdbcClient jdbc, CritiqueStore critiques, Clock clock) {
        this.jdbc = jdbc;
        this.critiques = critiques;
        this.clock = clock;
    }

    boolean hasGroup(long account) {
        return jdbc.sql("select exists (select from account where id = ? and reader_group is not null)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Whether it was counted; not where the critique is not shown, or is the person's own. */
    @Transactional
    boolean vote(long critique, long account, boolean agrees) {
        return told(
                critique,
                jdbc.sql("insert into critique_vote (critique_id, account_id, agrees, reader_group, at)"
                                + " select :critique, a.id, :agrees, a.reader_group, :now from account a"
                                + " where a.id = :account and a.reader_group is not null" + STANDING
                                + " on conflict (critique_id, account_id) do update set agrees = excluded.agrees,"
                                + " reader_group = excluded.reader_group, at = excluded.at")
                        .param("critique", critique)
                        .param("account", account)
                        .param("agrees", agrees)
                        .param("now", Times.of(clock.instant()))
                        .update());
    }

    @Transactional
    void takeBack(long critique, long account) {
        told(
                critique,
                jdbc.sql("delete from critique_vote where critique_id = ? and account_id = ?")
                        .params(critique, account)
                        .update());
    }

    /** Whether it is counted now; not where the critique is not shown, or is the person's own. */
    @Transactional
    boolean changedMind(long critique, long account) {
        told(
                critique,
                jdbc.sql("insert into changed_mind (critique_id, account_id, at) select :critique, a.id, :now"
                                + " from account a where a.id = :account" + STANDING
                                + " on conflict (critique_id, account_id) do nothing")
                        .param("critique", critique)
                        .param("account", account)
                        .param("now", Times.of(clock.instant()))
                        .update());
        return jdbc.sql("select exists (select from changed_mind where critique_id = ? and account_id = ?)")
                .params(critique, account)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void changedMindBack(long critique, long account) {
        told(
                critique,
                jdbc.sql("delete from changed_mind where critique_id = ? and account_id = ?")
                        .params(critique, account)
                        .update());
    }

    private boolean told(long critique, int rows) {
        if (rows > 0) {
            critiques.tell(critiques.slug(critique));
        }
        return rows > 0;
    }

    /**
     * What readers say to these critiques, by id.
     *
     * @param account whose own voice is told; 0 for nobody's
     */
    Map<Long, Voices> of(Collection<Long> critiqueIds, long account) {
        if (critiqueIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<ReaderGroup, Voices.Counts>> groups = new HashMap<>();
        jdbc.sql("select critique_id, reader_group, count(*) filter (where agrees) as agree,"
                        + " count(*) filter (where not agrees) as disagree from critique_vote"
                        + " where critique_id in (:ids) group by critique_id, reader_group")
                .param("ids", critiqueIds)
                .query(row -> {
                    groups.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(ReaderGroup.class))
                            .put(
                                    ReaderGroup.valueOf(row.getString(2)),
                                    new Voices.Counts(row.getLong(3), row.getLong(4)));
                });
        Map<Long, Long> changed = new HashMap<>();
        jdbc.sql("select critique_id, count(*) from changed_mind where critique_id in (:ids) group by critique_id")
                .param("ids", critiqueIds)
                .query(row -> {
                    changed.put(row.getLong(1), row.getLong(2));
                });
        Map<Long, Boolean> mine = new HashMap<>();
        jdbc.sql("select critique_id, agrees from critique_vote where critique_id in (:ids) and account_id = :account")
                .param("ids", critiqueIds)
                .param("account", account)
                .query(row -> {
                    mine.put(row.getLong(1), row.getBoolean(2));
                });
        Set<Long> changedMine = new HashSet<>(
                jdbc.sql("select critique_id from changed_mind where critique_id in (:ids) and account_id = :account")
                        .param("ids", critiqueIds)
                        .param("account", account)
                        .query(Long.class)
                        .list());
        Map<Long, Voices> voices = new HashMap<>();
        critiqueIds.forEach(id -> voices.put(
                id,
                new Voices(
                        groups.getOrDefault(id, Map.of()),
                        changed.getOrDefault(id, 0L),
                        mine.get(id),
                        changedMine.contains(id))));
        return voices;
    }
}
