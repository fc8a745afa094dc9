package org.touchstone.critiques;

import java.util.Arrays;
import java.util.List;

/** Finds a passage among equal ones by what stands around it, and follows it through an edit word by word. */
final class Passages {

    /** A passage of so many characters is told from others without what stands around it. */
    static final int TELLING = 24;

    private static final int MOST_WORDS = 2_000;

    private Passages() {}

    /** Where the quote begins in a text that contains it: where most of what stood around it stands around it too. */
    static int best(String text, String quote, String prefix, String suffix) {
        int best = text.indexOf(quote);
        int most = -1;
        for (int at = best; at >= 0; at = text.indexOf(quote, at + 1)) {
            int around = around(text, at, quote, prefix, suffix);
            if (around > most) {
                most = around;
                best = at;
            }
        }
        return best;
    }

    static String before(String text, int at) {
        int from = Math.max(0, at - Anchor.CONTEXT);
        return text.substring(from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from, at);
    }

    static String after(String text, int at) {
        int to = Math.min(text.length(), at + Anchor.CONTEXT);
        return text.substring(at, to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to);
    }

    /**
     * Whether a text contains the very passage: a long one by its words alone, a short one only where something of what
     * stood around it still does.
     */
    static boolean stands(String text, Anchor anchor) {
        int at = best(
                text, anchor.quote(), anchor.prefix().strip(), anchor.suffix().strip());
        if (at < 0) {
            return false;
        }
        return anchor.quote().length() >= TELLING
                || (anchor.prefix().isBlank() && anchor.suffix().isBlank())
                || around(
                                text,
                                at,
                                anchor.quote(),
                                anchor.prefix().strip(),
                                anchor.suffix().strip())
                        >= Math.min(
                                8,
                                anchor.prefix().strip().length()
                                        + anchor.suffix().strip().length());
    }

    private static int around(String text, int at, String quote, String prefix, String suffix) {
        String before = text.substring(0, at).strip();
        String after = text.substring(at + quote.length()).strip();
        int same = 0;
        while (same < Math.min(before.length(), prefix.length())
                && before.charAt(before.length() - 1 - same) == prefix.charAt(prefix.length() - 1 - same)) {
            same++;
        }
        int right = 0;
        while (right < Math.min(after.length(), suffix.length()) && after.charAt(right) == suffix.charAt(right)) {
            right++;
        }
        return same + right;
    }

    /**
     * What an edit made of a passage: the words that now stand between those that stood around it. Blank where nothing
     * is left of it, or the texts are too long to compare.
     *
     * @param before the text that contains the passage
     */
    static String follow(String before, Anchor anchor, String after) {
        int at = best(
                before, anchor.quote(), anchor.prefix().strip(), anchor.suffix().strip());
        if (at < 0) {
            return "";
        }
        List<String> old = words(before);
        List<String> now = words(after);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return "";
        }
        int first = words(before.substring(0, at)).size();
        if (at > 0 && before.charAt(at - 1) != ' ' && first > 0) {
            first--;
        }
        int end = words(before.substring(0, at + anchor.quote().length())).size();
        int[] partner = partners(old, now);
        int from = 0;
        for (int i = 0; i < first; i++) {
            from = Math.max(from, partner[i] + 1);
        }
        int to = now.size();
        for (int i = old.size() - 1; i >= end; i--) {
            to = partner[i] < 0 ? to : partner[i];
        }
        return from >= to ? "" : String.join(" ", now.subList(from, to));
    }

    private static List<String> words(String text) {
        String spaced = ClaimText.spaced(text);
        return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
    }

    /** For each old word its place among the new ones in a longest common subsequence; -1 where it has none. */
    private static int[] partners(List<String> old, List<String> now) {
        int[][] longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] partner = new int[old.size()];
        Arrays.fill(partner, -1);
        for (int i = 0, j = 0; i < old.size() && j < now.size(); ) {
            if (old.get(i).equals(now.get(j))) {
                partner[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return partner;
    }
}
