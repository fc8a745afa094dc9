package org.touchstone.runs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Adds entries for workers, in the caller's transaction. */
final class TaskQueue {

    private final SchedulerClient client;

    TaskQueue(DataSource source) {
        client = SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(source),
                        onlyFilled(RunTask.RUN),
                        onlyFilled(SweepTask.SWEEP))
                .enablePriority()
                .build();
    }

    void add(RunId id, int priority, Instant at) {
        client.scheduleIfNotExists(
                RunTask.RUN.instance(id.value()).priority(priority).scheduledTo(at));
    }

    /** One entry for each part, to be taken in order. */
    void add(SweepId id, int parts, Instant at) {
        client.scheduleBatch(IntStream.range(0, parts)
                .<SchedulableInstance<?>>mapToObj(part -> SweepTask.SWEEP
                        .instance(new SweepTask(id, part).instance())
                        .priority(SweepTask.PRIORITY)
                        .scheduledTo(at.plus(part, ChronoUnit.MICROS)))
                .toList());
    }

    private static OneTimeTask<Void> onlyFilled(TaskDescriptor<Void> task) {
        return Tasks.oneTime(task).execute((instance, context) -> {
            throw new IllegalStateException("This program only fills the queue.");
        });
    }
}
