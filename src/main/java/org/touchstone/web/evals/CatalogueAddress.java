package org.touchstone.web.evals;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.LogFormat;

/**
 * What is looked for in the catalogue of evals, as it stands in the address: a map from the names of parameters to what
 * they say, without blanks.
 *
 * @param page from 1
 */
record CatalogueAddress(Map<String, String> values, int page) {

    static final String WORDS = "q";
    static final String MODEL = "model";
    static final String TASK = "task";
    static final String SOURCE = "source";
    static final String FORMAT = "format";
    static final String FROM = "from";
    static final String TO = "to";

    private static final int LONGEST = 300;

    static CatalogueAddress of(QueryParameters query) {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.of(WORDS, MODEL, TASK, SOURCE, FORMAT, FROM, TO)
                .forEach(name -> query.getSingleParameter(name).ifPresent(text -> put(values, name, text)));
        int page = query.getSingleParameter("page")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        return new CatalogueAddress(values, Math.max(1, page));
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same with one thing said otherwise, from the first page. */
    CatalogueAddress with(String name, String text) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        put(changed, name, text);
        return new CatalogueAddress(changed, 1);
    }

    CatalogueAddress turn(int to) {
        return new CatalogueAddress(values, to);
    }

    /** Whether nothing is looked for. */
    boolean all() {
        return values.isEmpty();
    }

    /** Whether more than words narrow what is shown. */
    boolean narrowed() {
        return values.keySet().stream().anyMatch(name -> !name.equals(WORDS));
    }

    EvalCatalogue.Search search() {
        return new EvalCatalogue.Search(
                values.get(WORDS),
                values.get(MODEL),
                values.get(TASK),
                values.get(SOURCE),
                Stream.of(LogFormat.values())
                        .filter(format -> lower(format).equals(values.get(FORMAT)))
                        .findFirst()
                        .orElse(null),
                day(values.get(FROM)),
                day(values.get(TO)),
                page);
    }

    /** Path and query, without a leading slash. */
    String href() {
        Map<String, String> query = new LinkedHashMap<>(values);
        if (page > 1) {
            query.put("page", Integer.toString(page));
        }
        return query.isEmpty()
                ? "evals"
                : "evals?" + QueryParameters.simple(query).getQueryString();
    }

    static String lower(LogFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> values, String name, String text) {
        String clean = text.replace("\u0000", "").strip();
        if (!clean.isEmpty() && (!name.equals(FROM) && !name.equals(TO) || day(clean) != null)) {
            values.put(name, clean.substring(0, Math.min(LONGEST, clean.length())));
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            String day = Objects.requireNonNullElse(text, "");
            return day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(day) : null;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
