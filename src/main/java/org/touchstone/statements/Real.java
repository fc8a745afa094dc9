package org.touchstone.statements;

import org.touchstone.engine.Name;

/** A real number. */
sealed interface Real extends Expr {

    record Constant(double value) implements Real {}

    record Scalar(Name name) implements Real {}

    record Entry(Reals list, Whole index) implements Real {}

    /** The loop variable of a loop over the entries of a list. */
    record Element(String variable, Reals list) implements Real {}

    record Binary(Operation operation, Real left, Real right) implements Real {}

    record Negative(Real of) implements Real {}

    record Absolute(Real of) implements Real {}

    /** One number from a list. */
    record Summary(How how, Reals list) implements Real {

        enum How {
            MAX,
            MIN,
            SUM,
            NORM
        }
    }

    /** The k-th largest entry, from 1. */
    record Kth(Reals list, Whole k) implements Real {}

    record Dot(Reals left, Reals right) implements Real {}

    record Cosine(Reals left, Reals right) implements Real {}
}
