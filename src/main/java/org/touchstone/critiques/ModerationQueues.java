package org.touchstone.critiques;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.critiques.Moderation.Appealed;
import org.touchstone.critiques.Moderation.Flagged;
import org.touchstone.critiques.Moderation.History;
import org.touchstone.critiques.Moderation.Item;
import org.touchstone.critiques.Moderation.Ruled;
import org.touchstone.critiques.Moderation.Seen;
import org.touchstone.storage.Times;

/** What waits for a moderator. */
@Repository
class ModerationQueues {

    private static final String SELECT =
            "select c.id, p.slug, v.title, v.number, c.kind, a.name, a.created_at as since,"
                    + " c.created_at, c.body, c.interests, parent.body as parent, c.hidden_at, hiding.rule, coalesce(hiding.reason, c.hidden_reason) as reason,"
                    + " c.waiting, c.withdrawn_at, c.redacted_at,"
                    + " appeal.words as appeal_words, appeal.at as appeal_at, coalesce(done.last, 0) as last_action,"
                    + " coalesce(flags.newest, 0) as newest_flag, h.*"
                    + " from critique c join account a on a.id = c.account_id"
                    + " join claim_version v on v.id = c.claim_version_id join claim p on p.id = v.claim_id"
                    + " left join critique parent on parent.id = c.parent_id"
                    + " left join appeal on appeal.critique_id = c.id and appeal.settled_at is null"
                    + " left join lateral (select rule, reason from moderation_action where critique_id = c.id and action = 'HIDDEN'"
                    + " order by id desc limit 1) hiding on true"
                    + " left join lateral (select max(id) as last from moderation_action where critique_id = c.id) done on true"
                    + " left join lateral (select max(id) as newest, min(at) filter (where settled_at is null) as oldest_open"
                    + " from flag where critique_id = c.id) flags on true"
                    + " left join lateral (select"
                    + " count(*) filter (where not waiting and hidden_at is null and withdrawn_at is null"
                    + " and redacted_at is null) as n_standing,"
                    + " count(*) filter (where waiting and withdrawn_at is null) as n_waiting,"
                    + " count(*) filter (where hidden_at is not null) as n_hidden,"
                    + " count(*) filter (where withdrawn_at is not null and hidden_at is null) as n_withdrawn"
                    + " from critique where account_id = c.account_id) h on true ";
    private static final String MOST = " limit 100";

    private final JdbcClient jdbc;

    ModerationQueues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Item> waiting() {
        return items("where c.waiting and c.withdrawn_at is null order by c.created_at, c.id" + MOST, null);
    }

    List<Item> flagged() {
        return items(
                "where flags.oldest_open is not null and c.withdrawn_at is null order by flags.oldest_open, c.id"
                        + MOST,
                null);
    }

    List<Item> appeals() {
        return items("where appeal.id is not null and c.withdrawn_at is null order by appeal.at, c.id" + MOST, null);
    }

    Optional<Item> find(long critiqueId) {
        return items("where c.id = ?", critiqueId).stream().findFirst();
    }

    private List<Item> items(String where, @Nullable Long id) {
        var flags = new HashMap<Long, List<Flagged>>();
        var found =
                id == null ? jdbc.sql(SELECT + where) : jdbc.sql(SELECT + where).param(id);
        var items = found.query((row, index) -> item(row, flags)).list();
        if (!flags.isEmpty()) {
            jdbc.sql("select critique_id, rule, words, at from flag where settled_at is null and critique_id in (:ids)"
                            + " order by id")
                    .param("ids", flags.keySet())
                    .query(row -> {
                        flags.computeIfAbsent(row.getLong("critique_id"), none -> new ArrayList<>())
                                .add(new Flagged(
                                        Rule.valueOf(row.getString("rule")),
                                        row.getString("words"),
                                        Times.at(row, "at")));
                    });
        }
        return items;
    }

    private static Item item(ResultSet row, Map<Long, List<Flagged>> flags) throws SQLException {
        long id = row.getLong("id");
        var own = new ArrayList<Flagged>();
        flags.put(id, own);
        var hidden = Times.ifAny(row, "hidden_at");
        var appealed = Times.ifAny(row, "appeal_at");
        return new Item(
                id,
                ModerationRows.place(row.getString("slug"), id),
                row.getString("title"),
                row.getInt("number"),
                CritiqueKind.valueOf(row.getString("kind")),
                CritiqueRows.state(row),
                row.getString("name"),
                Times.at(row, "created_at"),
                row.getString("body"),
                row.getString("interests"),
                row.getString("parent"),
                hidden == null ? null : new Ruled(hidden, ModerationRows.rule(row), row.getString("reason")),
                own,
                appealed == null ? null : new Appealed(row.getString("appeal_words"), appealed),
                new History(
                        Times.at(row, "since"),
                        row.getLong("n_standing"),
                        row.getLong("n_waiting"),
                        row.getLong("n_hidden"),
                        row.getLong("n_withdrawn")),
                new Seen(row.getLong("last_action"), row.getLong("newest_flag")));
    }
}
