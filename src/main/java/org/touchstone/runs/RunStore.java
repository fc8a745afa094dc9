package org.touchstone.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.engine.FamilyId;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** SQL of runs as those who ask and read see them. What workers write is in {@link WorkStore}. */
@Component
class RunStore {

    private static final String UNFINISHED = "state in ('QUEUED', 'RUNNING')";

    private final JdbcClient jdbc;
    private final Askers askers;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.askers = new Askers(jdbc, "run");
    }

    Askers askers() {
        return askers;
    }

    /** Those who ask at once take turns, so that limits hold and equal wishes meet. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ask'))").query().listOfRows();
    }

    Optional<RunId> succeeded(String specHash) {
        return newest("spec_hash = ? and state = 'SUCCEEDED'", specHash);
    }

    Optional<RunId> unfinished(String specHash) {
        return newest("spec_hash = ? and " + UNFINISHED, specHash);
    }

    Optional<RunId> unfinishedAbout(long claimVersionId) {
        return newest("claim_version_id = ? and " + UNFINISHED, claimVersionId);
    }

    long failedFirst(long claimVersionId) {
        return jdbc.sql("select count(*) from run where claim_version_id = ? and kind = 'PUBLICATION'"
                        + " and state = 'FAILED'")
                .param(claimVersionId)
                .query(Long.class)
                .single();
    }

    private Optional<RunId> newest(String where, Object value) {
        return jdbc.sql("select id from run where " + where + " order by asked_at desc limit 1")
                .param(value)
                .query((row, index) -> new RunId(row.getString("id")))
                .optional();
    }

    int unfinished() {
        return jdbc.sql("select count(*) from run where " + UNFINISHED)
                .query(Integer.class)
                .single();
    }

    /** Seconds that recent runs took from beginning to end, on average; empty before the first. */
    Optional<Double> usualSeconds() {
        return jdbc.sql("select avg(extract(epoch from finished_at - started_at)) from (select * from run"
                        + " where state = 'SUCCEEDED' order by finished_at desc limit 20) recent")
                .query((row, index) -> Optional.ofNullable(row.getObject(1)).map(o -> row(o)))
                .single();
    }

    /** What the last runs about a claim took, of those with a model of this family. */
    Optional<Double> usualSeconds(FamilyId family) {
        return jdbc.sql("select avg(extract(epoch from finished_at - started_at)) from (select * from run"
                        + " where state = 'SUCCEEDED' and family = ? and claim_version_id is not null"
                        + " order by finished_at desc limit 20) recent")
                .param(family.toString())
                .query((row, index) -> Optional.ofNullable(row.getObject(1)).map(o -> row(o)))
                .single();
    }

    private static double row(Object number) {
        return ((Number) number).doubleValue();
    }

    void insert(RunId id, RunKind kind, int priority, RunSpec spec, String about, Instant at) {
        jdbc.sql("""
                        insert into run (id, kind, state, priority, claim_version_id, family, settings, seed, spec,
                            spec_hash, about, stage, asked_at, changed_at)
                        values (?, ?, 'QUEUED', ?, ?, ?, cast(? as jsonb), ?, cast(? as jsonb), ?, ?,
                            'Waiting for its turn', ?, ?)
                        """)
                .param(id.value())
                .param(kind.name())
                .param(priority)
                .param(spec.claimVersionId())
                .param(spec.family().toString())
                .param(Json.write(spec.settings()))
                .param(spec.seed())
                .param(Json.write(spec))
                .param(spec.hash())
                .param(about)
                .param(Times.of(at))
                .param(Times.of(at))
                .update();
    }

    /** A run that was done elsewhere, as if it had just ended. */
    void insertKept(RunId id, Wishes.Settled settled, Receipt receipt, KeptRun.Losses losses, Instant at) {
        insert(id, RunKind.KEPT, 0, settled.spec(), settled.about(), at);
        int total = losses.steps().isEmpty() ? 0 : losses.steps().getLast();
        jdbc.sql(
                        "update run set state = 'SUCCEEDED', stage = 'Done', attempt = 1, step = ?, total = ?, weights_hash = ?,"
                                + " receipt = cast(? as jsonb), started_at = ?, finished_at = ? where id = ?")
                .params(
                        total,
                        total,
                        receipt.weightsHash(),
                        Json.write(receipt),
                        Times.of(receipt.startedAt()),
                        Times.of(receipt.finishedAt()),
                        id.value())
                .update();
        for (int i = 0; i < losses.steps().size(); i++) {
            jdbc.sql("insert into run_point (run_id, attempt, step, loss) values (?, 1, ?, ?) on conflict do nothing")
                    .params(id.value(), losses.steps().get(i), losses.loss().get(i))
                    .update();
        }
    }

    /** Ends a run that nobody waits for; false when somebody does or it is over. */
    boolean cancelIfAbandoned(RunId id, Instant at) {
        return jdbc.sql(
                                "update run set state = 'CANCELLED', stage = 'Cancelled', finished_at = ?, changed_at = ?"
                                        + " where id = ? and " + UNFINISHED
                                        + " and not exists (select from run_asker a where a.run_id = run.id and a.left_at is null)")
                        .params(Times.of(at), Times.of(at), id.value())
                        .update()
                == 1;
    }

    Optional<RunRows.Row> find(RunId id) {
        return jdbc.sql(RunRows.SELECT + "where r.id = ?")
                .param(id.value())
                .query(RunRows::row)
                .optional();
    }

    /** Place in the queue from 1: runs that work count, and those with more urgency or asked earlier. */
    int place(RunRows.Row run) {
        return 1
                + jdbc.sql("select count(*) from run where state = 'RUNNING' or (state = 'QUEUED' and"
                                + " (priority > ? or (priority = ? and asked_at < ?)))")
                        .params(
                                run.priority(),
                                run.priority(),
                                Times.of(run.summary().askedAt()))
                        .query(Integer.class)
                        .single();
    }

    List<RunProgress.LossPoint> losses(RunId id, int attempt) {
        return jdbc.sql("select step, loss from run_point where run_id = ? and attempt = ? order by step")
                .params(id.value(), attempt)
                .query((row, index) -> new RunProgress.LossPoint(row.getInt("step"), row.getDouble("loss")))
                .list();
    }

    RunPage search(RunSearch search) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder("where true");
        and(
                where,
                values,
                " and r.state = ?",
                search.state() == null ? null : search.state().name());
        and(
                where,
                values,
                " and r.kind = ?",
                search.kind() == null ? null : search.kind().name());
        and(where, values, " and c.slug = ?", search.slug());
        if (!search.text().isBlank()) {
            where.append(" and (r.search @@ websearch_to_tsquery('english', ?)"
                    + " or r.search @@ websearch_to_tsquery('simple', ?))");
            values.add(search.text());
            values.add(search.text());
        }
        long total = jdbc.sql("select count(*) from (" + RunRows.SELECT + where + ") matching")
                .params(values)
                .query(Long.class)
                .single();
        values.add(search.size());
        values.add((long) search.page() * search.size());
        List<RunSummary> runs = jdbc.sql(RunRows.SELECT + where + " order by r.asked_at desc, r.id limit ? offset ?")
                .params(values)
                .query(RunRows::summary)
                .list();
        return new RunPage(runs, total, search.page(), search.size());
    }

    private static void and(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    void tellChanged(RunId id, @Nullable Long claimVersionId) {
        Channels.tell(jdbc, Channels.CHANGED, id + " " + (claimVersionId == null ? "" : claimVersionId));
    }

    void tellQueued() {
        Channels.tell(jdbc, Channels.QUEUED, "");
    }
}
