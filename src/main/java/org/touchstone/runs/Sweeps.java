package org.touchstone.runs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.FamilyId;

/** Grids of many small models: ask for one, watch it fill, read what came out. */
public interface Sweeps {

    /**
     * Queues a sweep and answers at once, or gives the one that already has the answer.
     *
     * @throws QueueFullException when this asker, or the queue, has no room
     * @throws IllegalArgumentException with a sentence for an unknown family or sweep
     */
    AskedSweep ask(AskForSweep wish);

    /**
     * Takes an asker off a sweep; it stops when nobody is left.
     *
     * @return false when this asker does not wait for it, or it is over
     */
    boolean cancel(SweepId id, Asker asker);

    /** Whether this asker waits for a sweep that is not over, and so may cancel it. */
    boolean waits(SweepId id, Asker asker);

    Optional<SweepRun> find(SweepId id);

    /** Pictures of what is known so far; none when this program no longer knows such a sweep. */
    List<Exhibit> exhibits(SweepRun run);

    /** The newest sweeps of a family, newest first, at most some dozens. */
    List<SweepSummary> list(FamilyId family);

    /** The newest of one sweep that is in this state; empty when none is. */
    Optional<SweepSummary> newest(FamilyId family, String sweep, RunState state);

    /** Calls the listener, on a thread of its own, whenever the sweep may have changed. Never blocks. */
    Subscription subscribe(SweepId id, Consumer<SweepId> listener);
}
