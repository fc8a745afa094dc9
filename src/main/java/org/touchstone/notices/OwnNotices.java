package org.touchstone.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.people.PersonalData;
import org.touchstone.people.WhenClosed;
import org.touchstone.storage.Rows;

/** What a person was told and follows: theirs to take away, and gone when they leave. */
@Component
class OwnNotices implements PersonalData, WhenClosed {

    private final JdbcClient jdbc;

    OwnNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(long accountId) {
        var data = new LinkedHashMap<String, List<Map<String, Object>>>();
        data.put(
                "follows",
                Rows.of(jdbc.sql("select c.slug as claim, f.since from follow f join claim c on c.id = f.claim_id"
                                + " where f.account_id = ? order by f.since")
                        .param(accountId)));
        data.put(
                "notices",
                Rows.of(jdbc.sql("select id, kind, words, link, at, read_at, mailed_at from notice"
                                + " where account_id = ? order by id")
                        .param(accountId)));
        return data;
    }

    @Override
    public void erase(long accountId) {
        // In the order in which a letter takes them, so that neither waits for the other.
        for (var table : List.of("follow", "digest", "notice")) {
            jdbc.sql("delete from " + table + " where account_id = ?")
                    .param(accountId)
                    .update();
        }
    }
}
