package org.touchstone.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.checks.Part;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Confirmed;
import org.touchstone.claims.Counterexamples.Failure;
import org.touchstone.claims.Counterexamples.Replay;
import org.touchstone.claims.Counterexamples.Replayed;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** SQL of confirmed counterexamples and of their replays on later versions: rows are added, never changed. */
@Component
class CounterexampleStore {

    private static final String REPLAYED = "select r.*, v.number from counterexample_replay r"
            + " join counterexample x on x.id = r.counterexample_id"
            + " join claim_version v on v.id = x.claim_version_id where r.claim_version_id = ?";

    private final JdbcClient jdbc;

    CounterexampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a new counterexample comes from.
     *
     * @param finder the account credited; null for the server itself
     * @param repeats the earlier version's counterexample, where it is a replay
     * @param runId the run that replayed it, if one did
     */
    record Origin(
            @Nullable Long finder,
            @Nullable Long repeats,
            @Nullable String runId) {}

    /** Adds one; empty where the version has one with the same simplest input. */
    Optional<Long> add(Answer answer, Failure failure, String weightsHash, Origin origin, Instant at) {
        return jdbc.sql("insert into counterexample (claim_version_id, part, weights_hash, input, margin, words, at,"
                        + " simplest, input_key, found_by, repeats, confirmed_by)"
                        + " values (?, ?, ?, cast(? as jsonb), ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)"
                        + " on conflict (claim_version_id, input_key) do nothing returning id")
                .params(
                        answer.versionId(),
                        failure.part().name(),
                        weightsHash,
                        Json.write(answer.input()),
                        failure.margin(),
                        failure.words(),
                        Times.of(at),
                        Json.write(failure.simplest()),
                        Json.hash(failure.simplest()))
                .param(origin.finder())
                .param(origin.repeats())
                .param(origin.runId())
                .query(Long.class)
                .optional();
    }

    /** The version's counterexample with this simplest input. */
    Optional<Long> find(long versionId, List<Double> simplest) {
        return jdbc.sql("select id from counterexample where claim_version_id = ? and input_key = ?")
                .params(versionId, Json.hash(simplest))
                .query(Long.class)
                .optional();
    }

    long count(long versionId) {
        return jdbc.sql("select count(*) from counterexample where claim_version_id = ?")
                .param(versionId)
                .query(Long.class)
                .single();
    }

    Confirmed byId(long id) {
        return jdbc.sql("select * from counterexample where id = ?")
                .param(id)
                .query(CounterexampleStore::confirmed)
                .single();
    }

    /** First found first. */
    List<Confirmed> of(long versionId, long from, int most) {
        return jdbc.sql("select * from counterexample where claim_version_id = ? order by id offset ? limit ?")
                .params(versionId, from, most)
                .query(CounterexampleStore::confirmed)
                .list();
    }

    /** The last found, first found first. */
    List<Confirmed> latest(long versionId, int most) {
        return jdbc.sql("select * from counterexample where claim_version_id = ? order by id desc limit ?")
                .params(versionId, most)
                .query(CounterexampleStore::confirmed)
                .list()
                .reversed();
    }

    /** Those of earlier versions of the same claim, first found first. */
    List<Confirmed> before(long versionId) {
        return jdbc.sql("select x.* from counterexample x join claim_version v on v.id = x.claim_version_id"
                        + " join claim_version n on n.claim_id = v.claim_id and n.number > v.number"
                        + " where n.id = ? order by x.id")
                .param(versionId)
                .query(CounterexampleStore::confirmed)
                .list();
    }

    /** Later versions of the same claim that have been examined, in order. */
    List<Long> later(long versionId) {
        return jdbc.sql("select n.id from claim_version v"
                        + " join claim_version n on n.claim_id = v.claim_id and n.number > v.number"
                        + " where v.id = ? and exists (select from examination e"
                        + " where e.claim_version_id = n.id and e.counts) order by n.number")
                .param(versionId)
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    void addReplay(
            long counterexampleId, long versionId, String weightsHash, Replay outcome, String words, Instant at) {
        jdbc.sql("insert into counterexample_replay (counterexample_id, claim_version_id, weights_hash, outcome,"
                        + " words, at) values (?, ?, ?, ?, ?, ?)")
                .params(counterexampleId, versionId, weightsHash, outcome.name(), words, Times.of(at))
                .update();
    }

    long countReplayed(long versionId) {
        return jdbc.sql("select count(*) from counterexample_replay where claim_version_id = ?")
                .param(versionId)
                .query(Long.class)
                .single();
    }

    List<Replayed> replayed(long versionId, long from, int most) {
        return jdbc.sql(REPLAYED + " order by r.counterexample_id offset ? limit ?")
                .params(versionId, from, most)
                .query(CounterexampleStore::replayed)
                .list();
    }

    /** The last replays after which an earlier counterexample no longer stood, first tried first. */
    List<Replayed> latestMended(long versionId, int most) {
        return jdbc.sql(REPLAYED + " and r.outcome <> 'FAILS' order by r.at desc, r.counterexample_id desc limit ?")
                .params(versionId, most)
                .query(CounterexampleStore::replayed)
                .list()
                .reversed();
    }

    long countMended(long versionId) {
        return jdbc.sql("select count(*) from counterexample_replay where claim_version_id = ? and outcome <> 'FAILS'")
                .param(versionId)
                .query(Long.class)
                .single();
    }

    private static Replayed replayed(ResultSet row, int index) throws SQLException {
        return new Replayed(
                row.getLong("counterexample_id"),
                row.getInt("number"),
                Replay.valueOf(row.getString("outcome")),
                row.getString("words"),
                Times.at(row, "at"));
    }

    private static Confirmed confirmed(ResultSet row, int index) throws SQLException {
        return new Confirmed(
                row.getLong("id"),
                row.getLong("claim_version_id"),
                Part.valueOf(row.getString("part")),
                values(row.getString("input")),
                values(row.getString("simplest")),
                row.getDouble("margin"),
                row.getString("words"),
                row.getObject("found_by", Long.class),
                row.getObject("repeats", Long.class),
                Times.at(row, "at"));
    }

    private static List<Double> values(String json) {
        return List.of(Json.read(json, Double[].class));
    }
}
