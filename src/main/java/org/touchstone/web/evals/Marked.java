package org.touchstone.web.evals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.touchstone.evals.LogSample;

/**
 * One choice of a multiple-choice question.
 *
 * @param letter A, B, C …; after Z its number
 * @param right whether the dataset names it as right
 * @param chosen whether the model named it
 */
record Marked(String letter, String text, boolean right, boolean chosen) {

    private static final int LETTERS = 26;

    /** The choices of a sample in order; what cannot be told from letter or text stays unmarked. */
    static List<Marked> of(LogSample sample) {
        List<String> choices = sample.input().choices();
        Set<Integer> right = named(choices, sample.input().reference().stream());
        Set<Integer> chosen = named(
                choices,
                Stream.concat(
                        sample.scores().stream().flatMap(score -> Stream.ofNullable(score.answer())),
                        sample.outputs().stream()));
        List<Marked> all = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            all.add(new Marked(letter(i), choices.get(i), right.contains(i), chosen.contains(i)));
        }
        return all;
    }

    private static Set<Integer> named(List<String> choices, Stream<String> names) {
        Set<Integer> found = new HashSet<>();
        names.map(String::strip).forEach(name -> {
            int same = choices.stream().map(String::strip).toList().indexOf(name);
            if (same >= 0) {
                found.add(same);
                return;
            }
            String bare = name.replaceAll("^[(\\[]|[)\\].:]+$", "");
            for (int i = 0; i < choices.size(); i++) {
                if (bare.equalsIgnoreCase(letter(i))) {
                    found.add(i);
                }
            }
        });
        return found;
    }

    private static String letter(int index) {
        return index < LETTERS ? Character.toString('A' + index) : Integer.toString(index + 1);
    }
}
