package org.touchstone.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.statements.Expr.Relation;

/** A condition as written, in a plain sentence. */
final class Words {
    private final Nouns nouns;

    Words(Nouns nouns) {
        this.nouns = nouns;
    }

    String sentence(Formula formula) {
        return say(formula, Map.of(), true);
    }

    private String say(Formula formula, Map<String, String> variables, boolean first) {
        Optional<Atoms.Clause> clause = clause(formula, variables);
        if (clause.isPresent()) {
            return clause.get().toString();
        }
        return switch (formula) {
            case Formula.Constant(boolean value) -> value ? "this is always so" : "this is never so";
            case Formula.Not(Formula of) -> "it is not so that " + say(of, variables, false);
            case Formula.And(List<Formula> parts) -> joined(parts, variables, "and");
            case Formula.Or(List<Formula> parts) -> joined(parts, variables, "or");
            case Formula.Implies(Formula premise, Formula conclusion) ->
                "if " + say(premise, variables, false) + ", then"
                        + (conclusion instanceof Formula.Quantified ? ", " : " ") + say(conclusion, variables, false);
            case Formula.Quantified quantified -> loop(quantified, variables, first);
            default -> throw new IllegalStateException("An atom without words: " + formula);
        };
    }

    private Optional<Atoms.Clause> clause(Formula formula, Map<String, String> variables) {
        Formula atom = formula;
        boolean so = true;
        while (atom instanceof Formula.Not(Formula inner)) {
            atom = inner;
            so = !so;
        }
        if (!so && atom instanceof Formula.Compare(Relation relation, Real left, Real right)) {
            return clause(new Formula.Compare(relation.negated(), left, right), variables);
        }
        return new Atoms(new Phrases(nouns, variables, null)).clause(atom, so);
    }

    /** Clauses about the same subject share it: "the output for it is at most 0.1 and at least -0.1". */
    private String joined(List<Formula> parts, Map<String, String> variables, String word) {
        List<String> sentences = new ArrayList<>();
        String subject = "";
        boolean shared = false;
        for (Formula part : parts) {
            Optional<Atoms.Clause> clause = clause(part, variables);
            if (clause.isPresent() && clause.get().subject().equals(subject)) {
                String predicate = clause.get().predicate();
                sentences.add(shared && predicate.startsWith("is ") ? predicate.substring(3) : predicate);
            } else {
                sentences.add(clause.isPresent() ? clause.get().toString() : group(part, variables));
            }
            subject = clause.map(Atoms.Clause::subject).orElse("");
            shared = clause.filter(c -> c.predicate().startsWith("is ")).isPresent();
        }
        return Numerals.list(sentences, word);
    }

    private String group(Formula formula, Map<String, String> variables) {
        String words = say(formula, variables, false);
        return clause(formula, variables).isPresent() || formula instanceof Formula.Constant
                ? words
                : "(" + words + ")";
    }

    private String loop(Formula.Quantified loop, Map<String, String> outer, boolean first) {
        boolean ideas = Indexed.ideas(loop, nouns);
        Guards.Split split = Guards.split(loop);
        Map<String, String> variables = new HashMap<>(outer);
        String every = loop.every() ? "every" : "some";
        String end = first ? ": " : ", ";
        Optional<String> other =
                split.other().filter(o -> "it".equals(outer.get(o)) && !outer.containsValue("the other"));
        if (ideas && other.isPresent()) {
            variables.put(loop.variable(), "the other");
            return (loop.every() ? "against every other idea" : "against some other idea")
                    + end
                    + say(split.rest(), variables, first);
        }
        boolean simple = ideas && !outer.containsValue("it");
        variables.put(loop.variable(), simple ? "it" : ideas ? "idea " + loop.variable() : loop.variable());
        Optional<String> which = simple ? split.which(nouns.vocabulary(), loop.every()) : Optional.empty();
        if (which.isPresent()) {
            return "for " + which.get() + end + say(split.rest(), variables, first);
        }
        String over = ideas ? "idea" + (simple ? "" : " " + loop.variable()) : numbered(loop, variables);
        return "for " + every + " " + over + end + say(loop.body(), variables, false);
    }

    private String numbered(Formula.Quantified loop, Map<String, String> variables) {
        Phrases phrases = new Phrases(nouns, variables, null);
        return loop.variable()
                + switch (loop.range()) {
                    case Formula.Range.UpTo(Whole.Constant(long end)) -> " from 1 to " + end;
                    case Formula.Range.UpTo(Whole end) -> " from 1 to " + phrases.whole(end);
                    case Formula.Range.Listed(List<Whole> indexes) ->
                        " of "
                                + Numerals.list(
                                        indexes.stream()
                                                .map(index -> phrases.index(index, false))
                                                .toList(),
                                        "and");
                    case Formula.Range.Entries(Reals list) -> " of " + phrases.all(list);
                };
    }
}
