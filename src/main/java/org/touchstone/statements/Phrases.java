package org.touchstone.statements;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Name;
import org.touchstone.statements.Expr.Operation;

/**
 * Numbers, indexes and lists in words.
 *
 * @param variables how the loop variables in scope are called
 * @param point fills in current numbers, when there is a point
 */
record Phrases(
        Nouns nouns,
        Map<String, String> variables,
        @Nullable Point point) {

    /** Current values of an unrolled tree. */
    record Point(ValueCode code, double[][] slots, int decimals) {
        double number(Real real) {
            return code.number(real).at(slots);
        }

        long index(Whole whole) {
            return code.index(whole).at(slots);
        }

        double[] array(Reals reals) {
            return code.array(reals).at(slots);
        }

        String shown(double value) {
            return Numerals.rounded(value, decimals);
        }
    }

    String real(Real real) {
        return switch (real) {
            case Real.Constant(double value) -> Numerals.exact(value);
            case Real.Binary(Operation operation, Real left, Real right) -> binary(operation, left, right);
            case Real.Negative(Real of) -> "minus " + grouped(of, of instanceof Real.Binary);
            case Real.Absolute(Real.Binary(Operation operation, Real left, Real right))
            when operation == Operation.MINUS -> "the distance between " + real(left) + " and " + real(right);
            case Real.Absolute(Real of) -> "the absolute value of " + grouped(of, of instanceof Real.Binary);
            default ->
                point == null || overLiteral(real)
                        ? bare(real)
                        : bare(real) + " (" + point.shown(point.number(real)) + ")";
        };
    }

    /** Its numbers are all told already. */
    private static boolean overLiteral(Real real) {
        return real instanceof Real.Summary(Real.Summary.How _, Reals.Literal _);
    }

    private String bare(Real real) {
        return switch (real) {
            case Real.Scalar(Name name) -> name.words();
            case Real.Entry(Reals list, Whole index) -> entry(list, index(index, nouns.ofIdeas(list)));
            case Real.Element(String variable, Reals list) -> entry(list, variables.getOrDefault(variable, variable));
            case Real.Summary(Real.Summary.How how, Reals list) ->
                switch (how) {
                    case MAX -> superlative("largest", list);
                    case MIN -> superlative("smallest", list);
                    case SUM -> "the sum of " + all(list);
                    case NORM -> "the length of " + all(list);
                };
            case Real.Kth(Reals list, Whole.Constant(long k)) -> superlative(Numerals.ordinal(k) + "largest", list);
            case Real.Kth(Reals list, Whole k) -> superlative("largest", list) + " but for " + whole(k) + " minus 1";
            case Real.Dot(Reals left, Reals right) ->
                left.equals(right)
                        ? "the squared length of " + all(left)
                        : "the dot product of " + all(left) + " and " + all(right);
            case Real.Cosine(Reals left, Reals right) -> "the cosine between " + all(left) + " and " + all(right);
            default -> throw new IllegalArgumentException("Not a simple number: " + real);
        };
    }

    private String binary(Operation operation, Real left, Real right) {
        if (operation == Operation.TIMES && left.equals(right)) {
            return "the square of " + grouped(left, left instanceof Real.Binary);
        }
        boolean product = operation == Operation.TIMES || operation == Operation.DIVIDED;
        String sign = switch (operation) {
            case PLUS -> " plus ";
            case MINUS -> " minus ";
            case TIMES -> " times ";
            case DIVIDED -> " divided by ";
        };
        boolean group = product || operation == Operation.MINUS;
        return grouped(left, product && left instanceof Real.Binary)
                + sign
                + grouped(right, group && right instanceof Real.Binary b && (product || sum(b)));
    }

    private static boolean sum(Real.Binary binary) {
        return binary.operation() == Operation.PLUS || binary.operation() == Operation.MINUS;
    }

    private String grouped(Real real, boolean group) {
        return group ? "(" + real(real) + ")" : real(real);
    }

    String entry(Reals list, String index) {
        return switch (list) {
            case Reals.Vector(Name name) -> nouns.entry(name, index);
            case Reals.Row(Name name, Whole row) -> nouns.cell(name, index(row, nouns.ofIdeas(name)), index);
            case Reals.Literal literal -> "the entry for " + index + " of " + all(literal);
        };
    }

    String superlative(String adjective, Reals list) {
        return switch (list) {
            case Reals.Vector(Name name) -> "the " + adjective + " " + nouns.noun(name);
            case Reals.Row _ -> "the " + adjective + " of " + all(list);
            case Reals.Literal(List<Real> entries) -> "the " + adjective + " of " + enumerated(entries);
        };
    }

    String all(Reals list) {
        return switch (list) {
            case Reals.Vector(Name name) -> "the " + nouns.nouns(name);
            case Reals.Row(Name name, Whole row) -> nouns.row(name, index(row, nouns.ofIdeas(name)));
            case Reals.Literal(List<Real> entries) -> "the numbers " + enumerated(entries);
        };
    }

    private String enumerated(List<Real> entries) {
        return Numerals.list(entries.stream().map(this::real).toList(), "and");
    }

    /** An index where it names an entry. */
    String index(Whole index, boolean idea) {
        if (point != null) {
            return nouns.index(idea, point.index(index));
        }
        return switch (index) {
            case Whole.Constant(long value) -> nouns.index(idea, value);
            case Whole.Loop(String variable) -> variables.getOrDefault(variable, variable);
            case Whole.ArgMax(Reals list) -> argmax(list);
            default ->
                (idea ? "idea number " : "number ")
                        + whole(new Whole.Binary(Operation.PLUS, index, new Whole.Constant(1)));
        };
    }

    private String argmax(Reals list) {
        return (nouns.ofIdeas(list) ? "the idea with " : "the number with ") + superlative("largest", list);
    }

    /** A whole number where it is compared. */
    String whole(Whole whole) {
        return switch (whole) {
            case Whole.Constant(long value) -> Long.toString(value);
            case Whole.Loop(String variable) -> variables.getOrDefault(variable, variable);
            case Whole.Binary(Operation operation, Whole left, Whole right) ->
                whole(left)
                        + switch (operation) {
                            case PLUS -> " plus ";
                            case MINUS -> " minus ";
                            case TIMES -> " times ";
                            case DIVIDED -> " divided by ";
                        }
                        + whole(right);
            case Whole.ArgMax(Reals list) ->
                argmax(list) + (point == null ? "" : " (" + nouns.index(nouns.ofIdeas(list), point.index(whole)) + ")");
            case Whole.Count(Reals list, Real threshold) ->
                "the number of " + aboveThreshold(list, threshold)
                        + (point == null ? "" : " (" + point.index(whole) + ")");
        };
    }

    private String aboveThreshold(Reals list, Real threshold) {
        if (meansOn(list, threshold)) {
            return "ideas that are on";
        }
        String plural = list instanceof Reals.Vector(Name name) ? nouns.nouns(name) : "entries of " + all(list);
        return plural + " above " + real(threshold);
    }

    /** Whether "above the threshold" is to say that an idea is put in at all. */
    boolean meansOn(Reals list, Real threshold) {
        return list instanceof Reals.Vector(Name name)
                && name.side() == Name.Side.INPUT
                && nouns.ofIdeas(name)
                && name.min() >= 0
                && threshold instanceof Real.Constant(double value)
                && value == 0;
    }
}
