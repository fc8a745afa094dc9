package org.touchstone.statements;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.List;
import org.touchstone.statements.StatementException.Problem;

/** A checked syntax tree with the places of its parts in the text. */
record Source(CelAbstractSyntaxTree tree) {

    CelType type(CelExpr expr) {
        return tree.getType(expr.id()).orElse(SimpleType.DYN);
    }

    /** The macro that a part was written as, such as {@code all}, or "". */
    String macro(CelExpr expr) {
        CelExpr call = tree.getSource().getMacroCalls().get(expr.id());
        return call == null ? "" : call.call().function();
    }

    Refusal refusal(CelExpr expr, String sentence) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
        CelSourceLocation place = tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
        return new Refusal(new Problem(place.getLine(), place.getColumn() + 1, sentence));
    }

    /** One mistake, on its way to the list of all. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private Refusal(Problem problem) {
            super(problem.sentence(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }

        StatementException alone() {
            return new StatementException(List.of(problem));
        }
    }
}
