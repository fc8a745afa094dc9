package org.touchstone.web.compare;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.comparisons.Side;

/**
 * What the address of a comparison says: the link is the state.
 *
 * @param sides references as they stand, in order
 * @param differing whether only what differs is shown among the rows
 * @param row by which the cases are judged; null for the comparison's own choice
 * @param every whether cases on which all agree are walked too
 * @param box only cases in this box of {@code party}; null for all
 * @param party from 0
 * @param number place among the cases shown, from 0
 * @param input an input of the reader's, as {@link org.touchstone.web.claim.TryAddress} writes it; null for none
 */
record CompareAddress(
        List<String> sides,
        boolean differing,
        @Nullable String row,
        boolean every,
        @Nullable BoxKind box,
        int party,
        int number,
        @Nullable String input) {

    static final String PATH = "compare";

    private static final List<String> NAMES = List.of("left", "right", "third", "fourth");

    static CompareAddress of(QueryParameters query) {
        List<String> sides = new ArrayList<>();
        for (String name : NAMES) {
            query.getSingleParameter(name).filter(text -> !text.isBlank()).ifPresent(sides::add);
        }
        return new CompareAddress(
                List.copyOf(sides),
                query.getSingleParameter("differ").isPresent(),
                query.getSingleParameter("by").orElse(null),
                query.getSingleParameter("every").isPresent(),
                query.getSingleParameter("box").flatMap(CompareAddress::box).orElse(null),
                number(query, "of", Side.MOST - 1),
                number(query, "case", Integer.MAX_VALUE),
                query.getSingleParameter("x").orElse(null));
    }

    private static Optional<BoxKind> box(String name) {
        for (BoxKind kind : BoxKind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static int number(QueryParameters query, String name, int most) {
        try {
            return query.getSingleParameter(name)
                    .map(Integer::parseInt)
                    .filter(number -> number >= 0 && number <= most)
                    .orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The address of a comparison, or of a choice of what to put beside the first. */
    static String between(List<String> references) {
        return new CompareAddress(references, false, null, false, null, 0, 0, null).text();
    }

    CompareAddress differing(boolean only) {
        return new CompareAddress(sides, only, row, every, box, party, number, input);
    }

    CompareAddress by(@Nullable String other) {
        return new CompareAddress(sides, differing, other, every, box, party, 0, input);
    }

    CompareAddress every(boolean all) {
        return new CompareAddress(sides, differing, row, all, box, party, 0, input);
    }

    CompareAddress box(@Nullable BoxKind kind, int of) {
        return new CompareAddress(sides, differing, row, kind != null || every, kind, of, 0, input);
    }

    CompareAddress at(int place) {
        return new CompareAddress(sides, differing, row, every, box, party, place, input);
    }

    CompareAddress input(@Nullable String text) {
        return new CompareAddress(sides, differing, row, every, box, party, number, text);
    }

    /** Without a slash before it, for the history. */
    String text() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < sides.size(); i++) {
            parts.put(NAMES.get(i), sides.get(i));
        }
        if (differing) {
            parts.put("differ", "1");
        }
        if (row != null) {
            parts.put("by", row);
        }
        if (every) {
            parts.put("every", "1");
        }
        if (box != null) {
            parts.put("box", box.name());
            parts.put("of", String.valueOf(party));
        }
        if (number > 0) {
            parts.put("case", String.valueOf(number));
        }
        if (input != null) {
            parts.put("x", input);
        }
        return PATH + "?"
                + String.join(
                        "&",
                        parts.entrySet().stream()
                                .map(part -> part.getKey() + "=" + encoded(part.getValue()))
                                .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
