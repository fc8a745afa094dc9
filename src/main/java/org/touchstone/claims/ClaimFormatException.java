package org.touchstone.claims;

import java.util.List;
import java.util.stream.Collectors;

/** A claim file that cannot be taken as it is; every mistake is named with its place. */
public final class ClaimFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ClaimFormatException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every mistake, in the order of the file; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param path the field, such as {@code evals[1].expression}; empty for the file as a whole
     * @param line from 1; 0 where no line can be named
     * @param column from 1; 0 where none can be named
     * @param sentence what is wrong and what to do
     */
    public record Problem(String path, int line, int column, String sentence) {
        @Override
        public String toString() {
            String place = line > 0 ? "Line " + line + (column > 0 ? ", column " + column : "") : "";
            String start = place + (place.isEmpty() || path.isEmpty() ? "" : ", ") + path;
            return start.isEmpty() ? sentence : start + ": " + sentence;
        }
    }
}
