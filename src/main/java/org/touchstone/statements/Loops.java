package org.touchstone.statements;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.touchstone.engine.Vocabulary;

/** What loops run over, and what their variable stands for. */
record Loops(Source source, Vocabulary vocabulary, ValueBuilder values) {

    Formula.Range range(CelExpr expr, Map<String, Expr> variables) {
        if (expr.getKind() == Kind.CALL && expr.call().function().equals("lists.range")) {
            return new Formula.Range.UpTo(values.whole(expr.call().args().getFirst(), variables));
        }
        if (expr.getKind() == Kind.LIST
                && !expr.list().elements().isEmpty()
                && expr.list().elements().stream().allMatch(e -> source.type(e).equals(Syntax.WHOLE))) {
            return new Formula.Range.Listed(expr.list().elements().stream()
                    .map(entry -> values.whole(entry, variables))
                    .toList());
        }
        return new Formula.Range.Entries(values.reals(expr, variables));
    }

    /** What the loop variable stands for, turn by turn. */
    List<? extends Expr> unroll(CelExpr loop, Formula.Range range) {
        return switch (range) {
            case Formula.Range.UpTo(Whole.Constant(long end)) -> {
                if (end > FormulaBuilder.MAX_NODES) {
                    throw values.tooLarge(loop);
                }
                yield IntStream.range(0, (int) Math.max(0, end))
                        .mapToObj(Whole.Constant::new)
                        .toList();
            }
            case Formula.Range.UpTo _ ->
                throw source.refusal(
                        loop,
                        "The range of a loop must be a fixed number, as in lists.range(5) or lists.range(size(x)).");
            case Formula.Range.Listed(List<Whole> indexes) -> indexes;
            case Formula.Range.Entries(Reals.Literal(List<Real> entries)) -> entries;
            case Formula.Range.Entries(Reals list) -> {
                List<Expr> entries = new ArrayList<>();
                for (int i = 0; i < list.length(); i++) {
                    entries.add(new Real.Entry(list, new Whole.Constant(i)));
                }
                yield entries;
            }
        };
    }

    void checkVariable(CelExpr loop, String variable, Map<String, Expr> variables) {
        if (variables.containsKey(variable) || vocabulary.find(variable).isPresent()) {
            throw source.refusal(
                    loop,
                    "The loop's letter \"" + variable + "\" is already in use; choose another, such as "
                            + (variable.equals("i") ? "j" : "i") + ".");
        }
    }
}
