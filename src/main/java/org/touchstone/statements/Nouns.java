package org.touchstone.statements;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.engine.Name;
import org.touchstone.engine.Vocabulary;

/** How sentences call declared names: an entry, all entries, the largest entry. */
record Nouns(Vocabulary vocabulary) {
    private static final Pattern OF_ENTRY = Pattern.compile("the ([^{}]+?) (?:of|for|with|to) \\{}");
    private static final Pattern PLURAL = Pattern.compile("the (\\w+)s (.+)");
    private static final Set<String> AFTER_HEAD = Set.of("put", "of", "for", "with", "to", "on", "at", "in", "under");

    /** What an entry of a vector is, for example "output". */
    String noun(Name name) {
        Matcher matcher = OF_ENTRY.matcher(name.words());
        if (matcher.matches()) {
            return matcher.group(1);
        }
        boolean bare = name.words().endsWith(" {}") && name.words().split(" ").length <= 3;
        return bare ? name.words().replace(" {}", "") : name.name().replace('_', ' ');
    }

    /** For example "outputs". */
    String nouns(Name name) {
        String[] words = noun(name).split(" ");
        int head = words.length - 1;
        for (int i = 1; i < words.length; i++) {
            if (AFTER_HEAD.contains(words[i])) {
                head = i - 1;
                break;
            }
        }
        words[head] = words[head].endsWith("y") && words[head].length() > 2
                ? words[head].substring(0, words[head].length() - 1) + "ies"
                : words[head] + (words[head].matches(".*(s|x|ch|sh)") ? "es" : "s");
        return String.join(" ", words);
    }

    String entry(Name vector, String index) {
        return vector.words().replace("{}", index);
    }

    String row(Name matrix, String index) {
        return matrix.words().replace("{}", index);
    }

    String cell(Name matrix, String row, String column) {
        String phrase = row(matrix, row);
        Matcher matcher = PLURAL.matcher(phrase);
        if (matcher.matches()) {
            return "the " + matcher.group(1) + " for " + column + " " + matcher.group(2);
        }
        return phrase + (columnsAreIdeas(matrix) ? ", for " : ", entry ") + column;
    }

    boolean ofIdeas(Name name) {
        return name.indexes().equals(Name.IDEA);
    }

    boolean columnsAreIdeas(Name matrix) {
        return matrix.shape().getLast() == vocabulary.ideas().size();
    }

    /** Whether a list has one entry per idea. */
    boolean ofIdeas(Reals list) {
        return switch (list) {
            case Reals.Vector(Name name) -> ofIdeas(name);
            case Reals.Row(Name name, Whole _) -> columnsAreIdeas(name);
            case Reals.Literal literal -> literal.length() == vocabulary.ideas().size();
        };
    }

    /** The name of an entry: an idea's, or its number counted from 1. */
    String index(boolean idea, long value) {
        return idea && value >= 0 && value < vocabulary.ideas().size()
                ? vocabulary.ideas().get((int) value)
                : Long.toString(value + 1);
    }
}
