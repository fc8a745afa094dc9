package org.touchstone.statements;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Vocabulary;

/** A measure compiled to code over primitive arrays. */
record ParsedMeasure(String source, Kind kind, Set<Name> names, Slots slots, ValueCode.Array code) implements Measure {

    static ParsedMeasure parse(String source, Vocabulary vocabulary, Set<Name.Side> allowed) {
        Source tree = new Source(Syntax.read(source, vocabulary));
        Set<Name> names = new LinkedHashSet<>();
        ValueBuilder builder = new ValueBuilder(tree, vocabulary, allowed, names);
        CelExpr expr = tree.tree().getExpr();
        try {
            Kind kind = kind(tree, expr);
            Expr value = switch (kind) {
                case NUMBER -> builder.real(expr, Map.of());
                case INDEX -> builder.whole(expr, Map.of());
                case LIST -> builder.reals(expr, Map.of());
            };
            Slots slots = new Slots(List.copyOf(names));
            return new ParsedMeasure(source, kind, Set.copyOf(names), slots, code(value, new ValueCode(slots::of)));
        } catch (Source.Refusal refusal) {
            throw refusal.alone();
        }
    }

    private static Kind kind(Source tree, CelExpr expr) {
        CelType type = tree.type(expr);
        if (type.equals(Syntax.NUMBER)) {
            return Kind.NUMBER;
        }
        if (type.equals(Syntax.WHOLE)) {
            return Kind.INDEX;
        }
        if (type.equals(Syntax.LIST) || expr.getKind() == CelExpr.ExprKind.Kind.LIST) {
            return Kind.LIST;
        }
        throw tree.refusal(
                expr, "A number or a list of numbers is needed here, such as max(x) or x; a condition is neither.");
    }

    private static ValueCode.Array code(Expr value, ValueCode code) {
        return switch (value) {
            case Real real -> {
                ValueCode.Number number = code.number(real);
                yield s -> new double[] {number.at(s)};
            }
            case Whole whole -> {
                ValueCode.Index index = code.index(whole);
                yield s -> new double[] {index.at(s)};
            }
            case Reals reals -> {
                ValueCode.Array array = code.array(reals);
                yield s -> array.at(s).clone();
            }
            case Formula _ -> throw new IllegalStateException("A measure is not a condition.");
        };
    }

    @Override
    public double[] at(Trace trace) {
        return code.at(slots.read(trace));
    }
}
