package org.touchstone.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.claims.ClaimFormatException.Problem;

/** Collects every mistake in a claim, so that its author hears of all of them at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** Remembers where a field stands, for what is found out about it later. */
    void seen(String path, int line) {
        lines.put(path, line);
    }

    void add(String path, String sentence) {
        found.add(new Problem(path, line(path), sentence));
    }

    void add(String path, int line, String sentence) {
        found.add(new Problem(path, line, sentence));
    }

    void addAll(List<Problem> problems) {
        problems.forEach(problem -> add(problem.path(), problem.sentence()));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** @throws ClaimFormatException when anything was found */
    void raise() {
        if (!found.isEmpty()) {
            throw new ClaimFormatException(found);
        }
    }

    private int line(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 0;
    }

    private static String parent(String path) {
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }
}
