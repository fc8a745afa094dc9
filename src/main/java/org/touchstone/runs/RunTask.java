package org.touchstone.runs;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

/** The queue's entry for a run. It carries nothing but the id: the row is the truth. */
final class RunTask {

    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("run");

    private RunTask() {}
}
