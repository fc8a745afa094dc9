package org.touchstone.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.touchstone.engine.Name;

/** Turns unrolled values into code over primitive arrays: one array per name, found by its slot. */
final class ValueCode {

    /** A number; throws {@link NoValueException} where it has none. The arrays hold finite numbers and no −0. */
    @FunctionalInterface
    interface Number {
        double at(double[][] slots);
    }

    @FunctionalInterface
    interface Index {
        long at(double[][] slots);
    }

    /** The array must not be changed. */
    @FunctionalInterface
    interface Array {
        double[] at(double[][] slots);
    }

    private final ToIntFunction<Name> slotOf;

    ValueCode(ToIntFunction<Name> slotOf) {
        this.slotOf = slotOf;
    }

    Number number(Real real) {
        return switch (real) {
            case Real.Constant(double value) -> _ -> value;
            case Real.Scalar(Name name) -> {
                int slot = slotOf.applyAsInt(name);
                yield s -> s[slot][0];
            }
            case Real.Entry(Reals list, Whole index) -> entry(list, index);
            case Real.Element _ -> throw new IllegalStateException("Unroll the tree before it is evaluated.");
            case Real.Binary(Expr.Operation operation, Real left, Real right) ->
                binary(operation, number(left), number(right));
            case Real.Negative(Real of) -> {
                Number code = number(of);
                yield s -> 0.0 - code.at(s);
            }
            case Real.Absolute(Real of) -> {
                Number code = number(of);
                yield s -> Math.abs(code.at(s));
            }
            case Real.Summary(Real.Summary.How how, Reals list) -> summary(how, array(list));
            case Real.Kth(Reals list, Whole k) -> kth(array(list), index(k));
            case Real.Dot(Reals left, Reals right) -> {
                Array a = array(left);
                Array b = array(right);
                yield s -> finite(Lists.dot(a.at(s), b.at(s)));
            }
            case Real.Cosine(Reals left, Reals right) -> cosine(array(left), array(right));
        };
    }

    Index index(Whole whole) {
        return switch (whole) {
            case Whole.Constant(long value) -> _ -> value;
            case Whole.Loop _ -> throw new IllegalStateException("Unroll the tree before it is evaluated.");
            case Whole.Binary(Expr.Operation operation, Whole left, Whole right) -> {
                Index a = index(left);
                Index b = index(right);
                yield s -> Whole.apply(operation, a.at(s), b.at(s));
            }
            case Whole.ArgMax(Reals list) -> argmax(array(list), list.length());
            case Whole.Count(Reals list, Real threshold) -> {
                Array values = array(list);
                Number limit = number(threshold);
                yield s -> Lists.count(values.at(s), limit.at(s));
            }
        };
    }

    Array array(Reals reals) {
        return switch (reals) {
            case Reals.Vector(Name name) -> {
                int slot = slotOf.applyAsInt(name);
                yield s -> s[slot];
            }
            case Reals.Row(Name name, Whole row) -> {
                int slot = slotOf.applyAsInt(name);
                Index code = index(row);
                int columns = name.shape().getLast();
                int rows = name.shape().getFirst();
                yield s -> {
                    int from = within(code.at(s), rows) * columns;
                    return Arrays.copyOfRange(s[slot], from, from + columns);
                };
            }
            case Reals.Literal(List<Real> entries) -> {
                Number[] codes = entries.stream().map(this::number).toArray(Number[]::new);
                yield s -> {
                    double[] values = new double[codes.length];
                    for (int i = 0; i < codes.length; i++) {
                        values[i] = codes[i].at(s);
                    }
                    return values;
                };
            }
        };
    }

    private Number entry(Reals list, Whole index) {
        if (list instanceof Reals.Vector(Name name) && index instanceof Whole.Constant(long value)) {
            int slot = slotOf.applyAsInt(name);
            int at = (int) value;
            return s -> s[slot][at];
        }
        if (list instanceof Reals.Row(Name name, Whole.Constant(long row))
                && index instanceof Whole.Constant(long column)) {
            int slot = slotOf.applyAsInt(name);
            int at = (int) (row * name.shape().getLast() + column);
            return s -> s[slot][at];
        }
        Array values = array(list);
        Index code = index(index);
        int length = list.length();
        return s -> values.at(s)[within(code.at(s), length)];
    }

    private static Number binary(Expr.Operation operation, Number left, Number right) {
        return switch (operation) {
            case PLUS -> s -> finite(left.at(s) + right.at(s));
            case MINUS -> s -> finite(left.at(s) - right.at(s));
            case TIMES -> s -> finite(left.at(s) * right.at(s));
            case DIVIDED ->
                s -> {
                    double divisor = right.at(s);
                    double dividend = left.at(s);
                    if (divisor == 0) {
                        throw new NoValueException("A number is divided by zero here.");
                    }
                    return finite(dividend / divisor);
                };
        };
    }

    private static Number summary(Real.Summary.How how, Array list) {
        return switch (how) {
            case MAX -> s -> Lists.max(list.at(s));
            case MIN -> s -> Lists.min(list.at(s));
            case SUM -> s -> finite(Lists.sum(list.at(s)));
            case NORM -> s -> finite(Lists.norm(list.at(s)));
        };
    }

    private static Number kth(Array list, Index k) {
        return s -> {
            double[] values = list.at(s);
            long rank = k.at(s);
            if (rank < 1 || rank > values.length) {
                throw new NoValueException(
                        "There is no largest entry number " + rank + " in a list of " + values.length + ".");
            }
            return Lists.kth(values, (int) rank);
        };
    }

    private static Number cosine(Array left, Array right) {
        return s -> {
            double[] a = left.at(s);
            double[] b = right.at(s);
            double lengths = Lists.norm(a) * Lists.norm(b);
            if (lengths == 0) {
                throw new NoValueException("The cosine with a list of zeros has no value.");
            }
            return finite(Lists.dot(a, b) / lengths);
        };
    }

    private static Index argmax(Array list, int length) {
        return s -> {
            double[] values = list.at(s);
            int best = 0;
            for (int i = 1; i < length; i++) {
                if (values[i] > values[best]) {
                    best = i;
                }
            }
            if (length > 1 && values[Lists.largestOther(values, best)] == values[best]) {
                throw new NoValueException("Two entries tie for the largest, so there is no one largest here.");
            }
            return best;
        };
    }

    static int within(long index, int length) {
        if (index < 0 || index >= length) {
            throw new NoValueException("There is no entry " + index + " in a list of " + length + ".");
        }
        return (int) index;
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new NoValueException("A number on the way is too large to compute with.");
        }
        return value + 0.0;
    }
}
