package org.touchstone.statements;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Name;
import org.touchstone.engine.Vocabulary;

/** The unit that an atom's margin is counted in, and the scale by which margins of different units are put in order. */
record Units(Vocabulary vocabulary) {

    /** The unit; "" for a plain number, among them products and sums of different units. */
    String of(Formula atom) {
        String unit = switch (atom) {
            case Formula.Compare(Expr.Relation _, Real left, Real right) -> both(of(left), of(right));
            case Formula.Largest(Reals list, Whole _) -> of(list);
            case Formula.Exactly(Whole _, Reals list, Real threshold) -> both(of(list), of(threshold));
            case Formula.Not(Formula inner) -> of(inner);
            default -> "";
        };
        return Objects.requireNonNullElse(unit, "");
    }

    /** The widest finite range that a name of this unit declares; 1 where none does. */
    double scale(Formula atom) {
        String unit = of(atom);
        return vocabulary.names().stream()
                .filter(name -> name.unit().equals(unit))
                .mapToDouble(name -> name.max() - name.min())
                .filter(range -> Double.isFinite(range) && range > 0)
                .max()
                .orElse(1);
    }

    /** Null for a bare constant, which takes the unit of what it meets. */
    private @Nullable String of(Real real) {
        return switch (real) {
            case Real.Constant _ -> null;
            case Real.Scalar(Name name) -> name.unit();
            case Real.Entry(Reals list, Whole _) -> of(list);
            case Real.Element(String _, Reals list) -> of(list);
            case Real.Binary(Expr.Operation operation, Real left, Real right) -> {
                String a = of(left);
                String b = of(right);
                yield switch (operation) {
                    case PLUS, MINUS -> both(a, b);
                    case TIMES -> a == null ? b : b == null ? a : "";
                    case DIVIDED -> b == null ? a : "";
                };
            }
            case Real.Negative(Real of) -> of(of);
            case Real.Absolute(Real of) -> of(of);
            case Real.Summary(Real.Summary.How _, Reals list) -> of(list);
            case Real.Kth(Reals list, Whole _) -> of(list);
            case Real.Dot _, Real.Cosine _ -> "";
        };
    }

    private @Nullable String of(Reals reals) {
        return switch (reals) {
            case Reals.Vector(Name name) -> name.unit();
            case Reals.Row(Name name, Whole _) -> name.unit();
            case Reals.Literal(List<Real> entries) -> {
                String unit = null;
                for (Real entry : entries) {
                    unit = both(unit, of(entry));
                }
                yield unit;
            }
        };
    }

    private static @Nullable String both(@Nullable String a, @Nullable String b) {
        return a == null ? b : b == null || a.equals(b) ? a : "";
    }
}
