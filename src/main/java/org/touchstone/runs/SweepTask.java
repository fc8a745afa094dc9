package org.touchstone.runs;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

/**
 * The queue's entry for a part of a sweep, about a second's worth of its cells, so that several workers share a sweep and
 * a run gets in between. It carries nothing but the id and the part's number: the rows are the truth.
 */
record SweepTask(SweepId sweep, int part) {

    static final TaskDescriptor<Void> SWEEP = TaskDescriptor.of("sweep");

    /** Below every run's. */
    static final int PRIORITY = 1;

    static SweepTask of(String instance) {
        int dot = instance.indexOf('.');
        return new SweepTask(new SweepId(instance.substring(0, dot)), Integer.parseInt(instance.substring(dot + 1)));
    }

    String instance() {
        return sweep + "." + part;
    }
}
