package org.touchstone.statements;

import java.util.ArrayList;
import java.util.List;

/** Something true or false. */
sealed interface Formula extends Expr {

    record Constant(boolean value) implements Formula {}

    record Not(Formula of) implements Formula {}

    record And(List<Formula> parts) implements Formula {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Formula> parts) implements Formula {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Implies(Formula premise, Formula conclusion) implements Formula {}

    record Compare(Relation relation, Real left, Real right) implements Formula {}

    record CompareWhole(Relation relation, Whole left, Whole right) implements Formula {}

    /** The entry is strictly larger than every other. */
    record Largest(Reals list, Whole index) implements Formula {}

    /** Exactly {@code count} entries are strictly above a threshold. */
    record Exactly(Whole count, Reals list, Real threshold) implements Formula {}

    /** A loop; present only in the tree as written. */
    record Quantified(boolean every, String variable, Range range, Formula body) implements Formula {}

    /** What a loop runs over. */
    sealed interface Range {
        /** 0 to {@code end} - 1 */
        record UpTo(Whole end) implements Range {}

        record Entries(Reals list) implements Range {}

        record Listed(List<Whole> indexes) implements Range {
            public Listed {
                indexes = List.copyOf(indexes);
            }
        }
    }

    /** Flattens, drops what is true and stops at what is false. */
    static Formula and(List<Formula> parts) {
        List<Formula> flat = new ArrayList<>();
        for (Formula part : parts) {
            switch (part) {
                case Constant(boolean value) when value -> {}
                case Constant _ -> {
                    return part;
                }
                case And(List<Formula> inner) -> flat.addAll(inner);
                default -> flat.add(part);
            }
        }
        return flat.isEmpty() ? new Constant(true) : flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    /** Flattens, drops what is false and stops at what is true. */
    static Formula or(List<Formula> parts) {
        List<Formula> flat = new ArrayList<>();
        for (Formula part : parts) {
            switch (part) {
                case Constant(boolean value) when !value -> {}
                case Constant _ -> {
                    return part;
                }
                case Or(List<Formula> inner) -> flat.addAll(inner);
                default -> flat.add(part);
            }
        }
        return flat.isEmpty() ? new Constant(false) : flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /**
     * Negation normal form of an unrolled tree: a {@link Not} remains only around {@link Largest} and {@link Exactly}.
     * An implication stays one, with both sides in normal form, so that a case that does not arise can be told from one
     * that was met.
     */
    default Formula normal() {
        return normal(this, true);
    }

    /** The negation, in negation normal form. */
    default Formula opposite() {
        return normal(this, false);
    }

    private static Formula normal(Formula formula, boolean positive) {
        return switch (formula) {
            case Constant(boolean value) -> new Constant(value == positive);
            case Not(Formula of) -> normal(of, !positive);
            case And(List<Formula> parts) -> joined(parts, positive, positive);
            case Or(List<Formula> parts) -> joined(parts, positive, !positive);
            case Implies(Formula premise, Formula conclusion) ->
                positive
                        ? implication(normal(premise, true), normal(conclusion, true))
                        : and(List.of(normal(premise, true), normal(conclusion, false)));
            case Compare(Relation relation, Real left, Real right) ->
                new Compare(positive ? relation : relation.negated(), left, right);
            case CompareWhole(Relation relation, Whole left, Whole right) ->
                new CompareWhole(positive ? relation : relation.negated(), left, right);
            case Largest _, Exactly _ -> positive ? formula : new Not(formula);
            case Quantified _ -> throw new IllegalStateException("Unroll the tree before it is normalised.");
        };
    }

    private static Formula implication(Formula premise, Formula conclusion) {
        boolean settled = premise instanceof Constant || conclusion instanceof Constant;
        return settled ? or(List.of(normal(premise, false), conclusion)) : new Implies(premise, conclusion);
    }

    private static Formula joined(List<Formula> parts, boolean positive, boolean conjunction) {
        List<Formula> normal =
                parts.stream().map(part -> normal(part, positive)).toList();
        return conjunction ? and(normal) : or(normal);
    }
}
