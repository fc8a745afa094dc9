package org.touchstone.evals.reading.helm;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/**
 * What HELM took for the answer: the likeliest completion without blanks around it, and for multiple choice the choice whose
 * letter it is. Source: compute_reference_metrics in HELM's evaluate_reference_metrics.py.
 */
final class Answer {

    private static final int LONGEST = 2000;

    private Answer() {}

    /** @param pattern finds the letter in the completion; the log's own, so that it is not trusted */
    static @Nullable String of(JsonNode request, @Nullable String pattern) {
        JsonNode best = StreamSupport.stream(
                        Fields.at(request, "result", "completions").spliterator(), false)
                .max(Comparator.comparingDouble(Answer::likelihood))
                .orElse(null);
        String text = best == null ? null : Fields.text(best, "text");
        if (text == null) {
            return null;
        }
        String said = text.strip();
        JsonNode mapping = request.path("output_mapping");
        if (!mapping.isObject() || mapping.isEmpty()) {
            return said;
        }
        String letter = pattern == null ? said : found(pattern, said);
        String choice = letter == null ? null : Fields.text(mapping, letter);
        return choice == null ? said : choice;
    }

    private static double likelihood(JsonNode completion) {
        Double likelihood = Fields.number(completion.path("logprob"));
        return likelihood == null ? Double.NEGATIVE_INFINITY : likelihood;
    }

    private static @Nullable String found(String pattern, String text) {
        if (pattern.length() > LONGEST || text.length() > LONGEST) {
            return null;
        }
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(new Bounded(text, new int[] {1_000_000}));
            return !matcher.find() ? "" : matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        } catch (PatternSyntaxException | IllegalStateException | StackOverflowError e) {
            return null;
        }
    }

    /** A text that ends a search which looks at it too often: some patterns would never come to an end. */
    private record Bounded(String text, int[] looks) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (--looks[0] < 0) {
                throw new IllegalStateException("The pattern takes too long.");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
