package org.touchstone.evals.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        return jdbc
                .sql("select distinct scorer from eval_score where log_id = ? order by scorer")
                .param(log)
                .query((row, index) -> row.getString("scorer"))
                .list()
                .stream()
                .map(scorer -> Intervals.figure(scorer, questions(log, scorer), samples))
                .toList();
    }

    /** Every question of a log that stands, with the mean of what this scorer gave. */
    List<QuestionScore> scores(long log, String scorer) {
        boolean withdrawn = jdbc.sql("select exists (select from eval_withdrawal where log_id = ?)")
                .param(log)
                .query(Boolean.class)
                .single();
        return withdrawn
                ? List.of()
                : questions(log, Kept.name(scorer)).stream()
                        .map(Question::score)
                        .toList();
    }

    /**
     * In two readings of one table each: of a log that has just come, Postgres has no statistics yet and would choose the
     * slowest way to join them.
     */
    private List<Question> questions(long log, String scorer) {
        Map<Integer, Double> values = new HashMap<>();
        jdbc.sql("select n, value from eval_score where log_id = ? and scorer = ? and value is not null")
                .params(log, scorer)
                .query(row -> {
                    values.put(row.getInt("n"), row.getDouble("value"));
                });
        Map<Asked, Question> questions = new LinkedHashMap<>();
        jdbc.sql("select n, sample_id, asked from eval_sample where log_id = ? order by n")
                .param(log)
                .query(row -> {
                    int number = row.getInt("n");
                    var asked = new Asked(row.getString("sample_id"), row.getString("asked"));
                    questions
                            .computeIfAbsent(asked, key -> new Question(key, number))
                            .add(values.get(number));
                });
        return List.copyOf(questions.values());
    }

    /** What makes two samples the same question. */
    record Asked(String sampleId, String hash) {}

    /** A question with what a scorer gave for it, each time that it was asked. */
    static final class Question {

        private final Asked asked;
        private final int number;
        private int times;
        private int scored;
        private double sum;

        Question(Asked asked, int number) {
            this.asked = asked;
            this.number = number;
        }

        private void add(@Nullable Double value) {
            times++;
            if (value != null) {
                scored++;
                sum += value;
            }
        }

        int times() {
            return times;
        }

        int scored() {
            return scored;
        }

        /** Of those that were scored. */
        double mean() {
            return sum / scored;
        }

        private QuestionScore score() {
            return new QuestionScore(asked.sampleId(), asked.hash(), number, times, scored == 0 ? null : mean());
        }
    }
}
