package org.touchstone.statements;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.statements.Expr.Relation;
import org.touchstone.statements.Source.Refusal;
import org.touchstone.statements.StatementException.Problem;

/** Makes the tree of a condition from a checked syntax tree, either as written or unrolled, and gathers mistakes. */
final class FormulaBuilder {
    static final int MAX_NODES = 100_000;
    private static final int MAX_PROBLEMS = 20;

    private static final Map<String, Relation> RELATIONS = Map.of(
            "_<_", Relation.LESS,
            "_<=_", Relation.AT_MOST,
            "_>_", Relation.ABOVE,
            "_>=_", Relation.AT_LEAST,
            "_==_", Relation.EQUAL,
            "_!=_", Relation.DIFFERENT);

    private static final Formula UNREADABLE =
            new Formula.Compare(Relation.LESS, new Real.Constant(0), new Real.Constant(0));

    private final Source source;
    private final ValueBuilder values;
    private final Loops loops;
    private final boolean unrolled;
    private Map<String, Problem> problems = new LinkedHashMap<>();
    private Map<String, Expr> variables = Map.of();

    FormulaBuilder(Source source, ValueBuilder values, Loops loops, boolean unrolled) {
        this.source = source;
        this.values = values;
        this.loops = loops;
        this.unrolled = unrolled;
    }

    /**
     * @throws StatementException with every mistake found
     */
    Formula build() {
        CelExpr whole = source.tree().getExpr();
        try {
            Formula formula = formula(whole);
            if (!problems.isEmpty()) {
                throw new StatementException(new ArrayList<>(problems.values()));
            }
            return formula;
        } catch (Refusal refusal) {
            throw refusal.alone();
        }
    }

    private Formula formula(CelExpr expr) {
        if (!source.type(expr).equals(Syntax.TRUTH)) {
            throw source.refusal(expr, "A condition is needed here, something true or false, such as x[0] > 0.5.");
        }
        String macro = source.macro(expr);
        if (macro.equals("implies")) {
            List<CelExpr> sides = expr.call().args();
            return implies(sides.get(0).call().args().getFirst(), sides.get(1));
        }
        if (expr.getKind() == Kind.COMPREHENSION) {
            return loop(expr, macro.equals("all"));
        }
        if (expr.getKind() == Kind.CALL) {
            CelCall call = expr.call();
            switch (call.function()) {
                case "_&&_" -> {
                    return joined(call.args(), true);
                }
                case "_||_" -> {
                    return joined(call.args(), false);
                }
                case "!_" -> {
                    return not(formula(call.args().getFirst()));
                }
                default -> {}
            }
        }
        return atomOrProblem(expr);
    }

    private Formula implies(CelExpr premise, CelExpr conclusion) {
        if (!unrolled) {
            return new Formula.Implies(formula(premise), formula(conclusion));
        }
        Map<String, Problem> before = new LinkedHashMap<>(problems);
        Formula a = formula(premise);
        Formula b = formula(conclusion);
        boolean settled = a instanceof Formula.Constant || b instanceof Formula.Constant;
        return settled ? absorbing(Formula.or(List.of(not(a), b)), before) : new Formula.Implies(a, b);
    }

    private Formula joined(List<CelExpr> arguments, boolean conjunction) {
        Map<String, Problem> before = new LinkedHashMap<>(problems);
        List<Formula> parts = arguments.stream().map(this::formula).toList();
        return joined(parts, conjunction, before);
    }

    private Formula joined(List<Formula> parts, boolean conjunction, Map<String, Problem> before) {
        if (unrolled) {
            return absorbing(conjunction ? Formula.and(parts) : Formula.or(parts), before);
        }
        List<Formula> flat = new ArrayList<>();
        for (Formula part : parts) {
            if (conjunction && part instanceof Formula.And(List<Formula> inner)) {
                flat.addAll(inner);
            } else if (!conjunction && part instanceof Formula.Or(List<Formula> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return conjunction ? new Formula.And(flat) : new Formula.Or(flat);
    }

    /** A constant decides alone: what is wrong beside it is never asked. */
    private Formula absorbing(Formula result, Map<String, Problem> before) {
        if (result instanceof Formula.Constant) {
            problems = before;
        }
        return result;
    }

    private Formula not(Formula of) {
        return unrolled && of instanceof Formula.Constant(boolean value)
                ? new Formula.Constant(!value)
                : new Formula.Not(of);
    }

    private Formula atomOrProblem(CelExpr expr) {
        try {
            values.spend(expr);
            return atom(expr);
        } catch (Refusal refusal) {
            return noted(refusal.problem());
        }
    }

    private Formula noted(Problem problem) {
        problems.putIfAbsent(problem.line() + ":" + problem.column(), problem);
        if (values.spent() || problems.size() >= MAX_PROBLEMS) {
            throw new StatementException(new ArrayList<>(problems.values()));
        }
        return UNREADABLE;
    }

    private Formula atom(CelExpr expr) {
        if (expr.getKind() == Kind.CONSTANT) {
            return new Formula.Constant(expr.constant().booleanValue());
        }
        if (expr.getKind() != Kind.CALL) {
            throw source.refusal(expr, "A statement cannot contain this.");
        }
        List<CelExpr> arguments = expr.call().args();
        Relation relation = RELATIONS.get(expr.call().function());
        if (relation != null) {
            return comparison(expr, relation, arguments);
        }
        return switch (expr.call().function()) {
            case "largest" -> values.largest(expr, arguments, variables);
            case "exactly" -> values.exactly(expr, arguments, variables);
            case "_?_:_" -> throw source.refusal(expr, "\"? :\" is not part of statements; write implies(a, b).");
            default -> throw values.foreign(expr);
        };
    }

    private Formula comparison(CelExpr expr, Relation relation, List<CelExpr> arguments) {
        CelExpr left = arguments.get(0);
        CelExpr right = arguments.get(1);
        if (source.type(left).equals(Syntax.WHOLE)) {
            Whole a = values.whole(left, variables);
            Whole b = values.whole(right, variables);
            return unrolled && a instanceof Whole.Constant(long x) && b instanceof Whole.Constant(long y)
                    ? new Formula.Constant(relation.holds(Long.compare(x, y)))
                    : new Formula.CompareWhole(relation, a, b);
        }
        if (source.type(left).equals(Syntax.NUMBER) && source.type(right).equals(Syntax.NUMBER)) {
            return new Formula.Compare(relation, values.real(left, variables), values.real(right, variables));
        }
        throw source.refusal(
                expr,
                "Only numbers can be compared. Compare lists entry by entry, as in lists.range(5).all(i, x[i] == y[i]); "
                        + "join conditions with && or implies.");
    }

    private Formula loop(CelExpr expr, boolean every) {
        String variable = expr.comprehension().iterVar();
        CelExpr body = expr.comprehension().loopStep().call().args().get(1);
        try {
            loops.checkVariable(expr, variable, variables);
            Formula.Range range = loops.range(expr.comprehension().iterRange(), variables);
            if (!unrolled) {
                Expr bound = range instanceof Formula.Range.Entries(Reals list)
                        ? new Real.Element(variable, list)
                        : new Whole.Loop(variable);
                return new Formula.Quantified(every, variable, range, inside(variable, bound, body));
            }
            Map<String, Problem> before = new LinkedHashMap<>(problems);
            List<Formula> parts = new ArrayList<>();
            for (Expr value : loops.unroll(expr, range)) {
                values.spend(expr);
                parts.add(inside(variable, value, body));
            }
            return joined(parts, every, before);
        } catch (Refusal refusal) {
            return noted(refusal.problem());
        }
    }

    private Formula inside(String variable, Expr value, CelExpr body) {
        Map<String, Expr> outer = variables;
        variables = new HashMap<>(outer);
        variables.put(variable, value);
        try {
            return formula(body);
        } finally {
            variables = outer;
        }
    }
}
