package org.touchstone.statements;

import java.util.List;

/** A statement that cannot be read; every problem has its place in the text. */
public final class StatementException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public StatementException(List<Problem> problems) {
        super(problems.getFirst().toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param line from 1
     * @param column from 1
     * @param sentence what is wrong and what to do
     */
    public record Problem(int line, int column, String sentence) {
        @Override
        public String toString() {
            return "Line " + line + ", column " + column + ": " + sentence;
        }
    }
}
