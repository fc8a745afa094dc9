package org.touchstone.support;

import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests of two that do something at the same moment. */
public final class Waiting {

    private Waiting() {}

    /** Returns once somebody waits for a lock of the database, or the task is over and so waits for none. */
    public static void untilBlockedOrDone(JdbcClient owner, Future<?> task) throws InterruptedException {
        while (!task.isDone()
                && !owner.sql("select exists (select from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock')")
                        .query(Boolean.class)
                        .single()) {
            Thread.sleep(10);
        }
    }
}
