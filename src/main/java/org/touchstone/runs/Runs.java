package org.touchstone.runs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.touchstone.engine.FamilyId;

/** The store of experiments: ask for a run, watch it, read what came out. */
public interface Runs {

    /**
     * Queues a run and answers at once, or gives the run that already has the answer.
     *
     * @throws QueueFullException when this asker, or the queue, has no room
     * @throws org.touchstone.engine.InvalidSettingException for a setting beyond its bounds
     * @throws IllegalArgumentException with a sentence for an unknown claim version or family
     */
    Asked ask(AskFor wish);

    /**
     * The run that already has the answer to a wish; empty when there is none. Queues nothing.
     *
     * @throws IllegalArgumentException as {@link #ask}
     */
    Optional<RunId> done(AskFor wish);

    /**
     * Takes an asker off a run; the run stops when nobody is left.
     *
     * @return false when this asker does not wait for it, or it is over
     */
    boolean cancel(RunId id, Asker asker);

    /** Whether this asker waits for a run that is not over, and so may cancel it. */
    boolean waits(RunId id, Asker asker);

    Optional<Run> find(RunId id);

    RunPage search(RunSearch search);

    Optional<RunProgress> progress(RunId id);

    /** The newest run of a claim version that is not over; empty when none is. */
    Optional<RunId> underWay(long claimVersionId);

    /** How many first runs of a claim version failed. */
    long failedFirst(long claimVersionId);

    /** How many seconds lately runs took that put a claim to a model of this family; empty when there were none. */
    Optional<Double> usualSeconds(FamilyId family);

    /** How long a run may take; it is stopped then and fails with a sentence. */
    Duration longest();

    /** Calls the listener, on a thread of its own, whenever the run may have changed. Never blocks. */
    Subscription subscribe(RunId id, Consumer<RunId> listener);

    /** Calls the listener whenever any run of this claim version may have changed. */
    Subscription subscribe(long claimVersionId, Consumer<RunId> listener);
}
