package org.touchstone.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.people.PersonalData;
import org.touchstone.storage.Rows;

/** Which runs and sweeps a person asked for. */
@Component
@Profile("!worker")
class OwnRuns implements PersonalData {

    private final JdbcClient jdbc;

    OwnRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(long accountId) {
        var data = new LinkedHashMap<String, List<Map<String, Object>>>();
        data.put("runs", rows("select run_id as run, asked_at, left_at from run_asker", accountId));
        data.put("sweeps", rows("select sweep_id as sweep, asked_at, left_at from sweep_asker", accountId));
        return data;
    }

    private List<Map<String, Object>> rows(String sql, long accountId) {
        return Rows.of(jdbc.sql(sql + " where asker = ? order by asked_at")
                .param(Asker.of(accountId).key()));
    }
}
