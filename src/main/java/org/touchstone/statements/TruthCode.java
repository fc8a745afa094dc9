package org.touchstone.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.touchstone.statements.Expr.Relation;

/**
 * Turns an unrolled condition in negation normal form into code that finds truth, margin and deciding atom in one pass.
 *
 * <p>An {@code and} is decided by its false part with the smallest margin, or when all hold by the part with the
 * smallest; an {@code or} the other way round. Margins are put in order after division by their unit's scale, so that
 * sign decides first and size relative to the scale second; within a unit that is the order of the margins themselves.
 *
 * <p>An implication's margin is max(−premise, conclusion). Where an {@code and} holds, implications whose premise is
 * false are passed over while another part says something: an idea that is off sits exactly at its boundary, and "0 is
 * at most 0" would else be the deciding atom of nearly every sparse input.
 */
final class TruthCode {
    static final int FALSE = 0;
    static final int TRUE = 1;
    static final int ERROR = -1;

    /** What one pass finds besides truth; reused between points by one thread. */
    static final class Findings {
        double margin;
        double rank;
        int atom = -1;
        /** Holds only because a case did not arise. */
        boolean vacuous;

        @Nullable
        String error;

        private void keep(double margin, double rank, int atom, boolean vacuous) {
            this.vacuous = vacuous;
            this.margin = margin;
            this.rank = rank;
            this.atom = atom;
        }
    }

    /** Returns TRUE, FALSE or ERROR and leaves the deciding atom in the findings. */
    @FunctionalInterface
    interface Code {
        int at(double[][] slots, Findings findings);
    }

    /** Margin and truth of one atom. */
    @FunctionalInterface
    private interface Atom {
        /** Sets the margin; throws {@link NoValueException}. */
        boolean at(double[][] slots, Findings findings);
    }

    private final ValueCode values;
    private final ToDoubleFunction<Formula> scaleOf;
    private final List<Formula> atoms = new ArrayList<>();

    TruthCode(ValueCode values, ToDoubleFunction<Formula> scaleOf) {
        this.values = values;
        this.scaleOf = scaleOf;
    }

    /** The atoms by number. */
    List<Formula> atoms() {
        return atoms;
    }

    Code code(Formula formula) {
        return switch (formula) {
            case Formula.Constant(boolean value) ->
                (_, findings) -> {
                    findings.keep(0, 0, -1, false);
                    return value ? TRUE : FALSE;
                };
            case Formula.And(List<Formula> parts) -> and(codes(parts));
            case Formula.Or(List<Formula> parts) -> or(codes(parts));
            case Formula.Compare(Relation relation, Real left, Real right) ->
                guarded(formula, compare(relation, values.number(left), values.number(right)));
            case Formula.CompareWhole(Relation relation, Whole left, Whole right) ->
                guarded(formula, compareWhole(relation, values.index(left), values.index(right)));
            case Formula.Largest largest -> guarded(formula, largest(largest));
            case Formula.Exactly exactly -> guarded(formula, exactly(exactly));
            case Formula.Not(Formula.Largest largest) -> guarded(formula, opposite(largest(largest)));
            case Formula.Not(Formula.Exactly exactly) -> guarded(formula, opposite(exactly(exactly)));
            case Formula.Implies(Formula premise, Formula conclusion) ->
                or(new Code[] {exempting(code(premise.opposite())), code(conclusion)});
            case Formula.Not _, Formula.Quantified _ ->
                throw new IllegalStateException("Normalise the tree before it is evaluated.");
        };
    }

    private static Code and(Code[] codes) {
        return (slots, findings) -> {
            Best best = new Best();
            boolean holds = true;
            String error = null;
            for (Code code : codes) {
                int part = code.at(slots, findings);
                if (part == ERROR) {
                    error = error == null ? findings.error : error;
                } else if (part == FALSE) {
                    best.takeIf(holds || findings.rank < best.rank, findings);
                    holds = false;
                } else if (holds) {
                    boolean says = best.vacuous || !findings.vacuous;
                    boolean first = best.vacuous && !findings.vacuous;
                    best.takeIf(first || (says && findings.rank < best.rank), findings);
                }
            }
            return best.result(holds, holds ? error : null, findings);
        };
    }

    private static Code or(Code[] codes) {
        return (slots, findings) -> {
            Best best = new Best();
            best.rank = Double.NEGATIVE_INFINITY;
            best.vacuous = false;
            boolean holds = false;
            String error = null;
            for (Code code : codes) {
                int part = code.at(slots, findings);
                if (part == ERROR) {
                    error = error == null ? findings.error : error;
                } else if (part == TRUE || !holds) {
                    findings.vacuous |= best.vacuous;
                    best.vacuous = findings.vacuous;
                    best.takeIf((part == TRUE && !holds) || findings.rank > best.rank, findings);
                    holds = part == TRUE;
                }
            }
            return best.result(holds, holds ? null : error, findings);
        };
    }

    private Code exempting(Code exempt) {
        return (slots, findings) -> {
            int truth = exempt.at(slots, findings);
            findings.vacuous = truth == TRUE;
            return truth;
        };
    }

    private Code[] codes(List<Formula> parts) {
        return parts.stream().map(this::code).toArray(Code[]::new);
    }

    /** The part that decides so far. */
    private static final class Best {
        double margin;
        double rank = Double.POSITIVE_INFINITY;
        int atom = -1;
        boolean vacuous = true;

        void takeIf(boolean better, Findings findings) {
            if (better) {
                margin = findings.margin;
                rank = findings.rank;
                atom = findings.atom;
                vacuous = findings.vacuous;
            }
        }

        int result(boolean holds, @Nullable String error, Findings findings) {
            if (error != null) {
                findings.error = error;
                return ERROR;
            }
            findings.keep(margin, rank, atom, holds && vacuous);
            return holds ? TRUE : FALSE;
        }
    }

    private Code guarded(Formula formula, Atom atom) {
        int number = atoms.size();
        atoms.add(formula);
        double scale = scaleOf.applyAsDouble(formula);
        return (slots, findings) -> {
            try {
                boolean holds = atom.at(slots, findings);
                double margin = Math.clamp(findings.margin, -Double.MAX_VALUE, Double.MAX_VALUE) + 0.0;
                double rank = Math.clamp(margin / scale, -Double.MAX_VALUE, Double.MAX_VALUE);
                findings.keep(margin, rank, number, false);
                return holds ? TRUE : FALSE;
            } catch (NoValueException e) {
                findings.error = e.getMessage();
                return ERROR;
            }
        };
    }

    private static Atom opposite(Atom atom) {
        return (slots, findings) -> {
            boolean holds = atom.at(slots, findings);
            findings.margin = -findings.margin;
            return !holds;
        };
    }

    private static Atom compare(Relation relation, ValueCode.Number left, ValueCode.Number right) {
        return (slots, findings) -> {
            double a = left.at(slots);
            double b = right.at(slots);
            findings.margin = margin(relation, a - b);
            return switch (relation) {
                case LESS -> a < b;
                case AT_MOST -> a <= b;
                case ABOVE -> a > b;
                case AT_LEAST -> a >= b;
                case EQUAL -> a == b;
                case DIFFERENT -> a != b;
            };
        };
    }

    private static Atom compareWhole(Relation relation, ValueCode.Index left, ValueCode.Index right) {
        return (slots, findings) -> {
            long a = left.at(slots);
            long b = right.at(slots);
            findings.margin = margin(relation, (double) a - (double) b);
            return relation.holds(Long.compare(a, b));
        };
    }

    private static double margin(Relation relation, double difference) {
        return switch (relation) {
            case LESS, AT_MOST -> -difference;
            case ABOVE, AT_LEAST -> difference;
            case EQUAL -> -Math.abs(difference);
            case DIFFERENT -> Math.abs(difference);
        };
    }

    private Atom largest(Formula.Largest largest) {
        ValueCode.Array list = values.array(largest.list());
        ValueCode.Index index = values.index(largest.index());
        return (slots, findings) -> {
            double[] v = list.at(slots);
            int i = ValueCode.within(index.at(slots), v.length);
            double other = v[Lists.largestOther(v, i)];
            findings.margin = v[i] - other;
            return v[i] > other;
        };
    }

    private Atom exactly(Formula.Exactly exactly) {
        ValueCode.Array list = values.array(exactly.list());
        ValueCode.Number threshold = values.number(exactly.threshold());
        int count = (int) ((Whole.Constant) exactly.count()).value();
        return (slots, findings) -> {
            double[] v = list.at(slots);
            double t = threshold.at(slots);
            double inside = count == 0 ? Double.POSITIVE_INFINITY : Lists.kth(v, count) - t;
            double outside = count == v.length ? Double.POSITIVE_INFINITY : t - Lists.kth(v, count + 1);
            findings.margin = Math.min(inside, outside);
            return Lists.count(v, t) == count;
        };
    }
}
