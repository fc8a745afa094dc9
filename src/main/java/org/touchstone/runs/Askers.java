package org.touchstone.runs;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.storage.Times;

/** SQL of who waits for what: the same for runs and for sweeps. */
final class Askers {

    private static final String UNFINISHED = "state in ('QUEUED', 'RUNNING')";

    private final JdbcClient jdbc;
    private final String table;

    /** @param table the name of what is asked for; a word of this program, never of a visitor */
    Askers(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** An asker who left and asks again waits again. */
    void add(String id, Asker asker, Instant at) {
        jdbc.sql(named("insert into #_asker (#_id, asker, asked_at) values (?, ?, ?)"
                        + " on conflict (#_id, asker) do update set left_at = null"))
                .params(id, asker.key(), Times.of(at))
                .update();
    }

    boolean waits(String id, Asker asker) {
        return jdbc.sql(named("select exists (select from #_asker a join # r on r.id = a.#_id"
                        + " where r.id = ? and a.asker = ? and a.left_at is null and r." + UNFINISHED + ")"))
                .params(id, asker.key())
                .query(Boolean.class)
                .single();
    }

    boolean leave(String id, Asker asker, Instant at) {
        return jdbc.sql(named("update #_asker a set left_at = ? from # r where r.id = a.#_id and r.id = ?"
                                + " and a.asker = ? and a.left_at is null and r." + UNFINISHED))
                        .params(Times.of(at), id, asker.key())
                        .update()
                == 1;
    }

    int count(String id) {
        return jdbc.sql(named("select count(*) from #_asker where #_id = ? and left_at is null"))
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** How many of these that are not over somebody waits for. */
    int unfinishedOf(Asker asker) {
        return jdbc.sql(named("select count(*) from # r join #_asker a on a.#_id = r.id"
                        + " where a.asker = ? and a.left_at is null and r." + UNFINISHED))
                .param(asker.key())
                .query(Integer.class)
                .single();
    }

    private String named(String sql) {
        return sql.replace("#", table);
    }
}
