package org.touchstone.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.storage.Times;

/**
 * SQL of what workers write about sweeps. A cell is written once, by the attempt that is still its own, while the sweep
 * runs; else nothing is written and the answer is false: stop.
 */
@Component
class SweepWorkStore {

    /** Attempts at a cell before its sweep is given up. */
    static final int MOST_ATTEMPTS = 3;

    private static final Duration BETWEEN_NEWS = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final Clock clock;

    SweepWorkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sweep, which runs from now on; empty when it is over. */
    @Transactional
    public Optional<SweepRows.Row> begin(SweepId id) {
        OffsetDateTime now = now();
        if (jdbc.sql("update sweep set state = 'RUNNING', started_at = ?, changed_at = ?, told_at = ?"
                                + " where id = ? and state = 'QUEUED'")
                        .params(now, now, now, id.value())
                        .update()
                == 1) {
            tell(id);
        }
        return jdbc.sql("select * from sweep where id = ? and state = 'RUNNING'")
                .param(id.value())
                .query(SweepRows::row)
                .optional();
    }

    /** Cells from {@code from} up to but not including {@code to} that are not done. */
    List<Integer> open(SweepId id, int from, int to) {
        return jdbc.sql("select cell from sweep_cell where sweep_id = ? and cell >= ? and cell < ? and numbers is null"
                        + " order by cell")
                .params(id.value(), from, to)
                .query((row, index) -> row.getInt("cell"))
                .list();
    }

    /** Begins the next attempt; empty when the cell is done, was tried often enough, or the sweep is over. */
    Optional<Integer> beginCell(SweepId id, int cell, String worker) {
        return jdbc.sql("update sweep_cell c set attempt = c.attempt + 1, worker = ? from sweep s"
                        + " where s.id = c.sweep_id and s.state = 'RUNNING' and c.sweep_id = ? and c.cell = ?"
                        + " and c.numbers is null and c.attempt - c.forgiven < ? returning c.attempt")
                .params(worker, id.value(), cell, MOST_ATTEMPTS)
                .query(Integer.class)
                .optional();
    }

    /** Writes what a cell came to, and ends the sweep with its last cell. */
    @Transactional
    public boolean write(SweepId id, int cell, int attempt, double[] numbers, double seconds, String machine) {
        Optional<Instant> told = jdbc.sql("select told_at from sweep where id = ? and state = 'RUNNING' for update")
                .param(id.value())
                .query((row, index) -> Times.at(row, "told_at"))
                .optional();
        if (told.isEmpty() || !writeCell(id, cell, attempt, numbers, seconds, machine)) {
            return false;
        }
        boolean last = jdbc.sql("update sweep set done = done + 1, changed_at = ?,"
                        + " state = case when done + 1 = cells then 'SUCCEEDED' else state end,"
                        + " finished_at = case when done + 1 = cells then cast(? as timestamptz) end"
                        + " where id = ? returning done = cells")
                .params(now(), now(), id.value())
                .query(Boolean.class)
                .single();
        if (last || !clock.instant().isBefore(told.get().plus(BETWEEN_NEWS))) {
            tellNow(id);
        }
        return true;
    }

    private boolean writeCell(SweepId id, int cell, int attempt, double[] numbers, double seconds, String machine) {
        return jdbc.sql("update sweep_cell set numbers = ?, seconds = ?, machine = ?, written_at = ?, error = null"
                                + " where sweep_id = ? and cell = ? and attempt = ? and numbers is null")
                        .param(Arrays.stream(numbers).boxed().toArray(Double[]::new))
                        .param(seconds)
                        .param(machine)
                        .param(now())
                        .param(id.value())
                        .param(cell)
                        .param(attempt)
                        .update()
                == 1;
    }

    /** Whether the sweep still runs and the cell is still this attempt's. */
    @Transactional
    public boolean goesOn(SweepId id, int cell, int attempt) {
        return goesOn(id)
                && jdbc.sql("select exists (select from sweep_cell where sweep_id = ? and cell = ? and attempt = ?)")
                        .params(id.value(), cell, attempt)
                        .query(Boolean.class)
                        .single();
    }

    /** Does not count an attempt that the database cut short. */
    @Transactional
    public void forgive(SweepId id, int cell, int attempt) {
        jdbc.sql("update sweep_cell set forgiven = forgiven + 1"
                        + " where sweep_id = ? and cell = ? and attempt = ? and numbers is null")
                .params(id.value(), cell, attempt)
                .update();
    }

    /** Whether the sweep still runs. Open pages are told what they have not heard of. */
    @Transactional
    public boolean goesOn(SweepId id) {
        Optional<Boolean> untold = jdbc.sql("select changed_at > told_at and told_at <= ? from sweep"
                        + " where id = ? and state = 'RUNNING'")
                .params(Times.of(clock.instant().minus(BETWEEN_NEWS)), id.value())
                .query(Boolean.class)
                .optional();
        if (untold.orElse(false)) {
            tellNow(id);
        }
        return untold.isPresent();
    }

    /** Notes that an attempt at a cell failed. */
    void failCell(SweepId id, int cell, int attempt, String why) {
        jdbc.sql("update sweep_cell set worker = null, error = ? where sweep_id = ? and cell = ? and attempt = ?"
                        + " and numbers is null")
                .params(why, id.value(), cell, attempt)
                .update();
    }

    /**
     * Ends a sweep if one of its cells was tried often enough and is not done.
     *
     * @param sentence why; followed by what went wrong last, where that is known
     */
    @Transactional
    public boolean giveUp(SweepId id, int cell, String sentence) {
        Optional<String> spent = jdbc.sql("select coalesce(', the last time with: ' || error,"
                        + " ', each time with the end of its worker process.') from sweep_cell"
                        + " where sweep_id = ? and cell = ? and numbers is null and attempt - forgiven >= ?")
                .params(id.value(), cell, MOST_ATTEMPTS)
                .query(String.class)
                .optional();
        return spent.isPresent() && fail(id, sentence + spent.get());
    }

    @Transactional
    public boolean fail(SweepId id, String sentence) {
        boolean ended = 1
                == jdbc.sql("update sweep set state = 'FAILED', error = ?, finished_at = ?, changed_at = ?"
                                + " where id = ? and state = 'RUNNING'")
                        .params(sentence, now(), now(), id.value())
                        .update();
        if (ended) {
            SweepStore.clearQueue(jdbc, id);
            tellNow(id);
        }
        return ended;
    }

    /**
     * Notes that a worker which is gone no longer computes. In the caller's transaction.
     *
     * @param forgiven whether it was stopped in order, so that the attempt it had begun does not count
     */
    void release(SweepTask task, boolean forgiven) {
        jdbc.sql("update sweep_cell c set forgiven = c.forgiven + ?, worker = null from sweep s"
                        + " where s.id = c.sweep_id and c.sweep_id = ? and c.cell / s.part = ?"
                        + " and c.numbers is null and c.worker is not null")
                .params(forgiven ? 1 : 0, task.sweep().value(), task.part())
                .update();
    }

    private void tellNow(SweepId id) {
        jdbc.sql("update sweep set told_at = ? where id = ?")
                .params(now(), id.value())
                .update();
        tell(id);
    }

    private void tell(SweepId id) {
        Channels.tell(jdbc, Channels.CHANGED, id.value());
    }

    private OffsetDateTime now() {
        return Times.of(clock.instant());
    }
}
