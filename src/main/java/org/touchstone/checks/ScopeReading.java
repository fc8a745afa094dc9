package org.touchstone.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Input;
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
    static OptionalInt exactlyOn(Statement scope, InputSpace space) {
        if (scope.names().size() != 1 || !space.strengths() || space.drawing() != null) {
            return OptionalInt.empty();
        }
        Name input = scope.names().iterator().next();
        if (input.side() != Name.Side.INPUT || input.size() != space.size()) {
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

    /** Two inputs by their places. */
    record Pair(int first, int second) {}

    /**
     * Two whole-number inputs of one range that a part {@code a == b} of the scope asks to be equal; null whenever there
     * is any doubt.
     */
    static @Nullable Pair equal(Statement scope, List<Input> inputs) {
        for (String part : conjuncts(scope.source())) {
            String[] sides = part.split("==", -1);
            if (sides.length == 2) {
                int first = place(sides[0], inputs);
                int second = place(sides[1], inputs);
                if (first >= 0 && second >= 0 && first != second && alike(inputs.get(first), inputs.get(second))) {
                    return new Pair(first, second);
                }
            }
        }
        return null;
    }

    private static int place(String name, List<Input> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean alike(Input a, Input b) {
        return a.whole() && b.whole() && a.min() == b.min() && a.max() == b.max();
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
