package org.touchstone.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.touchstone.engine.Name;
import org.touchstone.statements.Statement;

/** Recognises, in the text of a scope, a part that a sampler can draw for directly. */
final class ScopeReading {

    private static final int MAX_DIGITS = 6;

    private ScopeReading() {}

    /**
     * The k of a part {@code exactly(k, x, 0.0)} that the whole scope is joined to by {@code &&}, where x is the
     * scope's only input name. Empty whenever there is any doubt; drawing is then slower, never wrong.
     */
    static OptionalInt exactlyOn(Statement scope) {
        if (scope.names().size() != 1) {
            return OptionalInt.empty();
        }
        Name input = scope.names().iterator().next();
        if (input.side() != Name.Side.INPUT) {
            return OptionalInt.empty();
        }
        String start = "exactly(";
        String end = "," + input.name() + ",0.0)";
        return conjuncts(scope.source()).stream()
                .filter(part -> part.startsWith(start) && part.endsWith(end))
                .map(part -> part.substring(start.length(), part.length() - end.length()))
                .filter(ScopeReading::count)
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private static boolean count(String text) {
        return !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The parts joined by {@code &&} outside all brackets, without blanks; none where another join stands there too. */
    private static List<String> conjuncts(String source) {
        if (source.contains("//") || source.contains("\"") || source.contains("'")) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        String text = source.replaceAll("\\s", "");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (depth == 0 && (c == '|' || c == '?' || c == ':')) {
                return List.of();
            }
            if (depth == 0 && text.startsWith("&&", i)) {
                parts.add(part.toString());
                part.setLength(0);
                i++;
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
