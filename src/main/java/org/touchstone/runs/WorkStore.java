package org.touchstone.runs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/**
 * SQL of what workers write. Every write names the attempt it belongs to; where that is no longer the run's attempt, or
 * the run is no longer running, nothing is written and the answer is false: stop.
 */
@Component
class WorkStore {

    /** Attempts at a run before it is given up. */
    static final int MOST_ATTEMPTS = 3;

    private static final String MINE = " where id = ? and attempt = ? and state = 'RUNNING'";

    private final JdbcClient jdbc;
    private final SweepWorkStore sweeps;
    private final Clock clock;

    WorkStore(JdbcClient jdbc, SweepWorkStore sweeps, Clock clock) {
        this.jdbc = jdbc;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    /** Begins the next attempt; empty when the run is over or has been tried often enough. */
    @Transactional
    public Optional<Integer> begin(RunId id) {
        Optional<Integer> attempt = jdbc.sql("update run set attempt = attempt + 1, state = 'RUNNING', step = 0,"
                        + " total = 0, stage = 'Getting ready', started_at = ?, changed_at = ?"
                        + " where id = ? and state in ('QUEUED', 'RUNNING') and attempt - forgiven < ?"
                        + " returning attempt")
                .params(now(), now(), id.value(), MOST_ATTEMPTS)
                .query(Integer.class)
                .optional();
        tell(id);
        return attempt;
    }

    /** Ends a run that every attempt left unfinished. */
    @Transactional
    public void giveUp(RunId id, String sentence) {
        jdbc.sql("update run set state = 'FAILED', stage = 'Failed', error = ?, finished_at = ?, changed_at = ?"
                        + " where id = ? and state in ('QUEUED', 'RUNNING') and attempt - forgiven >= ?")
                .params(sentence, now(), now(), id.value(), MOST_ATTEMPTS)
                .update();
        tell(id);
    }

    @Transactional
    public boolean progress(
            RunId id, int attempt, String stage, int step, int total, List<RunProgress.LossPoint> points) {
        boolean mine = 1
                == jdbc.sql("update run set stage = ?, step = ?, total = ?, changed_at = ?" + MINE)
                        .params(stage, step, total, now(), id.value(), attempt)
                        .update();
        if (mine) {
            for (RunProgress.LossPoint point : points) {
                jdbc.sql("insert into run_point (run_id, attempt, step, loss) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), attempt, point.step(), point.loss())
                        .update();
            }
            tell(id);
        }
        return mine;
    }

    /** Whether the attempt is still the run's; if so, nobody can change the run until the transaction ends. */
    boolean hold(RunId id, int attempt) {
        return !jdbc.sql("select id from run" + MINE + " for update")
                .params(id.value(), attempt)
                .query()
                .listOfRows()
                .isEmpty();
    }

    boolean succeed(RunId id, int attempt, String weightsHash, Receipt receipt, @Nullable RunDiff diff) {
        boolean mine = 1
                == jdbc.sql("update run set state = 'SUCCEEDED', stage = 'Done', step = total, weights_hash = ?,"
                                + " receipt = cast(? as jsonb), diff = cast(? as jsonb), finished_at = ?,"
                                + " changed_at = ?" + MINE)
                        .param(weightsHash)
                        .param(Json.write(receipt))
                        .param(diff == null ? null : Json.write(diff))
                        .param(now())
                        .param(now())
                        .param(id.value())
                        .param(attempt)
                        .update();
        tell(id);
        return mine;
    }

    @Transactional
    public boolean fail(RunId id, int attempt, String sentence) {
        boolean mine = 1
                == jdbc.sql("update run set state = 'FAILED', stage = 'Failed', error = ?, finished_at = ?,"
                                + " changed_at = ?" + MINE)
                        .params(sentence, now(), now(), id.value(), attempt)
                        .update();
        tell(id);
        return mine;
    }

    /** Whether a failed attempt was the last that the run has. */
    boolean lastAttempt(RunId id, int attempt) {
        return jdbc.sql("select attempt - forgiven >= ? from run where id = ? and attempt = ?")
                .params(MOST_ATTEMPTS, id.value(), attempt)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Puts what a worker that is gone had taken back into the queue, at once instead of after its missed heartbeats.
     *
     * @param worker its name; null for all, when no other worker can exist
     * @param forgiven whether it was stopped in order, so that the attempt does not count
     */
    @Transactional
    public void release(@Nullable String worker, boolean forgiven) {
        List<String[]> released = jdbc.sql("update scheduled_tasks set picked = false, picked_by = null,"
                        + " last_heartbeat = null, version = version + 1"
                        + " where picked and (cast(? as text) is null or picked_by = ?)"
                        + " returning task_name, task_instance")
                .param(worker)
                .param(worker)
                .query((row, index) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        for (String[] task : released) {
            if (task[0].equals(RunTask.RUN.getTaskName())) {
                release(new RunId(task[1]), forgiven);
            } else {
                sweeps.release(SweepTask.of(task[1]), forgiven);
            }
        }
        Channels.tell(jdbc, Channels.QUEUED, "");
    }

    private void release(RunId id, boolean forgiven) {
        jdbc.sql("update run set state = 'QUEUED', stage = 'Waiting to begin again',"
                        + " forgiven = forgiven + ?, changed_at = ? where id = ? and state = 'RUNNING'")
                .params(forgiven ? 1 : 0, now(), id.value())
                .update();
        tell(id);
    }

    private void tell(RunId id) {
        jdbc.sql("select pg_notify(?, id || ' ' || coalesce(claim_version_id::text, '')) from run where id = ?")
                .params(Channels.CHANGED, id.value())
                .query()
                .listOfRows();
    }

    private OffsetDateTime now() {
        return Times.of(clock.instant());
    }
}
