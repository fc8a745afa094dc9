package org.touchstone.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What words of a text went and came: the longest common order of words stays. Blanks do not count. */
public final class WordDiff {

    /** Longer texts are shown as wholes: the table of comparisons grows with the square. */
    private static final int MOST_WORDS = 1_500;

    private WordDiff() {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Words that have one thing in common; put one after the other, those not GONE are the text after. */
    public record Piece(Kind kind, String text) {}

    public static List<Piece> between(String before, String after) {
        List<String> a = words(before);
        List<String> b = words(after);
        List<Piece> pieces = new ArrayList<>();
        if (a.size() > MOST_WORDS || b.size() > MOST_WORDS) {
            add(pieces, Kind.GONE, before);
            add(pieces, Kind.NEW, after);
            return List.copyOf(pieces);
        }
        int[][] common = common(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).strip().equals(b.get(j).strip())) {
                add(pieces, Kind.SAME, b.get(j));
                i++;
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.GONE, a.get(i++));
            } else {
                add(pieces, Kind.NEW, b.get(j++));
            }
        }
        return List.copyOf(pieces);
    }

    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).strip().equals(b.get(j).strip())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Each word with the blanks after it. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.add(new Piece(kind, pieces.removeLast().text() + text));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
