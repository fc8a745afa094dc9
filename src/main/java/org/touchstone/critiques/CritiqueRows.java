package org.touchstone.critiques;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Counterexamples;
import org.touchstone.critiques.Critique.Check;
import org.touchstone.critiques.Critique.State;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** Critiques as rows. A text that a reader may not see does not leave the database. */
final class CritiqueRows {

    /** Whether the reader moderates, by the role that the account has now. */
    private static final String MODERATES = "exists (select from account m where m.id = :viewer and m.closed_at is null"
            + " and m.role in ('MODERATOR', 'ADMINISTRATOR'))";

    /** What this reader may see of a row in {@code c}; takes :viewer. */
    private static final String OPEN = "(c.redacted_at is null and c.withdrawn_at is null"
            + " and (c.hidden_at is null and not c.waiting or c.account_id = :viewer or " + MODERATES + "))";

    /** Whether the writer of a row in {@code c} may be named: nobody is shown beside words that moderators took away. */
    private static final String NAMED = "(not c.waiting and c.hidden_at is null and c.redacted_at is null"
            + " or c.account_id = :viewer or " + MODERATES + ")";

    static final String SELECT = "select c.id, c.claim_version_id, v.number, k.slug, c.kind, c.anchor, c.parent_id,"
            + " c.stance, c.input, c.created_at, c.withdrawn_at, c.hidden_at, c.hidden_reason, c.waiting,"
            + " c.redacted_at, c.redacted_reason, s.outcome, s.words, s.counterexample_id, s.at as checked_at,"
            + " coalesce(o.account_id = c.account_id, false) as by_author,"
            + " case when " + NAMED + " then c.account_id end as account_id,"
            + " case when " + NAMED + " then a.name end as author,"
            + " case when " + OPEN + " then c.body else '' end as body,"
            + " case when " + OPEN + " then c.interests end as interests ";

    static final String FROM = "from critique c join account a on a.id = c.account_id"
            + " join claim_version v on v.id = c.claim_version_id join claim k on k.id = v.claim_id"
            + " left join claim_owner o on o.claim_id = k.id left join submission s on s.critique_id = c.id ";

    /** Rows whose place is shown to this reader: what waits has none, unless the server answered it. */
    static final String PLACED =
            "(not c.waiting or c.kind = 'COUNTEREXAMPLE' or c.account_id = :viewer or " + MODERATES + ")";

    /** Rows whose text everyone may read. */
    static final String SHOWN =
            "c.redacted_at is null and c.withdrawn_at is null and c.hidden_at is null and not c.waiting";

    private CritiqueRows() {}

    /** The viewer who is nobody in particular. */
    static final long ANYONE = 0;

    static Critique critique(ResultSet row, int n) throws SQLException {
        State state = state(row);
        return new Critique(
                row.getLong("id"),
                row.getLong("claim_version_id"),
                row.getInt("number"),
                row.getString("slug"),
                row.getObject("account_id", Long.class),
                row.getString("author"),
                row.getBoolean("by_author"),
                CritiqueKind.valueOf(row.getString("kind")),
                anchor(row.getString("anchor")),
                row.getObject("parent_id", Long.class),
                stance(row.getString("stance")),
                row.getString("body"),
                row.getString("interests"),
                input(row.getString("input")),
                check(row),
                Times.at(row, "created_at"),
                state,
                switch (state) {
                    case HIDDEN -> row.getString("hidden_reason");
                    case REDACTED -> row.getString("redacted_reason");
                    case SHOWN, WAITING, WITHDRAWN -> null;
                });
    }

    /** From the columns redacted_at, withdrawn_at, hidden_at and waiting; the first that speaks. */
    static State state(ResultSet row) throws SQLException {
        if (row.getObject("redacted_at") != null) {
            return State.REDACTED;
        }
        if (row.getObject("withdrawn_at") != null) {
            return State.WITHDRAWN;
        }
        if (row.getObject("hidden_at") != null) {
            return State.HIDDEN;
        }
        return row.getBoolean("waiting") ? State.WAITING : State.SHOWN;
    }

    private static Anchor anchor(@Nullable String json) {
        return json == null ? Anchor.CLAIM : Json.read(json, Anchor.class);
    }

    private static @Nullable Stance stance(@Nullable String name) {
        return name == null ? null : Stance.valueOf(name);
    }

    private static @Nullable List<Double> input(@Nullable String json) {
        return json == null ? null : Arrays.asList(Json.read(json, Double[].class));
    }

    private static @Nullable Check check(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Check(
                        Counterexamples.Outcome.valueOf(outcome),
                        row.getString("words"),
                        row.getObject("counterexample_id", Long.class),
                        Times.at(row, "checked_at"));
    }
}
