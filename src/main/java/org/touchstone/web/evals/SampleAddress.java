package org.touchstone.web.evals;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalCatalogue.SampleSearch;
import org.touchstone.evals.EvalCatalogue.SampleSearch.Only;
import org.touchstone.evals.EvalCatalogue.SampleSearch.Order;

/**
 * What of an eval's samples is shown, as it stands in the address.
 *
 * @param number of the sample that is open, from 1; 0 where none was chosen
 * @param words looked for; blank for all
 * @param scorer whose scores filter and sort; null for the first
 * @param page from 1
 */
record SampleAddress(int number, String words, @Nullable String scorer, Only only, Order order, int page) {

    private static final int LONGEST = 300;

    static SampleAddress of(QueryParameters query) {
        return new SampleAddress(
                number(query, "sample", 0),
                query.getSingleParameter("q").map(SampleAddress::tidy).orElse(""),
                query.getSingleParameter("scorer")
                        .map(SampleAddress::tidy)
                        .filter(name -> !name.isBlank())
                        .orElse(null),
                one(query, "only", Only.values(), Only.ALL),
                one(query, "sort", Order.values(), Order.AS_ASKED),
                number(query, "page", 1));
    }

    SampleSearch search() {
        return new SampleSearch(words.isBlank() ? null : words, scorer, only, order, Math.max(1, page));
    }

    /** Path and query, without a leading slash; what is as at first is left out. */
    String href(long log) {
        Map<String, String> query = new LinkedHashMap<>();
        if (number > 0) {
            query.put("sample", Integer.toString(number));
        }
        if (only != Only.ALL) {
            query.put("only", lower(only));
        }
        if (!words.isBlank()) {
            query.put("q", words);
        }
        if (order != Order.AS_ASKED) {
            query.put("sort", lower(order));
        }
        if (scorer != null) {
            query.put("scorer", scorer);
        }
        if (page > 1) {
            query.put("page", Integer.toString(page));
        }
        String text = QueryParameters.simple(query).getQueryString();
        return "evals/" + log + (text.isEmpty() ? "" : "?" + text);
    }

    SampleAddress open(int sample) {
        return new SampleAddress(sample, words, scorer, only, order, page);
    }

    SampleAddress turn(int toPage) {
        return new SampleAddress(number, words, scorer, only, order, toPage);
    }

    /** Another search begins on its first page with nothing open. */
    SampleAddress look(String newWords, @Nullable String newScorer, Only newOnly, Order newOrder) {
        return new SampleAddress(0, tidy(newWords), newScorer, newOnly, newOrder, 1);
    }

    /** Whether all samples are listed as they stand in the log, from the first. */
    boolean whole() {
        return words.isBlank() && only == Only.ALL && order == Order.AS_ASKED && page == 1;
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E one(QueryParameters query, String name, E[] values, E otherwise) {
        return query.getSingleParameter(name)
                .flatMap(text -> Stream.of(values)
                        .filter(value -> lower(value).equals(text))
                        .findFirst())
                .orElse(otherwise);
    }

    private static int number(QueryParameters query, String name, int otherwise) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,8}"))
                .map(Integer::parseInt)
                .filter(value -> value > 0)
                .orElse(otherwise);
    }

    private static String tidy(String text) {
        String clean = text.replace("\u0000", "").strip();
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }
}
