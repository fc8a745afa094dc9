package org.touchstone.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.touchstone.engine.Vocabulary;
import org.touchstone.statements.Expr.Relation;

/** Splits from a loop's body the part that only says which indexes are meant, as in {@code i < 2 || …}. */
final class Guards {
    private Guards() {}

    /**
     * @param guards conditions on the loop variable under which the rest is asked
     * @param rest what is said of those indexes
     */
    record Split(Formula.Quantified loop, List<Formula.CompareWhole> guards, Formula rest) {

        /** The outer loop's variable, when exactly that index is left out. */
        Optional<String> other() {
            if (guards.size() != 1 || !wholeRange()) {
                return Optional.empty();
            }
            Whole mine = new Whole.Loop(loop.variable());
            return switch (guards.getFirst()) {
                case Formula.CompareWhole(Relation relation, Whole.Loop left, Whole.Loop right)
                when relation == Relation.DIFFERENT ->
                    left.equals(mine) ? Optional.of(right.variable()) : Optional.of(left.variable());
                default -> Optional.empty();
            };
        }

        private boolean wholeRange() {
            return loop.range() instanceof Formula.Range.UpTo;
        }

        /** The ideas meant, for example "every idea except Whales". */
        Optional<String> which(Vocabulary vocabulary, boolean every) {
            List<Long> range = indexes(loop.range());
            int n = vocabulary.ideas().size();
            List<Long> kept = new ArrayList<>();
            for (long index : range) {
                if (guards.stream().anyMatch(guard -> truth(guard, index).isEmpty())) {
                    return Optional.empty();
                }
                if (guards.stream().allMatch(guard -> truth(guard, index).orElse(false))) {
                    kept.add(index);
                }
            }
            List<Long> left = LongStream.range(0, n)
                    .filter(i -> !kept.contains(i))
                    .boxed()
                    .toList();
            if (kept.isEmpty() || kept.stream().anyMatch(index -> index >= n)) {
                return Optional.empty();
            }
            if (left.isEmpty()) {
                return Optional.of(every ? "every idea" : "some idea");
            }
            if (kept.size() <= 3 && kept.size() <= left.size()) {
                return Optional.of(
                        (every && kept.size() > 1 ? "each of " : "") + named(kept, vocabulary, every ? "and" : "or"));
            }
            String some = every ? "every idea" : "some idea";
            if (left.size() <= 3) {
                return Optional.of(some + " except " + named(left, vocabulary, "and"));
            }
            boolean prefix = left.getLast() == left.size() - 1;
            return Optional.of(
                    prefix
                            ? some + " after the first " + Numerals.count(left.size())
                            : (every ? "each of " : "") + named(kept, vocabulary, every ? "and" : "or"));
        }

        private Optional<Boolean> truth(Formula.CompareWhole guard, long index) {
            return value(guard.left(), index)
                    .flatMap(a -> value(guard.right(), index)
                            .map(b -> guard.relation().holds(Long.compare(a, b))));
        }

        private Optional<Long> value(Whole whole, long index) {
            return switch (whole) {
                case Whole.Constant(long value) -> Optional.of(value);
                case Whole.Loop(String variable) when variable.equals(loop.variable()) -> Optional.of(index);
                default -> Optional.empty();
            };
        }
    }

    static Split split(Formula.Quantified loop) {
        List<Formula> parts = switch (loop.body()) {
            case Formula.Or(List<Formula> or) when loop.every() -> or;
            case Formula.And(List<Formula> and) when !loop.every() -> and;
            case Formula.Implies(Formula premise, Formula conclusion)
            when loop.every() -> List.of(new Formula.Not(premise), conclusion);
            default -> List.of(loop.body());
        };
        List<Formula.CompareWhole> guards = new ArrayList<>();
        List<Formula> rest = new ArrayList<>();
        for (Formula part : parts) {
            Formula condition = part instanceof Formula.Not(Formula inner) ? inner : part;
            boolean negated = condition != part;
            if (condition instanceof Formula.CompareWhole(Relation relation, Whole left, Whole right)
                    && simple(left)
                    && simple(right)) {
                boolean turned = loop.every() != negated;
                guards.add(new Formula.CompareWhole(turned ? relation.negated() : relation, left, right));
            } else {
                rest.add(part);
            }
        }
        if (guards.isEmpty() || rest.isEmpty()) {
            return new Split(loop, List.of(), loop.body());
        }
        return new Split(
                loop,
                guards,
                rest.size() == 1 ? rest.getFirst() : loop.every() ? new Formula.Or(rest) : new Formula.And(rest));
    }

    private static boolean simple(Whole whole) {
        return whole instanceof Whole.Constant || whole instanceof Whole.Loop;
    }

    private static List<Long> indexes(Formula.Range range) {
        return switch (range) {
            case Formula.Range.UpTo(Whole.Constant(long end)) ->
                LongStream.range(0, Math.min(end, 10_000)).boxed().toList();
            case Formula.Range.UpTo _ -> List.of();
            case Formula.Range.Listed(List<Whole> indexes) ->
                indexes.stream()
                        .filter(Whole.Constant.class::isInstance)
                        .map(index -> ((Whole.Constant) index).value())
                        .toList();
            case Formula.Range.Entries(Reals list) ->
                LongStream.range(0, list.length()).boxed().toList();
        };
    }

    private static String named(List<Long> indexes, Vocabulary vocabulary, String last) {
        return Numerals.list(
                indexes.stream().map(i -> vocabulary.ideas().get(i.intValue())).toList(), last);
    }
}
