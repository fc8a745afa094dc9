package org.touchstone.evals.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.EvalCatalogue.QuestionScore;

/** Samples and their scores as rows. */
@Component
class SampleStore {

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The word that every sample of a log has besides its own. */
    static String ownWord(long log) {
        return "'log=" + log + "'";
    }

    /**
     * Adds samples and scores; the row of their log has to follow in the same transaction.
     *
     * @param samples a JSON array of objects with the columns' names; {@code words} is text
     * @param scores the same
     */
    void add(long log, String samples, String scores) {
        jdbc.sql("insert into eval_sample (log_id, n, sample_id, epoch, asked, failed, body, words)"
                        + " select :log, n, sample_id, epoch, asked, failed, body,"
                        + " to_tsvector('simple', words) || cast(:own as tsvector)"
                        + " from jsonb_to_recordset(cast(:samples as jsonb)) as r(n int, sample_id text, epoch int,"
                        + " asked text, failed boolean, body jsonb, words text)")
                .param("log", log)
                .param("own", ownWord(log))
                .param("samples", samples)
                .update();
        jdbc.sql("insert into eval_score (log_id, scorer, n, value, correct) select :log, scorer, n, value, correct"
                        + " from jsonb_to_recordset(cast(:scores as jsonb)) as r(scorer text, n int,"
                        + " value double precision, correct boolean)")
                .param("log", log)
                .param("scores", scores)
                .update();
    }

    /** What each scorer's judgements come to, in the order of their names. */
    List<Figure> figures(long log, long samples) {
        return jdbc.sql("""
                        with question as (
                            select c.scorer, count(*) as times, count(c.value) as scored, avg(c.value) as mean
                            from eval_score c join eval_sample s on s.log_id = c.log_id and s.n = c.n
                            where c.log_id = ? group by c.scorer, s.sample_id, s.asked)
                        select scorer, count(mean) as questions, sum(scored) as scored, max(times) as times,
                            count(*) filter (where mean = 1) as right, count(*) filter (where mean = 0) as wrong,
                            avg(mean) as mean, stddev_samp(mean) as deviation
                        from question group by scorer order by scorer
                        """)
                .param(log)
                .query((row, n) -> Intervals.figure(
                        row.getString("scorer"),
                        new Intervals.Counts(
                                row.getLong("questions"),
                                row.getLong("scored"),
                                samples - row.getLong("scored"),
                                row.getLong("times"),
                                row.getLong("right"),
                                row.getLong("wrong")),
                        row.getDouble("mean"),
                        row.getDouble("deviation")))
                .list();
    }

    /** Every question of a log that stands, with the mean of what this scorer gave. */
    List<QuestionScore> scores(long log, String scorer) {
        return jdbc.sql("""
                        select s.sample_id, s.asked, min(s.n) as n, count(*) as times, avg(c.value) as value
                        from eval_sample s
                        left join eval_score c on c.log_id = s.log_id and c.n = s.n and c.scorer = :scorer
                        where s.log_id = :log and not exists (select from eval_withdrawal where log_id = :log)
                        group by s.sample_id, s.asked order by 3
                        """)
                .param("log", log)
                .param("scorer", scorer)
                .query((row, n) -> new QuestionScore(
                        row.getString("sample_id"),
                        row.getString("asked"),
                        row.getInt("n"),
                        row.getInt("times"),
                        row.getObject("value", Double.class)))
                .list();
    }
}
