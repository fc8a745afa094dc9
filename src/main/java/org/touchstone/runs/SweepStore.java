package org.touchstone.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.engine.FamilyId;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** SQL of sweeps as those who ask and read see them. What workers write is in {@link SweepWorkStore}. */
@Component
class SweepStore {

    private static final String UNFINISHED = "state in ('QUEUED', 'RUNNING')";
    private static final int MOST_LISTED = 50;

    private final JdbcClient jdbc;
    private final Askers askers;

    SweepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.askers = new Askers(jdbc, "sweep");
    }

    Askers askers() {
        return askers;
    }

    /** Those who ask at once take turns, so that limits hold and equal wishes meet. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ask for a sweep'))")
                .query()
                .listOfRows();
    }

    Optional<SweepId> succeeded(String specHash) {
        return newest("spec_hash = ? and state = 'SUCCEEDED'", specHash);
    }

    Optional<SweepId> unfinished(String specHash) {
        return newest("spec_hash = ? and " + UNFINISHED, specHash);
    }

    private Optional<SweepId> newest(String where, String value) {
        return jdbc.sql("select id from sweep where " + where + " order by asked_at desc limit 1")
                .param(value)
                .query((row, index) -> new SweepId(row.getString("id")))
                .optional();
    }

    int unfinished() {
        return jdbc.sql("select count(*) from sweep where " + UNFINISHED)
                .query(Integer.class)
                .single();
    }

    /** The sweep and its cells, none of them done. */
    void insert(SweepId id, SweepSpec spec, String title, int part, Instant at) {
        jdbc.sql("""
                        insert into sweep (id, state, family, name, title, engine, seed, spec, spec_hash, cells, part,
                            asked_at, changed_at, told_at)
                        values (?, 'QUEUED', ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        spec.family().toString(),
                        spec.sweep(),
                        title,
                        spec.engine(),
                        spec.seed(),
                        Json.write(spec),
                        spec.hash(),
                        spec.cells().size(),
                        part,
                        Times.of(at),
                        Times.of(at),
                        Times.of(at))
                .update();
        jdbc.sql("insert into sweep_cell (sweep_id, cell) select ?, generate_series(0, ? - 1)")
                .params(id.value(), spec.cells().size())
                .update();
    }

    /** Ends a sweep that nobody waits for; false when somebody does or it is over. */
    boolean cancelIfAbandoned(SweepId id, Instant at) {
        boolean ended = 1
                == jdbc.sql("update sweep set state = 'CANCELLED', finished_at = ?, changed_at = ?, told_at = ?"
                                + " where id = ? and " + UNFINISHED + " and not exists"
                                + " (select from sweep_asker a where a.sweep_id = sweep.id and a.left_at is null)")
                        .params(Times.of(at), Times.of(at), Times.of(at), id.value())
                        .update();
        if (ended) {
            clearQueue(jdbc, id);
        }
        return ended;
    }

    /** Takes entries that no worker has begun out of the queue. */
    static void clearQueue(JdbcClient jdbc, SweepId id) {
        jdbc.sql("delete from scheduled_tasks where task_name = ? and starts_with(task_instance, ?) and not picked")
                .params(SweepTask.SWEEP.getTaskName(), id + ".")
                .update();
    }

    Optional<SweepRows.Row> find(SweepId id) {
        return jdbc.sql("select * from sweep where id = ?")
                .param(id.value())
                .query(SweepRows::row)
                .optional();
    }

    List<SweepRows.Cell> cells(SweepId id) {
        return jdbc.sql("select * from sweep_cell where sweep_id = ? order by cell")
                .param(id.value())
                .query(SweepRows::cell)
                .list();
    }

    /** Place in the queue from 1: every run goes first, and sweeps that were asked for earlier. */
    int place(SweepSummary sweep) {
        return 1
                + jdbc.sql("select (select count(*) from run where " + UNFINISHED + ")"
                                + " + (select count(*) from sweep where " + UNFINISHED + " and asked_at < ?)")
                        .param(Times.of(sweep.askedAt()))
                        .query(Integer.class)
                        .single();
    }

    List<SweepSummary> list(FamilyId family) {
        return jdbc.sql("select * from sweep where family = ? order by asked_at desc, id limit " + MOST_LISTED)
                .param(family.toString())
                .query(SweepRows::summary)
                .list();
    }

    Optional<SweepSummary> newest(FamilyId family, String name, RunState state) {
        return jdbc.sql("select * from sweep where family = ? and name = ? and state = ?"
                        + " order by asked_at desc limit 1")
                .params(family.toString(), name, state.name())
                .query(SweepRows::summary)
                .optional();
    }

    void tellChanged(SweepId id) {
        Channels.tell(jdbc, Channels.CHANGED, id.value());
    }

    void tellQueued() {
        Channels.tell(jdbc, Channels.QUEUED, "");
    }
}
