package org.touchstone.critiques;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.Standing;
import org.touchstone.critiques.Becoming.Act;
import org.touchstone.critiques.Becoming.Answer;
import org.touchstone.critiques.Becoming.Check;
import org.touchstone.critiques.Becoming.Effect;
import org.touchstone.critiques.Becoming.Replay;
import org.touchstone.critiques.Becoming.Said;
import org.touchstone.critiques.Becoming.Text;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.SignedIn;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** Reads what became of contributions, from whoever wrote it down. */
@Repository
public class BecomingStore {

    private static final String SELECT = """
            select c.*, k.slug, v.title, v.number, a.name, a.closed_at, s.outcome, s.words, s.at as checked_at,
                s.counterexample_id, x.simplest,
                (select min(f.critique_id) from submission f where f.counterexample_id = s.counterexample_id
                    and f.outcome = 'CONFIRMED') as first,
                exists (select from account m where m.id = :viewer and m.closed_at is null
                    and m.role in ('MODERATOR', 'ADMINISTRATOR')) as moderates
            from critique c join claim_version v on v.id = c.claim_version_id join claim k on k.id = v.claim_id
                join account a on a.id = c.account_id left join submission s on s.critique_id = c.id
                left join counterexample x on x.id = s.counterexample_id
            where c.id = :id and """;

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    BecomingStore(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * What became of this contribution, as the person who asks may see it; empty where there is none, or one whose very
     * place waits for a moderator.
     */
    @Transactional(readOnly = true)
    public Optional<Becoming> find(long critiqueId) {
        long viewer = current.get().map(SignedIn::accountId).orElse(CritiqueRows.ANYONE);
        return jdbc.sql(SELECT + CritiqueRows.PLACED)
                .param("id", critiqueId)
                .param("viewer", viewer)
                .query((row, index) -> becoming(row, viewer))
                .optional();
    }

    private Becoming becoming(ResultSet row, long viewer) throws SQLException {
        long id = row.getLong("id");
        boolean own = viewer == row.getLong("account_id");
        Critique.State state = CritiqueRows.state(row);
        boolean readable = state == Critique.State.SHOWN
                || ((own || row.getBoolean("moderates"))
                        && (state == Critique.State.WAITING || state == Critique.State.HIDDEN));
        Long parent = row.getObject("parent_id", Long.class);
        Long counterexample = row.getObject("counterexample_id", Long.class);
        Check check = check(row, id);
        boolean found = counterexample != null && check != null && check.outcome() == Counterexamples.Outcome.CONFIRMED;
        return new Becoming(
                id,
                CritiqueKind.valueOf(row.getString("kind")),
                row.getString("slug"),
                row.getLong("claim_version_id"),
                row.getString("title"),
                row.getInt("number"),
                parent,
                Times.at(row, "created_at"),
                own,
                readable ? new Text(name(row), row.getString("body")) : null,
                state,
                check,
                moderation(id),
                found ? effect(counterexample, row.getLong("claim_version_id")) : null,
                found ? replays(counterexample) : List.of(),
                stances(id),
                answers(id));
    }

    private static String name(ResultSet row) throws SQLException {
        return row.getObject("closed_at") == null ? row.getString("name") : Profile.CLOSED;
    }

    private static @Nullable Check check(ResultSet row, long id) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return null;
        }
        String simplest = row.getString("simplest");
        Long first = row.getObject("first", Long.class);
        return new Check(
                Counterexamples.Outcome.valueOf(outcome),
                row.getString("words"),
                Times.at(row, "checked_at"),
                values(row.getString("input")),
                simplest == null ? null : values(simplest),
                first == null || first == id ? null : first);
    }

    private static List<Double> values(String json) {
        return Arrays.stream(Json.read(json, double[].class)).boxed().toList();
    }

    private List<Act> moderation(long id) {
        return jdbc.sql("select * from moderation_action where critique_id = ? order by id")
                .param(id)
                .query((row, index) -> new Act(
                        ModerationLog.Action.valueOf(row.getString("action")),
                        ModerationRows.rule(row),
                        row.getString("reason"),
                        Times.at(row, "at")))
                .list();
    }

    /** The standing that the counterexample brought about, or where none is written down, the one that stayed. */
    private @Nullable Effect effect(long counterexampleId, long versionId) {
        return jdbc.sql("""
                        select s.word, s.at, (select b.word from standing b where b.claim_version_id = s.claim_version_id
                            and b.id < s.id order by b.id desc limit 1) as before
                        from standing s where s.counterexample_id = ? and s.claim_version_id = ? order by s.id limit 1
                        """)
                .params(counterexampleId, versionId)
                .query((row, index) -> {
                    String before = row.getString("before");
                    Standing.Word after = Standing.Word.valueOf(row.getString("word"));
                    Standing.Word was = before == null ? null : Standing.Word.valueOf(before);
                    return new Effect(was, after, Times.at(row, "at"), was != after);
                })
                .optional()
                .orElse(null);
    }

    private List<Replay> replays(long counterexampleId) {
        return jdbc.sql("select r.*, v.number from counterexample_replay r"
                        + " join claim_version v on v.id = r.claim_version_id where r.counterexample_id = ?"
                        + " order by v.number")
                .param(counterexampleId)
                .query((row, index) -> new Replay(
                        row.getInt("number"),
                        Counterexamples.Replay.valueOf(row.getString("outcome")),
                        row.getString("words"),
                        Times.at(row, "at")))
                .list();
    }

    private List<Said> stances(long id) {
        return jdbc.sql(
                        "select c.id, c.stance, c.created_at from critique c where c.parent_id = ? and c.stance is not null"
                                + " and " + CritiqueRows.SHOWN + " order by c.id")
                .param(id)
                .query((row, index) -> new Said(
                        Stance.valueOf(row.getString("stance")), row.getLong("id"), Times.at(row, "created_at")))
                .list();
    }

    private List<Answer> answers(long id) {
        return jdbc.sql(
                        "select m.change, m.at, v.number from version_change m"
                                + " join claim_version v on v.id = m.claim_version_id where ? = any(m.answers) order by v.number")
                .param(id)
                .query((row, index) -> new Answer(
                        row.getInt("number"), Publishing.Kind.valueOf(row.getString("change")), Times.at(row, "at")))
                .list();
    }
}
