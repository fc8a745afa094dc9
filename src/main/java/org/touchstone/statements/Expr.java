package org.touchstone.statements;

/**
 * The typed tree of a statement. As written it keeps its loops ({@link Formula.Quantified}), which read well in words;
 * unrolled it has none, nor loop variables, and is what is evaluated, searched and handed to a solver.
 */
sealed interface Expr permits Real, Whole, Reals, Formula {

    /** Rises whenever the same text would give another tree. */
    int VERSION = 1;

    /** Sums, differences, products and quotients. */
    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED
    }

    /** How two values are compared. */
    enum Relation {
        LESS,
        AT_MOST,
        ABOVE,
        AT_LEAST,
        EQUAL,
        DIFFERENT;

        Relation negated() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> ABOVE;
                case ABOVE -> AT_MOST;
                case AT_LEAST -> LESS;
                case EQUAL -> DIFFERENT;
                case DIFFERENT -> EQUAL;
            };
        }

        boolean holds(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case ABOVE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case EQUAL -> comparison == 0;
                case DIFFERENT -> comparison != 0;
            };
        }
    }
}
