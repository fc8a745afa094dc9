package org.touchstone.evals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** Logs as rows, without their samples. */
@Component
class LogStore {

    static final String SELECT =
            "select l.id, l.sha256, l.head, l.figures, l.left_out, l.samples, l.licence, l.found_at, l.account_id, l.at,"
                    + " f.name as file_name, a.name as brought_by, w.why, w.at as withdrawn_at from eval_log l"
                    + " join eval_file f on f.sha256 = l.sha256 join account a on a.id = l.account_id"
                    + " left join eval_withdrawal w on w.log_id = l.id ";

    private final JdbcClient jdbc;

    LogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DepositedLog> find(long id) {
        return jdbc.sql(SELECT + "where l.id = ?")
                .param(id)
                .query(LogStore::log)
                .optional();
    }

    /** The logs of a file, in order. */
    List<DepositedLog> of(String sha256) {
        return jdbc.sql(SELECT + "where l.sha256 = ? order by l.place")
                .param(sha256)
                .query(LogStore::log)
                .list();
    }

    /** The id of a log that is about to be added. */
    long nextId() {
        return jdbc.sql("select nextval('eval_log_id_seq')").query(Long.class).single();
    }

    /** A log that was read to its end, with the place that it has in its file, from 1. */
    record Read(
            long id,
            String sha256,
            int place,
            EvalLog head,
            String headJson,
            List<DepositedLog.Figure> figures,
            List<LeftOut> leftOut,
            int samples) {}

    void add(Read log, Said said, long accountId, Instant at) {
        EvalLog head = log.head();
        Instant ran = head.evaluatedAt();
        jdbc.sql("insert into eval_log (id, sha256, place, format, evaluation_id, task, model, dataset, ran_by,"
                        + " evaluated_at, licence, found_at, head, figures, left_out, samples, account_id, at) values"
                        + " (:id, :sha256, :place, :format, :evaluation, :task, :model, :dataset, :ranBy, :ran,"
                        + " :licence, :found, cast(:head as jsonb), cast(:figures as jsonb), cast(:left as jsonb),"
                        + " :samples, :account, :at)")
                .param("id", log.id())
                .param("sha256", log.sha256())
                .param("place", log.place())
                .param("format", head.format().name())
                .param("evaluation", Kept.name(head.evaluationId()))
                .param("task", Kept.name(head.task()))
                .param("model", Kept.name(head.model().id()))
                .param("dataset", Kept.name(head.dataset().name()))
                .param("ranBy", Kept.nameOrNull(ranBy(head.source())))
                .param("ran", ran == null ? null : Times.of(ran))
                .param("licence", said.licence())
                .param("found", said.source())
                .param("head", log.headJson())
                .param("figures", Kept.json(log.figures()))
                .param("left", Kept.json(log.leftOut()))
                .param("samples", log.samples())
                .param("account", accountId)
                .param("at", Times.of(at))
                .update();
    }

    private static @Nullable String ranBy(EvalLog.Source source) {
        return source.organization() == null ? source.name() : source.organization();
    }

    /** Whether it was withdrawn now; false where it was before. */
    boolean withdraw(long id, long accountId, String why, Instant at) {
        return jdbc.sql("insert into eval_withdrawal (log_id, account_id, why, at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id, accountId, why, Times.of(at))
                        .update()
                == 1;
    }

    static DepositedLog log(ResultSet row, int n) throws SQLException {
        String why = row.getString("why");
        return new DepositedLog(
                row.getLong("id"),
                row.getString("sha256"),
                row.getString("file_name"),
                Json.read(row.getString("head"), EvalLog.class),
                row.getLong("samples"),
                List.of(Json.read(row.getString("figures"), DepositedLog.Figure[].class)),
                List.of(Json.read(row.getString("left_out"), LeftOut[].class)),
                row.getString("licence"),
                row.getString("found_at"),
                row.getLong("account_id"),
                row.getString("brought_by"),
                Times.at(row, "at"),
                why == null ? null : new DepositedLog.Withdrawn(why, Times.at(row, "withdrawn_at")));
    }
}
