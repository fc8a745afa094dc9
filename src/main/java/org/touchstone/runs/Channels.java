package org.touchstone.runs;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Postgres channels on which runs and sweeps make themselves heard. Only ids travel; who hears one reads the row. */
final class Channels {

    /** payload: a sweep's id, or a run's id, a space, and its claim version's id or nothing */
    static final String CHANGED = "touchstone_run";

    /** payload: nothing; there is something new in the queue */
    static final String QUEUED = "touchstone_queue";

    private Channels() {}

    /** Tells, once the transaction is committed. */
    static void tell(JdbcClient jdbc, String channel, String payload) {
        jdbc.sql("select pg_notify(?, ?)").params(channel, payload).query().listOfRows();
    }
}
