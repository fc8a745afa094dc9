package org.touchstone.evals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.EvalCatalogue.Page;
import org.touchstone.evals.EvalCatalogue.SampleSearch;
import org.touchstone.evals.LogSample;
import org.touchstone.storage.Json;

/** Looks for samples of a log that stands. */
@Component
class SampleSearcher {

    private static final int SIZE = 20;
    private static final int LONGEST_WORDS = 200;
    private static final String OF_THE_LOG =
            "s.log_id = :log and not exists (select from eval_withdrawal where log_id = :log)";

    private final JdbcClient jdbc;

    SampleSearcher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<NumberedSample> search(long log, SampleSearch search) {
        var wanted = new HashMap<String, Object>();
        wanted.put("log", log);
        wanted.put("scorer", scorer(log, search.scorer()));
        // The limit keeps each score looked up by its whole key, also where Postgres has no statistics of a log yet.
        var from = new StringBuilder(" from eval_sample s left join lateral (select value, correct from eval_score c"
                + " where c.log_id = s.log_id and c.scorer = :scorer and c.n = s.n limit 1) c on true where ");
        from.append(OF_THE_LOG).append(only(search.only()));
        String words = LogSearch.text(search.words(), LONGEST_WORDS);
        if (words != null) {
            from.append(" and s.words @@ (websearch_to_tsquery('simple', :words) && cast(:own as tsquery))");
            wanted.put("words", words);
            wanted.put("own", SampleStore.ownWord(log));
        }
        long total = jdbc.sql("select count(*)" + from)
                .params(wanted)
                .query(Long.class)
                .single();
        var paging = Paging.of(search.page(), SIZE, total);
        wanted.put("size", SIZE);
        wanted.put("skip", paging.skip());
        List<Integer> numbers = jdbc.sql(
                        "select s.n" + from + " order by " + order(search.order()) + " limit :size offset :skip")
                .params(wanted)
                .query((row, index) -> row.getInt("n"))
                .list();
        return new Page<>(samples(log, numbers), paging.page(), paging.pages(), total);
    }

    /** The scorer of that name, else the first one; a blank where nobody scored. */
    private String scorer(long log, @Nullable String name) {
        if (name != null) {
            return Kept.name(name);
        }
        return jdbc.sql("select scorer from eval_score where log_id = ? order by scorer limit 1")
                .param(log)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** In the order of their numbers here. */
    private List<NumberedSample> samples(long log, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Integer, NumberedSample> found = new HashMap<>();
        jdbc.sql("select n, body from eval_sample where log_id = :log and n in (:numbers)")
                .param("log", log)
                .param("numbers", numbers)
                .query(SampleSearcher::sample)
                .list()
                .forEach(sample -> found.put(sample.number(), sample));
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(found.get(number)))
                .toList();
    }

    private static String only(SampleSearch.Only only) {
        return switch (only) {
            case ALL -> "";
            case RIGHT -> " and c.correct";
            case WRONG -> " and not c.correct";
            case BETWEEN -> " and c.correct is null and c.value is not null";
            case UNSCORED -> " and c.correct is null and c.value is null";
            case ERRORS -> " and s.failed";
        };
    }

    private static String order(SampleSearch.Order order) {
        return switch (order) {
            case AS_ASKED -> "s.n";
            case LOWEST_FIRST -> "c.value nulls last, s.n";
            case HIGHEST_FIRST -> "c.value desc nulls last, s.n";
        };
    }

    Optional<NumberedSample> find(long log, int number) {
        return jdbc.sql("select s.n, s.body from eval_sample s where s.n = :n and " + OF_THE_LOG)
                .param("n", number)
                .param("log", log)
                .query(SampleSearcher::sample)
                .optional();
    }

    /** Every sample in order; no transaction is open while one is used. */
    void each(long log, Consumer<NumberedSample> consumer) {
        @Nullable Integer last = 0;
        while (last != null) {
            List<NumberedSample> some = jdbc.sql("select s.n, s.body from eval_sample s where s.n > :last and "
                            + OF_THE_LOG + " order by s.n limit :size")
                    .param("last", last)
                    .param("log", log)
                    .param("size", SIZE)
                    .query(SampleSearcher::sample)
                    .list();
            some.forEach(consumer);
            last = some.size() < SIZE ? null : some.getLast().number();
        }
    }

    private static NumberedSample sample(ResultSet row, int n) throws SQLException {
        return new NumberedSample(row.getInt("n"), Json.read(row.getString("body"), LogSample.class));
    }
}
