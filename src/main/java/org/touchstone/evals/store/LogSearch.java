package org.touchstone.evals.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue.Choice;
import org.touchstone.evals.EvalCatalogue.Choices;
import org.touchstone.evals.EvalCatalogue.Page;
import org.touchstone.evals.EvalCatalogue.Search;
import org.touchstone.evals.EvalCatalogue.Totals;
import org.touchstone.evals.reading.Texts;
import org.touchstone.storage.Times;

/** Looks for logs that stand. */
@Component
class LogSearch {

    private static final int SIZE = 20;
    private static final int MOST_CHOICES = 50;
    private static final int LONGEST_WORDS = 200;
    private static final String STANDS = "not exists (select from eval_withdrawal w where w.log_id = l.id)";
    /** What joins the words of a name, as the index takes it apart; a "-" before a word means "without" and stays. */
    private static final Pattern JOINTS = Pattern.compile("[/_.:]|(?<=[^\\s\"])-");

    private final JdbcClient jdbc;

    LogSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<DepositedLog> search(Search search) {
        var wanted = new HashMap<String, Object>();
        String where = where(search, wanted);
        long total = jdbc.sql("select count(*) from eval_log l where " + where)
                .params(wanted)
                .query(Long.class)
                .single();
        var paging = Paging.of(search.page(), SIZE, total);
        wanted.put("size", SIZE);
        wanted.put("skip", paging.skip());
        List<DepositedLog> found = jdbc.sql(
                        LogStore.SELECT + "join (select l.id from eval_log l where " + where
                                + " order by l.id desc limit :size offset :skip) as found on found.id = l.id order by l.id desc")
                .params(wanted)
                .query(LogStore::log)
                .list();
        return new Page<>(found, paging.page(), paging.pages(), total);
    }

    private static String where(Search search, Map<String, Object> wanted) {
        var where = new StringBuilder(STANDS);
        String words = words(search.words());
        add(where, wanted, " and l.words @@ websearch_to_tsquery('simple', :words)", "words", words);
        add(where, wanted, " and l.model = :model", "model", nameOrNull(search.model()));
        add(where, wanted, " and l.task = :task", "task", nameOrNull(search.task()));
        add(where, wanted, " and l.ran_by = :source", "source", nameOrNull(search.source()));
        add(
                where,
                wanted,
                " and l.format = :format",
                "format",
                search.format() == null ? null : search.format().name());
        add(where, wanted, " and l.evaluated_at >= :from", "from", day(search.from()));
        add(
                where,
                wanted,
                " and l.evaluated_at < :until",
                "until",
                day(search.to() == null ? null : search.to().plusDays(1)));
        return where.toString();
    }

    /** What to look for; null where nothing is left of it. */
    private static @Nullable String words(@Nullable String typed) {
        String words = text(typed, LONGEST_WORDS);
        return words == null ? null : JOINTS.matcher(words).replaceAll(" ");
    }

    /** A text to look for, cut; null where it is blank. */
    static @Nullable String text(@Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Texts.tidy(typed.length() <= longest ? typed : typed.substring(0, longest));
    }

    private static @Nullable String nameOrNull(@Nullable String name) {
        return name == null ? null : Kept.name(name);
    }

    private static @Nullable Object day(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        int year = Math.clamp(day.getYear(), 1, 9999);
        Instant start = day.withYear(year).atStartOfDay().toInstant(ZoneOffset.UTC);
        return Times.of(start);
    }

    static void add(StringBuilder where, Map<String, Object> wanted, String sql, String name, @Nullable Object value) {
        if (value != null) {
            where.append(sql);
            wanted.put(name, value);
        }
    }

    Choices choices() {
        return new Choices(choices("model"), choices("task"), choices("ran_by"), choices("format"));
    }

    private List<Choice> choices(String column) {
        return jdbc.sql("select %1$s as value, count(*) as evals from eval_log l where %1$s is not null and %2$s"
                                .formatted(column, STANDS)
                        + " group by %1$s order by evals desc, value limit ?".formatted(column))
                .param(MOST_CHOICES)
                .query((row, n) -> new Choice(row.getString("value"), row.getLong("evals")))
                .list();
    }

    Totals totals() {
        return jdbc.sql(
                        "select count(*) as evals, coalesce(sum(samples), 0) as samples, count(distinct sha256) as files"
                                + " from eval_log l where " + STANDS)
                .query((row, n) -> new Totals(row.getLong("evals"), row.getLong("samples"), row.getLong("files")))
                .single();
    }
}
