package org.touchstone.evals.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.people.PersonalData;
import org.touchstone.storage.Rows;

/** What a person brought in and took back. It stays when they leave, without their name. */
@Component
class OwnEvals implements PersonalData {

    private final JdbcClient jdbc;

    OwnEvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(long accountId) {
        var data = new LinkedHashMap<String, List<Map<String, Object>>>();
        data.put(
                "evalFiles",
                rows("select sha256, name, bytes, at from eval_file where account_id = ? order by at", accountId));
        data.put(
                "evals",
                rows(
                        "select id, sha256, task, model, ran_by, licence, found_at, samples, at from eval_log"
                                + " where account_id = ? order by id",
                        accountId));
        data.put(
                "evalsWithdrawn",
                rows(
                        "select log_id as eval, why, at from eval_withdrawal where account_id = ? order by at",
                        accountId));
        return data;
    }

    private List<Map<String, Object>> rows(String sql, long accountId) {
        return Rows.of(jdbc.sql(sql).param(accountId));
    }
}
