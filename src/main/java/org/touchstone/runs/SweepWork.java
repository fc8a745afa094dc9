package org.touchstone.runs;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Sweep;

/** Works off one part of a sweep, cell by cell; each is stored in a transaction of its own, after it was computed. */
@Component
class SweepWork {

    private static final Logger LOG = LoggerFactory.getLogger(SweepWork.class);
    private static final int MOST_NUMBERS = 100;

    private final SweepWorkStore store;
    private final KnownSweeps sweeps;
    private final Receipts receipts;
    private final LongestRun longest;
    private final Overtime overtime;
    private final Clock clock;

    SweepWork(
            SweepWorkStore store,
            KnownSweeps sweeps,
            Receipts receipts,
            LongestRun longest,
            Overtime overtime,
            Clock clock) {
        this.store = store;
        this.sweeps = sweeps;
        this.receipts = receipts;
        this.longest = longest;
        this.overtime = overtime;
        this.clock = clock;
    }

    /**
     * @param worker name of this worker
     * @throws RuntimeException when a cell failed and the part should be delivered again
     */
    void work(SweepTask task, String worker) {
        Optional<SweepRows.Row> begun = store.begin(task.sweep());
        if (begun.isEmpty()) {
            return;
        }
        SweepRows.Row row = begun.get();
        Optional<Sweep> sweep = sweeps.same(row.spec());
        if (sweep.isEmpty()) {
            store.fail(
                    task.sweep(),
                    "The program was changed while this sweep waited and now computes another one under this name."
                            + " Ask for it again.");
            return;
        }
        try {
            work(new Part(task, row, sweep.get(), worker));
        } catch (Progress.CancelledException e) {
            LOG.info("Sweep {} was stopped: it is over, or part {} was taken over.", task.sweep(), task.part());
        }
    }

    private void work(Part part) {
        int from = part.task().part() * part.row().part();
        int failed = 0;
        for (int cell : store.open(part.id(), from, from + part.row().part())) {
            Optional<Integer> attempt = store.beginCell(part.id(), cell, part.worker());
            if (attempt.isEmpty()) {
                giveUpOrStop(part, cell);
            } else if (!compute(part, cell, attempt.get())) {
                failed++;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " cells of sweep " + part.id() + " failed and are tried again.");
        }
    }

    private boolean compute(Part part, int cell, int attempt) {
        try {
            return computeAndWrite(part, cell, attempt);
        } catch (DataAccessException e) {
            forgive(part, cell, attempt);
            throw e;
        }
    }

    /** Where the database cannot be reached at all, the attempt counts. */
    private void forgive(Part part, int cell, int attempt) {
        try {
            store.forgive(part.id(), cell, attempt);
        } catch (DataAccessException e) {
            LOG.warn(
                    "Attempt {} at cell {} of sweep {} counts although the database failed.", attempt, cell, part.id());
        }
    }

    private boolean computeAndWrite(Part part, int cell, int attempt) {
        long began = System.nanoTime();
        Progress progress = new SweepProgress(store, part.id(), cell, attempt, clock, longest);
        var numbers = new AtomicReference<double[]>(new double[0]);
        try {
            overtime.watch(
                    () -> numbers.set(
                            part.sweep().compute(cell, part.row().spec().seed(), progress)),
                    () -> {
                        store.failCell(part.id(), cell, attempt, longest.sentence());
                        return true;
                    });
            require(numbers.get());
        } catch (Progress.CancelledException | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Attempt {} at cell {} of sweep {} failed", attempt, cell, part.id(), e);
            store.failCell(part.id(), cell, attempt, String.valueOf(e.getMessage()));
            if (giveUp(part, cell)) {
                throw new Progress.CancelledException();
            }
            return false;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!store.write(part.id(), cell, attempt, numbers.get(), seconds, receipts.machine())) {
            throw new Progress.CancelledException();
        }
        return true;
    }

    private void giveUpOrStop(Part part, int cell) {
        if (giveUp(part, cell) || !store.goesOn(part.id())) {
            throw new Progress.CancelledException();
        }
    }

    private boolean giveUp(Part part, int cell) {
        return store.giveUp(
                part.id(),
                cell,
                "The model for \"" + part.row().spec().cells().get(cell) + "\" was begun "
                        + SweepWorkStore.MOST_ATTEMPTS + " times and failed each time");
    }

    private static void require(double[] numbers) {
        if (numbers.length == 0 || numbers.length > MOST_NUMBERS) {
            throw new IllegalStateException("A cell came to " + numbers.length + " numbers instead of a few.");
        }
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new IllegalStateException("A cell came to a number that is not finite.");
        }
    }

    /** What is worked off by whom. */
    private record Part(SweepTask task, SweepRows.Row row, Sweep sweep, String worker) {
        SweepId id() {
            return task.sweep();
        }
    }
}
