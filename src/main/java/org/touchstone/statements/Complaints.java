package org.touchstone.statements;

import dev.cel.common.CelIssue;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.engine.Name;
import org.touchstone.engine.Vocabulary;
import org.touchstone.statements.StatementException.Problem;

/** Turns what CEL says is wrong into sentences that say what to do. */
final class Complaints {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern STRAY = Pattern.compile("(?:mismatched|extraneous) input '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern UNREADABLE = Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
    private static final List<String> LOOPS = List.of("map", "filter", "exists_one", "has", "all", "exists");
    private static final Map<String, String> KINDS = Map.of(
            "double", "a number",
            "int", "a whole number",
            "bool", "a condition",
            "string", "text",
            "list(double)", "a list of numbers",
            "list(int)", "a list of whole numbers",
            "list(bool)", "a list of conditions");

    private final List<String> lines;
    private final Vocabulary vocabulary;

    Complaints(String source, Vocabulary vocabulary) {
        this.lines = source.lines().toList();
        this.vocabulary = vocabulary;
    }

    /** At most twenty; a loop of a kind that is not known makes no further noise about its letter. */
    List<Problem> problems(List<CelIssue> issues) {
        List<CelIssue> loops = issues.stream()
                .filter(issue -> match(UNDECLARED, issue.getMessage())
                        .filter(m -> LOOPS.contains(m.group(1)))
                        .isPresent())
                .toList();
        return (loops.isEmpty() ? issues : loops)
                .stream().limit(20).map(this::problem).toList();
    }

    private Problem problem(CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        int back = match(UNDECLARED, issue.getMessage())
                .map(m -> called(m.group(1), line, column))
                .orElse(0);
        return new Problem(line, column - back + 1, sentence(issue.getMessage()));
    }

    /** CEL places a function at its bracket; how far before that its name begins. */
    private int called(String name, int line, int column) {
        String text = line <= lines.size() ? lines.get(line - 1) : "";
        return text.codePointCount(0, text.length()) == text.length()
                        && column >= name.length()
                        && text.startsWith(name + "(", column - name.length())
                ? name.length()
                : 0;
    }

    private String sentence(String message) {
        if (message.contains("recursion limit")) {
            return "This is nested too deeply: " + Syntax.MAX_NESTING
                    + " levels are the most. Use a loop such as lists.range(5).all(i, …) or a function such as sum(x).";
        }
        if (message.contains("<EOF>") && message.startsWith("mismatched")) {
            return "The text ends here, but something is still missing: a value, a comparison or a closing bracket.";
        }
        if (message.startsWith("For input string")) {
            return "This number cannot be read; write it like 0.5 or 3, and not too large.";
        }
        return match(UNDECLARED, message)
                .map(m -> unknown(m.group(1)))
                .or(() -> match(NO_OVERLOAD, message).map(m -> unfit(m.group(1), m.group(2))))
                .or(() -> match(STRAY, message)
                        .map(m -> "\"" + m.group(1)
                                + "\" does not belong here; remove it or finish what comes before it."))
                .or(() -> match(UNREADABLE, message)
                        .map(m -> "\"" + m.group(1).strip() + "\" means nothing in a statement; remove it."
                                + (m.group(1).matches("[&|=]\\s*")
                                        ? " Write && for and, || for or, == for equals."
                                        : "")))
                .orElse("This cannot be read: " + message.lines().findFirst().orElse("") + ".");
    }

    private static Optional<Matcher> match(Pattern pattern, String message) {
        return Optional.of(pattern.matcher(message)).filter(Matcher::matches);
    }

    private String unknown(String word) {
        Optional<Name> declared = vocabulary.find(word);
        if (declared.isPresent()) {
            return declared.get().rank() == 2
                    ? word + " is a table: write " + word + "(0) for its first row and " + word + "(0)[1] for a number."
                    : word + " is not a function: write " + (declared.get().rank() == 1 ? word + "[0]" : word) + ".";
        }
        if (Syntax.FUNCTIONS.containsKey(word)) {
            return word + " is a function: write " + usage(word) + ".";
        }
        if (LOOPS.contains(word)) {
            return word + " cannot be used like this; loops are written lists.range(5).all(i, …) or "
                    + "lists.range(5).exists(i, …).";
        }
        String names = vocabulary.names().stream().map(Name::name).collect(Collectors.joining(", "));
        return "There is no name \"" + word + "\" here. " + nearest(word) + "Known names: " + names + ".";
    }

    private String nearest(String word) {
        List<String> near = Stream.concat(
                        vocabulary.names().stream().map(Name::name),
                        Syntax.FUNCTIONS.keySet().stream().sorted())
                .filter(known -> distance(word, known) <= Math.min(Math.max(1, word.length() / 3), word.length() - 1))
                .sorted(Comparator.comparingInt(known -> distance(word, known)))
                .limit(2)
                .toList();
        return near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
    }

    private static String unfit(String function, String types) {
        String given = types.substring(1, types.length() - 1);
        if (Syntax.FUNCTIONS.containsKey(function)) {
            return function + " is used like this: " + usage(function) + "; here it is given " + kinds(given) + ".";
        }
        String sign = function.equals("_[_]") ? "[ ]" : function.replace("_", "");
        boolean mixed = given.contains("double") && given.matches(".*\\bint\\b.*");
        return "\"" + sign + "\" cannot be used with " + kinds(given) + "."
                + (mixed && !sign.equals("[ ]")
                        ? " Write a number that is an amount with a decimal point, such as 1.0."
                        : sign.equals("[ ]") ? " An index is a whole number, such as 0." : "");
    }

    private static String kinds(String types) {
        return Arrays.stream(types.split(", "))
                .map(type -> KINDS.getOrDefault(type, type))
                .collect(Collectors.joining(" and "));
    }

    private static String usage(String function) {
        List<CelType> types = Syntax.FUNCTIONS.getOrDefault(function, List.of(Syntax.NUMBER));
        return types.stream()
                .skip(1)
                .map(type -> type instanceof ListType
                        ? "a list of numbers"
                        : type.equals(Syntax.WHOLE) ? "a whole number" : "a number")
                .collect(Collectors.joining(", ", function + "(", ")"));
    }

    /** Levenshtein distance, ignoring case. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int substituted = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
