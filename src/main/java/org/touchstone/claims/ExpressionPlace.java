package org.touchstone.claims;

import org.touchstone.claims.YamlNode.Place;

/**
 * Finds a place of an expression in the YAML file that it was read from, however it is written there: plain, quoted,
 * folded or literal. YAML folds and drops blanks and nothing else, so the characters that are no blanks are counted.
 */
final class ExpressionPlace {

    private static final String ONE_CHARACTER = "\"\\/";

    private final String file;
    private int at;
    private int line = 1;
    private int column = 1;

    private ExpressionPlace(String file) {
        this.file = file;
    }

    /**
     * @param start where the value stands in the file
     * @param line of the expression, from 1
     * @param column of the expression, from 1
     */
    static Place of(String file, Place start, String expression, int line, int column) {
        if (start.line() == 0) {
            return start;
        }
        int offset = offset(expression, line, column);
        String before = expression.substring(0, offset);
        int wanted = solid(before);
        boolean end = solid(expression) == wanted;
        Place found = new ExpressionPlace(file).walk(start, end ? wanted - 1 : wanted);
        return end ? new Place(found.line(), found.column() + 1) : found;
    }

    private static int offset(String text, int line, int column) {
        int from = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', from);
            if (next < 0) {
                return text.length();
            }
            from = next + 1;
        }
        int end = text.indexOf('\n', from);
        int width = text.codePointCount(from, end < 0 ? text.length() : end);
        return text.offsetByCodePoints(from, Math.clamp(column - 1, 0, width));
    }

    private static int solid(String text) {
        return (int) text.codePoints().filter(c -> !blank(c)).count();
    }

    private Place walk(Place start, int wanted) {
        while (at < file.length() && (line < start.line() || (line == start.line() && column < start.column()))) {
            step();
        }
        int first = at < file.length() ? file.codePointAt(at) : 0;
        if (first == '>' || first == '|') {
            while (at < file.length() && line == start.line()) {
                step();
            }
        } else if (first == '"' || first == '\'') {
            step();
        }
        for (int seen = 0; at < file.length(); ) {
            if (first == '"' && file.charAt(at) == '\\' && at + 1 < file.length()) {
                seen += escaped(wanted - seen);
            } else if (first == '\'' && file.startsWith("''", at)) {
                if (seen++ == wanted) {
                    break;
                }
                step();
                step();
            } else if (blank(file.codePointAt(at)) || seen++ < wanted) {
                step();
            } else {
                break;
            }
            if (seen > wanted) {
                break;
            }
        }
        return new Place(line, column);
    }

    /** Walks over an escape in a double-quoted text, unless it is the wanted character. Gives how many it stands for. */
    private int escaped(int left) {
        char kind = file.charAt(at + 1);
        boolean solid = ONE_CHARACTER.indexOf(kind) >= 0 || kind == 'x' || kind == 'u' || kind == 'U';
        if (solid && left == 0) {
            return 1;
        }
        int length = kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
        for (int i = 0; i < length && at < file.length(); i++) {
            step();
        }
        return solid ? 1 : 0;
    }

    private void step() {
        int c = file.codePointAt(at);
        boolean crlf = c == '\r' && file.startsWith("\r\n", at);
        at += crlf ? 2 : Character.charCount(c);
        if (c == '\n' || c == '\r') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    private static boolean blank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
