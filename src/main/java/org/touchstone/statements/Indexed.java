package org.touchstone.statements;

import java.util.List;
import org.touchstone.engine.Name;

/** What a loop variable is used to pick: ideas or something else. */
final class Indexed {
    private final Whole.Loop variable;
    private final Nouns nouns;
    private boolean ideas;
    private boolean others;

    private Indexed(String variable, Nouns nouns) {
        this.variable = new Whole.Loop(variable);
        this.nouns = nouns;
    }

    /** Whether it picks ideas and nothing else. */
    static boolean ideas(Formula.Quantified loop, Nouns nouns) {
        if (loop.range() instanceof Formula.Range.Entries(Reals list)) {
            return nouns.ofIdeas(list) && !(list instanceof Reals.Literal);
        }
        Indexed search = new Indexed(loop.variable(), nouns);
        search.in(loop.body());
        return search.ideas && !search.others;
    }

    private void picks(Whole index, boolean idea) {
        if (index.equals(variable)) {
            ideas |= idea;
            others |= !idea;
        } else {
            in(index);
        }
    }

    private void in(Formula formula) {
        switch (formula) {
            case Formula.Constant _ -> {}
            case Formula.Not(Formula of) -> in(of);
            case Formula.And(List<Formula> parts) -> parts.forEach(this::in);
            case Formula.Or(List<Formula> parts) -> parts.forEach(this::in);
            case Formula.Implies(Formula premise, Formula conclusion) -> {
                in(premise);
                in(conclusion);
            }
            case Formula.Compare(Expr.Relation _, Real left, Real right) -> {
                in(left);
                in(right);
            }
            case Formula.CompareWhole(Expr.Relation _, Whole left, Whole right) -> {
                in(left);
                in(right);
            }
            case Formula.Largest(Reals list, Whole index) -> {
                in(list);
                picks(index, nouns.ofIdeas(list));
            }
            case Formula.Exactly(Whole _, Reals list, Real threshold) -> {
                in(list);
                in(threshold);
            }
            case Formula.Quantified(boolean _, String _, Formula.Range range, Formula body) -> {
                if (range instanceof Formula.Range.Entries(Reals list)) {
                    in(list);
                }
                in(body);
            }
        }
    }

    private void in(Real real) {
        switch (real) {
            case Real.Constant _, Real.Scalar _, Real.Element _ -> {}
            case Real.Entry(Reals list, Whole index) -> {
                in(list);
                picks(index, nouns.ofIdeas(list));
            }
            case Real.Binary(Expr.Operation _, Real left, Real right) -> {
                in(left);
                in(right);
            }
            case Real.Negative(Real of) -> in(of);
            case Real.Absolute(Real of) -> in(of);
            case Real.Summary(Real.Summary.How _, Reals list) -> in(list);
            case Real.Kth(Reals list, Whole k) -> {
                in(list);
                in(k);
            }
            case Real.Dot(Reals left, Reals right) -> {
                in(left);
                in(right);
            }
            case Real.Cosine(Reals left, Reals right) -> {
                in(left);
                in(right);
            }
        }
    }

    private void in(Whole whole) {
        switch (whole) {
            case Whole.Constant _, Whole.Loop _ -> {}
            case Whole.Binary(Expr.Operation _, Whole left, Whole right) -> {
                picks(left, false);
                picks(right, false);
            }
            case Whole.ArgMax(Reals list) -> in(list);
            case Whole.Count(Reals list, Real threshold) -> {
                in(list);
                in(threshold);
            }
        }
    }

    private void in(Reals reals) {
        switch (reals) {
            case Reals.Vector _ -> {}
            case Reals.Row(Name name, Whole row) -> picks(row, nouns.ofIdeas(name));
            case Reals.Literal(List<Real> entries) -> entries.forEach(this::in);
        }
    }
}
