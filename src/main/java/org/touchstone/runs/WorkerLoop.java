package org.touchstone.runs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.touchstone.storage.Listening;

/** Takes runs and parts of sweeps from the queue, one at a time, the most urgent first. */
@Component
@Profile("worker")
class WorkerLoop implements SmartLifecycle {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private static final Duration LAST_CHANCE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);

    private final WorkStore store;
    private final WarmUp warmUp;
    private final String name;
    private final Scheduler scheduler;
    private final Listening listening;
    private boolean running;

    WorkerLoop(
            DataSource source,
            JdbcConnectionDetails database,
            RunWork work,
            SweepWork sweeps,
            WorkStore store,
            WarmUp warmUp,
            @Value("${touchstone.worker-name:}") String name) {
        this.store = store;
        this.warmUp = warmUp;
        this.name = name.isBlank() ? uniqueName() : name;
        scheduler = Scheduler.create(
                        source,
                        Tasks.oneTime(RunTask.RUN)
                                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                                .onDeadExecutionRevive()
                                .execute((instance, context) -> run(work, new RunId(instance.getId()))),
                        Tasks.oneTime(SweepTask.SWEEP)
                                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                                .onDeadExecutionRevive()
                                .execute((instance, context) -> sweeps.work(SweepTask.of(instance.getId()), this.name)))
                .schedulerName(new SchedulerName.Fixed(this.name))
                .threads(1)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(1))
                .enablePriority()
                .build();
        listening = new Listening(
                database,
                Map.of(Channels.QUEUED, payload -> scheduler.triggerCheckForDueExecutions()),
                scheduler::triggerCheckForDueExecutions);
    }

    /** Works a run off and gives its memory back to the system, so that a worker at rest is small. */
    private static void run(RunWork work, RunId id) {
        try {
            work.work(id);
        } finally {
            System.gc();
        }
    }

    /** Takes work as soon as this process is warm, which the caller need not wait for. */
    @Override
    public synchronized void start() {
        running = true;
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                warmUp.run(() -> !isRunning());
            } finally {
                take();
            }
        });
    }

    private synchronized void take() {
        if (running) {
            scheduler.start();
            listening.start();
        }
    }

    /** Lets a run that is almost done finish; else gives it back at once, and the attempt does not count. */
    @Override
    public void stop() {
        synchronized (this) {
            running = false;
        }
        listening.close();
        scheduler.pause();
        long end = System.nanoTime() + LAST_CHANCE.toNanos();
        try {
            while (!scheduler.getCurrentlyExecuting().isEmpty() && System.nanoTime() < end) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            store.release(name, true);
        } catch (DataAccessException e) {
            LOG.warn("What worker {} had begun is taken up again after its missed heartbeats.", name);
        }
        scheduler.stop();
    }

    private static String uniqueName() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "worker";
        }
        return host + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
