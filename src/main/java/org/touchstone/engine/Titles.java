package org.touchstone.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What ideas, neurons and parts are called on a page. */
public final class Titles {

    private static final int MOST_LISTED = 8;

    private Titles() {}

    /** The word with the numbers from 1 to {@code count}: "Neuron 1", "Neuron 2" and so on. */
    public static List<String> numbered(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> word + " " + i).toList();
    }

    /** "Idea 1" and so on, as ideas go where nothing better is known. */
    public static List<String> ideas(int count) {
        return numbered("Idea", count);
    }

    /** The names given, and the usual title where one is blank or there are too few. */
    public static List<String> or(List<String> names, List<String> usual) {
        return IntStream.range(0, usual.size())
                .mapToObj(i -> i < names.size() && !names.get(i).isBlank() ? names.get(i) : usual.get(i))
                .toList();
    }

    /** Some of the titles as a sentence lists them: the first eight, and how many more there are. */
    public static String listed(List<String> titles, int[] which) {
        String first =
                Arrays.stream(which).limit(MOST_LISTED).mapToObj(titles::get).collect(Collectors.joining(", "));
        return which.length <= MOST_LISTED ? first : first + " and " + (which.length - MOST_LISTED) + " more";
    }
}
