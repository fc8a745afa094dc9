package org.touchstone.statements;

import java.util.List;
import org.touchstone.engine.Name;

/** A list of real numbers; its length is known when the text is read. */
sealed interface Reals extends Expr {

    int length();

    record Vector(Name name) implements Reals {
        @Override
        public int length() {
            return name.shape().getFirst();
        }
    }

    /** One row of a matrix. */
    record Row(Name name, Whole row) implements Reals {
        @Override
        public int length() {
            return name.shape().getLast();
        }
    }

    record Literal(List<Real> entries) implements Reals {
        public Literal {
            entries = List.copyOf(entries);
        }

        @Override
        public int length() {
            return entries.size();
        }
    }
}
