package org.touchstone.critiques;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** SQL of inputs that readers sent, and of what the server said to each. */
@Repository
class SubmissionStore {

    private static final String SELECT =
            "select c.*, s.outcome, s.words as outcome_words, s.counterexample_id, x.simplest, a.name,"
                    + " not c.waiting and c.hidden_at is null and c.redacted_at is null as named"
                    + " from critique c join submission s on s.critique_id = c.id"
                    + " join account a on a.id = c.account_id"
                    + " left join counterexample x on x.id = s.counterexample_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SubmissionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param once null where the sender does not care */
    record Row(
            long versionId,
            List<Double> input,
            String words,
            String interests,
            @Nullable UUID once) {

        /** The same key with something else is another submission: its sender changed it after a first try failed. */
        @Nullable
        UUID key() {
            return once == null
                    ? null
                    : UUID.nameUUIDFromBytes(Json.write(List.of(once, versionId, input, words, interests))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What was stored when the same was sent before with the same key. */
    Optional<Submission> sentBefore(Row row, long accountId) {
        return row.once() == null
                ? Optional.empty()
                : jdbc.sql(SELECT + "where c.account_id = ? and c.client_key = ?")
                        .param(accountId)
                        .param(row.key())
                        .query(SubmissionStore::submission)
                        .optional();
    }

    Optional<Submission> find(long critiqueId) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(critiqueId)
                .query(SubmissionStore::submission)
                .optional();
    }

    /** The new critique's id; empty where the same is being sent twice at once. Call it in a transaction. */
    Optional<Long> insert(Row row, boolean waiting, long accountId) {
        return jdbc.sql("insert into critique (claim_version_id, account_id, kind, body, interests, input, client_key,"
                        + " waiting, created_at) values (:version, :account, 'COUNTEREXAMPLE', :body, :interests,"
                        + " cast(:input as jsonb), :key, :waiting, :now)"
                        + " on conflict (account_id, client_key) do nothing returning id")
                .param("version", row.versionId())
                .param("account", accountId)
                .param("body", row.words())
                .param("interests", row.interests().isEmpty() ? null : row.interests())
                .param("input", Json.write(row.input()))
                .param("key", row.key())
                .param("waiting", waiting)
                .param("now", Times.of(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** What the server said about it, and a word to open pages. Call it in the same transaction. */
    void insert(long critiqueId, Answer answer, String slug) {
        jdbc.sql("insert into submission (critique_id, outcome, words, counterexample_id, at) values (?, ?, ?, ?, ?)")
                .param(critiqueId)
                .param(answer.outcome().name())
                .param(answer.words())
                .param(answer.counterexampleId())
                .param(Times.of(clock.instant()))
                .update();
        jdbc.sql("select pg_notify(?, ?)").params(ClaimChannel.NAME, slug).query(row -> {});
    }

    List<Submission> list(long versionId, long offset, int size) {
        return jdbc.sql(SELECT + "where c.claim_version_id = ? order by c.id desc limit ? offset ?")
                .params(versionId, size, offset)
                .query(SubmissionStore::submission)
                .list();
    }

    Submissions.Counts counts(long versionId) {
        return jdbc.sql("select count(*) as sent, count(*) filter (where s.outcome = 'OUTSIDE') as outside"
                        + " from submission s join critique c on c.id = s.critique_id where c.claim_version_id = ?")
                .param(versionId)
                .query((row, index) -> new Submissions.Counts(row.getLong("sent"), row.getLong("outside")))
                .single();
    }

    /** A replay credits whoever found its root, so each is followed back to that. */
    Map<Long, Submissions.Finder> finders(Collection<Long> counterexamples) {
        Map<Long, Submissions.Finder> finders = new HashMap<>();
        jdbc.sql("with recursive line (id, root, repeats) as"
                        + " (select x.id, x.id, x.repeats from counterexample x where x.id = any(?)"
                        + " union all select l.id, p.id, p.repeats from line l"
                        + " join counterexample p on p.id = l.repeats)"
                        + " select l.id, c.id as critique_id, case when not c.waiting and c.hidden_at is null"
                        + " and c.redacted_at is null then a.name end as name"
                        + " from line l join submission s on s.counterexample_id = l.root and s.outcome = 'CONFIRMED'"
                        + " join critique c on c.id = s.critique_id join account a on a.id = c.account_id"
                        + " where l.repeats is null")
                .param(counterexamples.toArray(Long[]::new))
                .query(row -> {
                    finders.put(
                            row.getLong("id"),
                            new Submissions.Finder(row.getLong("critique_id"), row.getString("name")));
                });
        return Map.copyOf(finders);
    }

    private static Submission submission(ResultSet row, int index) throws SQLException {
        boolean named = row.getBoolean("named");
        boolean shown = named && row.getObject("withdrawn_at") == null;
        String simplest = row.getString("simplest");
        return new Submission(
                row.getLong("id"),
                row.getLong("claim_version_id"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("outcome_words"),
                values(row.getString("input")),
                simplest == null ? null : values(simplest),
                row.getObject("counterexample_id", Long.class),
                named ? row.getString("name") : null,
                shown ? row.getString("body") : "",
                shown ? row.getString("interests") : null,
                row.getBoolean("waiting"),
                Times.at(row, "created_at"));
    }

    private static List<Double> values(String json) {
        return List.of(Json.read(json, Double[].class));
    }
}
