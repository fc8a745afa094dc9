package org.touchstone.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Rate;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.claims.Examination;
import org.touchstone.claims.Standing;
import org.touchstone.claims.Strength;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Settings;
import org.touchstone.evals.EvalResult;
import org.touchstone.storage.Json;
import org.touchstone.storage.Recent;
import org.touchstone.storage.Times;

/** SQL of what runs found and of standings: rows are added, never changed. */
@Component
class FindingStore {

    /**
     * One more counterexample of a claim that has some says nothing new about where it stands, and a withdrawal is told
     * as what it is.
     */
    private static final String TURNS =
            " from (select s.*, lag(word) over w as word_before, lag(words) over w as words_before,"
                    + " lag(held) over w as held_before, lag(tried) over w as tried_before from standing s"
                    + " where claim_version_id = ? window w as (order by id)) as stood where word <> 'WITHDRAWN'"
                    + " and (counterexample_id is null or word is distinct from word_before)";

    private final JdbcClient jdbc;
    private final Recent<String, Examination> recent = new Recent<>(32);
    private final Recent<String, Exhibit> pictures = new Recent<>(64);

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An examination that counts and the run that made it. */
    record Counted(String runId, Instant at) {}

    /** A standing with its strength of evidence. */
    record Stored(
            Standing standing,
            Strength strength,
            @Nullable String runId,
            @Nullable Long counterexampleId,
            Instant at) {}

    /** @param strengthOnly whether nothing but the strength of evidence is another than before */
    record Turn(Stored stored, boolean strengthOnly) {}

    /** Whatever may change where a version of a claim stands takes turns until its transaction ends. */
    void takeTurn(long versionId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('standing'), cast(claim_id as int)) from claim_version"
                        + " where id = ?")
                .param(versionId)
                .query()
                .listOfRows();
    }

    void add(long versionId, String runId, Examination examination, boolean counts, Instant at) {
        jdbc.sql("insert into examination (run_id, claim_version_id, weights_hash, counts, body, at)"
                        + " values (?, ?, ?, ?, cast(? as jsonb), ?)")
                .params(runId, versionId, examination.weightsHash(), counts, Json.write(examination), Times.of(at))
                .update();
        examination.findings().forEach(finding -> add(versionId, runId, finding));
        examination.evals().forEach(result -> add(versionId, runId, result));
    }

    private void add(long versionId, String runId, Finding finding) {
        Rate rate = finding.rate();
        jdbc.sql("insert into finding (run_id, claim_version_id, part, rung, outcome, held, tried, low, high, apart,"
                        + " upper_bound, words, seconds) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        runId,
                        versionId,
                        finding.part().name(),
                        finding.rung().name(),
                        finding.outcome().name(),
                        rate.held(),
                        rate.tried(),
                        rate.low(),
                        rate.high(),
                        finding.apart(),
                        finding.upperBound(),
                        finding.words(),
                        finding.seconds())
                .update();
    }

    private void add(long versionId, String runId, EvalResult result) {
        Rate rate = result.rate();
        jdbc.sql("insert into eval_result (run_id, claim_version_id, eval_id, held, tried, low, high, undecided)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        runId,
                        versionId,
                        result.id(),
                        rate.held(),
                        rate.tried(),
                        rate.low(),
                        rate.high(),
                        result.undecided())
                .update();
    }

    Optional<Examination> examination(String runId) {
        return recent.get(
                runId,
                key -> jdbc.sql("select body from examination where run_id = ?")
                        .param(key)
                        .query(String.class)
                        .optional()
                        .map(body -> Json.read(body, Examination.class)));
    }

    /**
     * The first picture of the inside of one of a family's models that was examined: of one with these settings if
     * there is one, else of the claim published first.
     */
    Optional<Exhibit> picture(FamilyId family, Settings preferred) {
        return jdbc.sql("""
                        select e.run_id from examination e join weights w on w.sha256 = e.weights_hash
                        where e.counts and w.family = ?
                        order by w.settings = cast(? as jsonb) desc, e.claim_version_id, e.at limit 1
                        """)
                .params(family.toString(), Json.write(preferred))
                .query(String.class)
                .optional()
                .flatMap(run -> pictures.get(
                        run,
                        key -> jdbc.sql("select body -> 'exhibits' -> 0 from examination where run_id = ?")
                                .param(key)
                                .query(String.class)
                                .optional()
                                .map(json -> Json.read(json, Exhibit.class))));
    }

    /** The first examination that counted. */
    Optional<Counted> first(long versionId) {
        return counted(versionId, "at, run_id");
    }

    /** The last examination that counted. */
    Optional<Counted> last(long versionId) {
        return counted(versionId, "at desc, run_id");
    }

    private Optional<Counted> counted(long versionId, String order) {
        return jdbc.sql("select run_id, at from examination where claim_version_id = ? and counts order by " + order
                        + " limit 1")
                .param(versionId)
                .query((row, index) -> new Counted(row.getString("run_id"), Times.at(row, "at")))
                .optional();
    }

    boolean withdrawn(long versionId) {
        return jdbc.sql("select exists (select from withdrawal w join claim_version v on v.claim_id = w.claim_id"
                        + " where v.id = ?)")
                .param(versionId)
                .query(Boolean.class)
                .single();
    }

    Optional<Stored> standing(long versionId) {
        return jdbc.sql("select * from standing where claim_version_id = ? order by id desc limit 1")
                .param(versionId)
                .query(FindingStore::stored)
                .optional();
    }

    long add(long versionId, StandingKeeper.Cause cause, Standing standing, Strength strength, Instant at) {
        return jdbc.sql("insert into standing (claim_version_id, run_id, counterexample_id, word, held, tried, words,"
                        + " strength, at) values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?) returning id")
                .param(versionId)
                .param(cause.runId())
                .param(cause.counterexampleId())
                .params(
                        standing.word().name(),
                        standing.held(),
                        standing.tried(),
                        standing.words(),
                        Json.write(strength),
                        Times.of(at))
                .query(Long.class)
                .single();
    }

    /** Tells every node, once this transaction ends well, that something about the claim changed. */
    void tell(String slug) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(ClaimChannel.NAME, slug)
                .query()
                .listOfRows();
    }

    /** The last changes of where a version stands, oldest first. */
    List<Turn> turns(long versionId, int most) {
        return jdbc.sql("select *, word is not distinct from word_before and words is not distinct from words_before"
                        + " and held is not distinct from held_before and tried is not distinct from tried_before"
                        + " as strength_only" + TURNS + " order by id desc limit ?")
                .params(versionId, most)
                .query((row, index) -> new Turn(stored(row, index), row.getBoolean("strength_only")))
                .list()
                .reversed();
    }

    long countTurns(long versionId) {
        return jdbc.sql("select count(*)" + TURNS)
                .param(versionId)
                .query(Long.class)
                .single();
    }

    /** The last examinations that count, without the first, oldest first. */
    List<Counted> reruns(long versionId, int most) {
        return jdbc.sql("select run_id, at from (select run_id, at, row_number() over (order by at, run_id) as place"
                        + " from examination where claim_version_id = ? and counts) as placed where place > 1"
                        + " order by place desc limit ?")
                .params(versionId, most)
                .query((row, index) -> new Counted(row.getString("run_id"), Times.at(row, "at")))
                .list()
                .reversed();
    }

    long countReruns(long versionId) {
        return jdbc.sql("select greatest(count(*) - 1, 0) from examination where claim_version_id = ? and counts")
                .param(versionId)
                .query(Long.class)
                .single();
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        return new Stored(
                new Standing(
                        Standing.Word.valueOf(row.getString("word")),
                        row.getLong("held"),
                        row.getLong("tried"),
                        row.getString("words")),
                Json.read(row.getString("strength"), Strength.class),
                row.getString("run_id"),
                row.getObject("counterexample_id", Long.class),
                Times.at(row, "at"));
    }
}
