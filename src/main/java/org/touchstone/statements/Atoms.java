package org.touchstone.statements;

import java.util.Optional;
import org.touchstone.engine.Name;
import org.touchstone.statements.Expr.Operation;
import org.touchstone.statements.Expr.Relation;

/** Comparisons and our own predicates in words, as stated or as not so. */
record Atoms(Phrases phrases) {

    /** A sentence in two parts, so that sentences about the same subject can be joined. */
    record Clause(String subject, String predicate) {
        @Override
        public String toString() {
            return subject + " " + predicate;
        }
    }

    /** The sentence when it is so, or that it is not so. */
    Optional<Clause> clause(Formula atom, boolean so) {
        return switch (atom) {
            case Formula.Compare(Relation relation, Real left, Real right) ->
                Optional.of(compare(relation, left, right, so));
            case Formula.CompareWhole(Relation relation, Whole left, Whole right) ->
                Optional.of(compareWhole(so ? relation : relation.negated(), left, right));
            case Formula.Largest(Reals list, Whole index) -> Optional.of(largest(list, index, so));
            case Formula.Exactly exactly -> Optional.of(exactly(exactly, so));
            case Formula.Not(Formula inner) -> clause(inner, !so);
            default -> Optional.empty();
        };
    }

    private Clause compare(Relation relation, Real left, Real right, boolean so) {
        if (left instanceof Real.Absolute(Real.Binary(Operation operation, Real a, Real b))
                && operation == Operation.MINUS
                && relation != Relation.EQUAL
                && relation != Relation.DIFFERENT) {
            String by = switch (so ? relation : relation.negated()) {
                case LESS -> "less than ";
                case AT_MOST -> "at most ";
                case ABOVE -> "more than ";
                default -> "at least ";
            };
            return new Clause(phrases.real(a), "differs from " + phrases.real(b) + " by " + by + phrases.real(right));
        }
        if (left instanceof Real.Binary(Operation operation, Real a, Real b)
                && operation == Operation.MINUS
                && right instanceof Real.Constant(double by)) {
            if (relation == Relation.AT_LEAST && by > 0 && sameKind(a, b)) {
                return new Clause(
                        phrases.real(a), verb(relation, so) + " " + Numerals.exact(by) + " more than for " + other(b));
            }
            String shift = by == 0 ? "" : (by > 0 ? " plus " : " minus ") + Numerals.exact(Math.abs(by));
            return new Clause(phrases.real(a), verb(relation, so) + " " + phrases.real(b) + shift);
        }
        return new Clause(phrases.real(left), verb(relation, so) + " " + phrases.real(right));
    }

    /** Two entries of one list that has no short noun: naming the list twice would be unreadable. */
    private boolean sameKind(Real a, Real b) {
        return a instanceof Real.Entry(Reals.Vector first, Whole _)
                && b instanceof Real.Entry(Reals.Vector second, Whole _)
                && first.equals(second)
                && !first.name().words().startsWith("the ")
                && phrases.nouns().ofIdeas(first);
    }

    private String other(Real entry) {
        if (!(entry instanceof Real.Entry(Reals list, Whole index))) {
            return phrases.real(entry);
        }
        String name = phrases.index(index, phrases.nouns().ofIdeas(list));
        return phrases.point() instanceof Phrases.Point point
                ? name + " (" + point.shown(point.number(entry)) + ")"
                : name;
    }

    private static String verb(Relation relation, boolean so) {
        return switch (relation) {
            case LESS -> so ? "is below" : "is not below";
            case AT_MOST -> so ? "is at most" : "is not at most";
            case ABOVE -> so ? "is above" : "is not above";
            case AT_LEAST -> so ? "is at least" : "is not at least";
            case EQUAL -> so ? "equals" : "does not equal";
            case DIFFERENT -> so ? "does not equal" : "equals";
        };
    }

    private Clause compareWhole(Relation relation, Whole left, Whole right) {
        if (left instanceof Whole.Loop && right instanceof Whole.Loop) {
            return new Clause(phrases.whole(left), order(relation) + " " + phrases.whole(right));
        }
        if (left instanceof Whole.Loop && right instanceof Whole.Constant(long value)) {
            return new Clause(phrases.whole(left), place(relation, value));
        }
        if (left instanceof Whole.ArgMax(Reals list)
                && (relation == Relation.EQUAL || relation == Relation.DIFFERENT)) {
            String other = right instanceof Whole.Constant || right instanceof Whole.Loop
                    ? phrases.index(right, phrases.nouns().ofIdeas(list))
                    : phrases.whole(right);
            return new Clause(phrases.whole(left), order(relation) + " " + other);
        }
        return new Clause(phrases.whole(left), verb(relation, true) + " " + phrases.whole(right));
    }

    private static String order(Relation relation) {
        return switch (relation) {
            case LESS -> "comes before";
            case AT_MOST -> "comes no later than";
            case ABOVE -> "comes after";
            case AT_LEAST -> "comes no earlier than";
            case EQUAL -> "is";
            case DIFFERENT -> "is not";
        };
    }

    /** Indexes count from 0, sentences from 1. */
    private static String place(Relation relation, long index) {
        return switch (relation) {
            case LESS -> "is one of the first " + index;
            case AT_MOST -> "is one of the first " + (index + 1);
            case ABOVE -> "is not one of the first " + (index + 1);
            case AT_LEAST -> "is not one of the first " + index;
            case EQUAL -> "is number " + (index + 1);
            case DIFFERENT -> "is not number " + (index + 1);
        };
    }

    private Clause largest(Reals list, Whole index, boolean so) {
        boolean idea = phrases.nouns().ofIdeas(list);
        String subject = phrases.real(new Real.Entry(list, index));
        String than = subject.startsWith("the ") ? "every other" : "for every other " + (idea ? "idea" : "one");
        String rest = "";
        if (phrases.point() instanceof Phrases.Point point) {
            double[] values = point.array(list);
            int i = (int) point.index(index);
            int other = Lists.largestOther(values, i);
            String relation = values[i] > values[other] ? "next" : values[i] == values[other] ? "as large" : "larger";
            rest = " (" + relation + ": " + phrases.nouns().index(idea, other) + ", " + point.shown(values[other])
                    + ")";
        }
        return new Clause(subject, (so ? "is" : "is not") + " larger than " + than + rest);
    }

    private Clause exactly(Formula.Exactly exactly, boolean so) {
        String count = exactly.count() instanceof Whole.Constant(long value)
                ? Numerals.count(value)
                : phrases.whole(exactly.count());
        boolean none = count.equals("no");
        boolean one = none || count.equals("one");
        String quantity = none ? (so ? "no " : "some ") : (so ? "" : "not ") + "exactly " + count + " ";
        String found = phrases.point() instanceof Phrases.Point point
                ? " (" + Numerals.count(point.index(new Whole.Count(exactly.list(), exactly.threshold()))) + " found)"
                : "";
        return phrases.meansOn(exactly.list(), exactly.threshold())
                ? new Clause(quantity + (one ? "idea" : "ideas"), (one ? "is" : "are") + " on" + found)
                : new Clause(
                        quantity + counted(exactly.list(), one),
                        (one ? "is" : "are") + " above " + phrases.real(exactly.threshold()) + found);
    }

    private String counted(Reals list, boolean one) {
        return list instanceof Reals.Vector(Name name)
                ? (one ? phrases.nouns().noun(name) : phrases.nouns().nouns(name))
                : (one ? "entry of " : "entries of ") + phrases.all(list);
    }
}
