package org.touchstone.statements;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.engine.Name;
import org.touchstone.engine.Vocabulary;
import org.touchstone.statements.Expr.Operation;

/** Makes the trees of numbers, indexes and lists; checks names, lengths and constant indexes. */
final class ValueBuilder {
    static final int MAX_VISITS = 1_000_000;
    private static final Map<String, Operation> OPERATIONS =
            Map.of("_+_", Operation.PLUS, "_-_", Operation.MINUS, "_*_", Operation.TIMES, "_/_", Operation.DIVIDED);
    private static final Map<String, Real.Summary.How> SUMMARIES = Map.of(
            "max", Real.Summary.How.MAX,
            "min", Real.Summary.How.MIN,
            "sum", Real.Summary.How.SUM,
            "norm", Real.Summary.How.NORM);

    private final Source source;
    private final Vocabulary vocabulary;
    private final Set<Name.Side> allowed;
    private final Set<Name> names;
    private int nodes;
    private int visits;

    /**
     * @param names gathers the names used
     */
    ValueBuilder(Source source, Vocabulary vocabulary, Set<Name.Side> allowed, Set<Name> names) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.allowed = allowed;
        this.names = names;
    }

    void spend(CelExpr at) {
        nodes++;
        if (spent()) {
            throw tooLarge(at);
        }
    }

    Source.Refusal tooLarge(CelExpr at) {
        nodes = FormulaBuilder.MAX_NODES + 1;
        return source.refusal(
                at,
                "This becomes too large when its loops are written out: more than " + FormulaBuilder.MAX_NODES
                        + " parts. Use shorter ranges or fewer loops inside loops.");
    }

    boolean spent() {
        return nodes > FormulaBuilder.MAX_NODES || visits > MAX_VISITS;
    }

    Real real(CelExpr expr, Map<String, Expr> variables) {
        spend(expr);
        require(expr, Syntax.NUMBER, "A number is needed here.");
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr, expr.constant());
            case IDENT -> {
                Expr bound = variables.get(expr.ident().name());
                yield bound instanceof Real real
                        ? real
                        : new Real.Scalar(named(expr, expr.ident().name()));
            }
            case CALL -> realCall(expr, expr.call().function(), expr.call().args(), variables);
            default -> throw foreign(expr);
        };
    }

    private Real realCall(CelExpr expr, String function, List<CelExpr> arguments, Map<String, Expr> variables) {
        Operation operation = OPERATIONS.get(function);
        if (operation != null) {
            return new Real.Binary(operation, real(arguments.get(0), variables), real(arguments.get(1), variables));
        }
        Real.Summary.How how = SUMMARIES.get(function);
        if (how != null) {
            return new Real.Summary(how, reals(arguments.getFirst(), variables));
        }
        return switch (function) {
            case "-_" -> {
                Real of = real(arguments.getFirst(), variables);
                yield of instanceof Real.Constant(double value)
                        ? new Real.Constant(0.0 - value)
                        : new Real.Negative(of);
            }
            case "abs" -> new Real.Absolute(real(arguments.getFirst(), variables));
            case "_[_]" -> {
                Reals list = reals(arguments.get(0), variables);
                yield new Real.Entry(list, index(arguments.get(1), list, variables));
            }
            case "kth" -> {
                Reals list = reals(arguments.get(0), variables);
                Whole k = whole(arguments.get(1), variables);
                if (k instanceof Whole.Constant(long rank) && (rank < 1 || rank > list.length())) {
                    throw source.refusal(
                            arguments.get(1),
                            "kth counts from 1, the largest, to " + list.length() + ", the smallest; not " + rank
                                    + ".");
                }
                yield new Real.Kth(list, k);
            }
            case "dot" -> new Real.Dot(reals(arguments.get(0), variables), twin(expr, arguments, variables));
            case "cosine" -> new Real.Cosine(reals(arguments.get(0), variables), twin(expr, arguments, variables));
            default -> throw foreign(expr);
        };
    }

    private Reals twin(CelExpr expr, List<CelExpr> arguments, Map<String, Expr> variables) {
        Reals left = reals(arguments.get(0), variables);
        Reals right = reals(arguments.get(1), variables);
        if (left.length() != right.length()) {
            throw source.refusal(
                    expr,
                    "Two lists of the same length are needed; these have " + left.length() + " and " + right.length()
                            + " entries.");
        }
        return right;
    }

    Whole whole(CelExpr expr, Map<String, Expr> variables) {
        visits++;
        require(expr, Syntax.WHOLE, "A whole number is needed here.");
        if (expr.getKind() == Kind.CONSTANT) {
            return new Whole.Constant(expr.constant().int64Value());
        }
        if (expr.getKind() == Kind.IDENT && variables.get(expr.ident().name()) instanceof Whole bound) {
            return bound;
        }
        if (expr.getKind() != Kind.CALL) {
            throw foreign(expr);
        }
        List<CelExpr> arguments = expr.call().args();
        String function = expr.call().function();
        Operation operation = OPERATIONS.get(function);
        if (operation != null) {
            return binary(expr, operation, whole(arguments.get(0), variables), whole(arguments.get(1), variables));
        }
        return switch (function) {
            case "-_" -> binary(expr, Operation.MINUS, new Whole.Constant(0), whole(arguments.getFirst(), variables));
            case "size" -> new Whole.Constant(size(expr, variables));
            case "argmax" -> new Whole.ArgMax(reals(arguments.getFirst(), variables));
            case "count" -> new Whole.Count(reals(arguments.get(0), variables), real(arguments.get(1), variables));
            default -> throw foreign(expr);
        };
    }

    private Whole binary(CelExpr expr, Operation operation, Whole left, Whole right) {
        try {
            return Whole.binary(operation, left, right);
        } catch (NoValueException e) {
            throw source.refusal(expr, String.valueOf(e.getMessage()));
        }
    }

    private int size(CelExpr expr, Map<String, Expr> variables) {
        CelExpr of = expr.call().target().orElseGet(() -> expr.call().args().getFirst());
        return reals(of, variables).length();
    }

    Reals reals(CelExpr expr, Map<String, Expr> variables) {
        spend(expr);
        switch (expr.getKind()) {
            case LIST -> {
                if (expr.list().elements().isEmpty()) {
                    throw source.refusal(expr, "A list needs at least one number.");
                }
                return new Reals.Literal(expr.list().elements().stream()
                        .map(entry -> real(entry, variables))
                        .toList());
            }
            case IDENT -> {
                require(expr, Syntax.LIST, "A list of numbers is needed here.");
                return new Reals.Vector(named(expr, expr.ident().name()));
            }
            case CALL -> {
                require(expr, Syntax.LIST, "A list of numbers is needed here.");
                if (vocabulary.find(expr.call().function()).isEmpty()) {
                    throw foreign(expr);
                }
                Name name = named(expr, expr.call().function());
                CelExpr row = expr.call().args().getFirst();
                return new Reals.Row(
                        name, within(row, whole(row, variables), name.shape().getFirst(), name.name() + " has", "row"));
            }
            default -> throw foreign(expr);
        }
    }

    Formula largest(CelExpr expr, List<CelExpr> arguments, Map<String, Expr> variables) {
        Reals list = reals(arguments.get(0), variables);
        if (list.length() < 2) {
            throw source.refusal(expr, "largest needs a list of at least two numbers.");
        }
        return new Formula.Largest(list, index(arguments.get(1), list, variables));
    }

    Formula exactly(CelExpr expr, List<CelExpr> arguments, Map<String, Expr> variables) {
        Reals list = reals(arguments.get(1), variables);
        Real threshold = real(arguments.get(2), variables);
        return switch (whole(arguments.get(0), variables)) {
            case Whole.Constant count
            when count.value() >= 0 && count.value() <= list.length() -> new Formula.Exactly(count, list, threshold);
            case Whole.Loop count -> new Formula.Exactly(count, list, threshold);
            default ->
                throw source.refusal(
                        arguments.getFirst(),
                        "exactly needs a plain whole number from 0 to " + list.length() + ", the length of the list.");
        };
    }

    private Whole index(CelExpr expr, Reals list, Map<String, Expr> variables) {
        String what = list instanceof Reals.Vector(Name name) ? name.name() + " has" : "The list has";
        return within(expr, whole(expr, variables), list.length(), what, "entry");
    }

    private Whole within(CelExpr expr, Whole index, int length, String what, String part) {
        if (index instanceof Whole.Constant(long value) && (value < 0 || value >= length)) {
            throw source.refusal(
                    expr,
                    what + " " + length + (length == 1 ? " " : part.equals("row") ? " rows" : " entries")
                            + (length == 1 ? part : "") + ", numbered from 0 to " + (length - 1) + "; there is no "
                            + part + " " + value + ".");
        }
        return index;
    }

    private Real constant(CelExpr expr, CelConstant constant) {
        double value = constant.doubleValue();
        if (!Double.isFinite(value)) {
            throw source.refusal(expr, "This number is too large.");
        }
        return new Real.Constant(value + 0.0);
    }

    private Name named(CelExpr expr, String word) {
        Name name = vocabulary.find(word).orElseThrow(() -> foreign(expr));
        if (!allowed.contains(name.side())) {
            String usable = vocabulary.names().stream()
                    .filter(other -> allowed.contains(other.side()))
                    .map(Name::name)
                    .collect(Collectors.joining(", "));
            throw source.refusal(
                    expr,
                    "\"" + word + "\" " + place(name.side()) + ", which may not be named here. "
                            + (usable.isEmpty() ? "No name may be used here." : "Use only: " + usable + "."));
        }
        names.add(name);
        return name;
    }

    private static String place(Name.Side side) {
        return switch (side) {
            case INPUT -> "is put in";
            case OUTPUT -> "is what comes out";
            case ACTIVATION, WEIGHT, INTERVENTION -> "lies inside the model";
        };
    }

    private void require(CelExpr expr, CelType type, String sentence) {
        if (!source.type(expr).equals(type)) {
            String hint = type.equals(Syntax.NUMBER) && source.type(expr).equals(Syntax.WHOLE)
                    ? " Write it with a decimal point, such as 1.0."
                    : "";
            throw source.refusal(expr, sentence + hint);
        }
    }

    Source.Refusal foreign(CelExpr expr) {
        String what =
                expr.getKind() == Kind.CALL ? "\"" + expr.call().function().replaceAll("^_|_$|@", "") + "\"" : "This";
        return source.refusal(
                expr,
                what + " is not part of statements; they have + - * /, comparisons, && || !, implies and "
                        + Syntax.FUNCTIONS.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
    }
}
