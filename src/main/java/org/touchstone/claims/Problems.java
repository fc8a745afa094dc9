package org.touchstone.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimFormatException.Problem;
import org.touchstone.claims.YamlNode.Place;
import org.touchstone.statements.StatementException;

/** Collects every mistake in a claim, so that its author hears of all of them at once. */
final class Problems {

    /** More than anybody mends at once. */
    private static final int MOST = 100;

    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final @Nullable String file;

    /** @param file the text that the claim is read from; null where it comes from elsewhere */
    Problems(@Nullable String file) {
        this.file = file;
    }

    /** Remembers where a field stands, for what is found out about it later. */
    void seen(String path, Place place) {
        places.put(path, place);
    }

    void add(String path, String sentence) {
        add(path, place(path), sentence);
    }

    void add(String path, Place place, String sentence) {
        found.add(new Problem(path, place.line(), place.column(), sentence));
    }

    /** A mistake inside an expression: told with its place in the file where there is one, else in the expression. */
    void add(String path, String expression, StatementException.Problem problem) {
        if (file == null) {
            add(path, problem.toString());
        } else {
            add(
                    path,
                    ExpressionPlace.of(file, place(path), expression, problem.line(), problem.column()),
                    problem.sentence());
        }
    }

    /** Whether nothing is known to be wrong with these fields, or with what they stand in or hold. */
    boolean clean(String... paths) {
        for (String path : paths) {
            for (Problem problem : found) {
                if (within(path, problem.path()) || within(problem.path(), path)) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean none() {
        return found.isEmpty();
    }

    /** @throws ClaimFormatException when anything was found */
    void raise() {
        if (!found.isEmpty()) {
            throw exception();
        }
    }

    /** The same places with nothing found yet. */
    Problems alone() {
        Problems fresh = new Problems(file);
        fresh.places.putAll(places);
        return fresh;
    }

    /** All that was found and one more, beyond which nothing can be read. */
    ClaimFormatException refuse(Place place, String sentence) {
        add("", place, sentence);
        return exception();
    }

    ClaimFormatException exception() {
        List<Problem> told = new ArrayList<>(found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .limit(MOST)
                .toList());
        if (found.size() > MOST) {
            told.add(new Problem("", 0, 0, "There are more mistakes than these. Mend these first."));
        }
        return new ClaimFormatException(told);
    }

    private Place place(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return Place.NONE;
    }

    /** The file as a whole is not within anything, nor anything in it. */
    private static boolean within(String path, String outer) {
        return path.equals(outer)
                || (!outer.isEmpty() && (path.startsWith(outer + ".") || path.startsWith(outer + "[")));
    }

    private static String parent(String path) {
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }
}
