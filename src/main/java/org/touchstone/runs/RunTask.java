package org.touchstone.runs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The queue's entry for a run. It carries nothing but the id: the row is the truth. */
final class RunTask {

    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("run");

    private RunTask() {}

    /** Adds and removes entries, in the caller's transaction. */
    static final class Queue {

        private final SchedulerClient client;

        Queue(DataSource source) {
            client = SchedulerClient.Builder.create(
                            new TransactionAwareDataSourceProxy(source),
                            Tasks.oneTime(RUN).execute((instance, context) -> {
                                throw new IllegalStateException("This program only fills the queue.");
                            }))
                    .enablePriority()
                    .build();
        }

        void add(RunId id, int priority, Instant at) {
            client.schedule(RUN.instance(id.value()).priority(priority).build(), at);
        }
    }
}
