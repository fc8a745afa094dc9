package org.touchstone.statements;

/** A whole number: an index or a count. */
sealed interface Whole extends Expr {

    record Constant(long value) implements Whole {}

    /** The loop variable of a loop over indexes. */
    record Loop(String variable) implements Whole {}

    record Binary(Operation operation, Whole left, Whole right) implements Whole {}

    /** The index of the largest entry; it has no value on a tie. */
    record ArgMax(Reals list) implements Whole {}

    /** How many entries are strictly above a threshold. */
    record Count(Reals list, Real threshold) implements Whole {}

    /** Folds constants; overflow and division by zero throw {@link NoValueException}. */
    static Whole binary(Operation operation, Whole left, Whole right) {
        return left instanceof Constant(long a) && right instanceof Constant(long b)
                ? new Constant(apply(operation, a, b))
                : new Binary(operation, left, right);
    }

    static long apply(Operation operation, long a, long b) {
        try {
            return switch (operation) {
                case PLUS -> Math.addExact(a, b);
                case MINUS -> Math.subtractExact(a, b);
                case TIMES -> Math.multiplyExact(a, b);
                case DIVIDED -> Math.divideExact(a, b);
            };
        } catch (ArithmeticException e) {
            throw new NoValueException(
                    b == 0 && operation == Operation.DIVIDED
                            ? "A whole number is divided by zero here."
                            : "A whole number becomes too large here.");
        }
    }
}
