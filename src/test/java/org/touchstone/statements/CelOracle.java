package org.touchstone.statements;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelListsExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;

/** What CEL's own interpreter says, with our functions written a second time in the plainest way. */
final class CelOracle {
    private final CelRuntime.Program program;

    CelOracle(String source) {
        try {
            CelAbstractSyntaxTree tree =
                    Syntax.compiler(Toy.VOCABULARY).compile(source).getAst();
            program = runtime().createProgram(tree);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new AssertionError(source, e);
        }
    }

    /** Truth, or empty for an error. */
    Optional<Boolean> at(Trace trace) {
        Map<String, Object> values = new HashMap<>();
        for (Name name : Toy.VOCABULARY.names()) {
            double[] numbers = trace.value(name.name());
            switch (name.rank()) {
                case 0 -> values.put(name.name(), numbers[0] + 0.0);
                case 1 -> values.put(name.name(), boxed(numbers, 0, numbers.length));
                default -> ROWS.set(boxedRows(numbers, name.shape().getLast()));
            }
        }
        try {
            return Optional.of((Boolean) program.eval(values));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    private static final ThreadLocal<List<List<Double>>> ROWS = ThreadLocal.withInitial(List::of);

    private static CelRuntime runtime() {
        CelRuntimeBuilder builder = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(false)
                        .build())
                .addLibraries(CelExtensions.lists(CelListsExtensions.Function.RANGE));
        builder.addFunctionBindings(
                two("largest", (v, i) -> {
                    double own = entry(v, i);
                    for (int j = 0; j < v.size(); j++) {
                        if (j != i && v.get(j) >= own) {
                            return false;
                        }
                    }
                    return true;
                }),
                CelFunctionBinding.from(
                        "touchstone_exactly",
                        ImmutableList.of(Long.class, List.class, Double.class),
                        arguments -> above(list(arguments[1]), (Double) arguments[2]) == (Long) arguments[0]),
                CelFunctionBinding.from("touchstone_count", List.class, Double.class, (v, t) -> above(list(v), t)),
                one("max", v -> sorted(v).getLast()),
                one("min", v -> sorted(v).getFirst()),
                one("sum", v -> v.stream().reduce(0.0, Double::sum)),
                one("norm", v -> Math.sqrt(product(v, v))),
                two("kth", (v, k) -> entry(sorted(v), v.size() - k)),
                one("argmax", v -> {
                    double max = sorted(v).getLast();
                    if (v.stream().filter(value -> value == max).count() > 1) {
                        throw new IllegalArgumentException("tie");
                    }
                    return (long) v.indexOf(max);
                }),
                CelFunctionBinding.from("touchstone_abs", Double.class, Math::abs),
                CelFunctionBinding.from("touchstone_dot", List.class, List.class, (a, b) -> product(list(a), list(b))),
                CelFunctionBinding.from("touchstone_cosine", List.class, List.class, (a, b) -> {
                    double lengths = Math.sqrt(product(list(a), list(a))) * Math.sqrt(product(list(b), list(b)));
                    if (lengths == 0) {
                        throw new IllegalArgumentException("zeros");
                    }
                    return product(list(a), list(b)) / lengths;
                }),
                CelFunctionBinding.from(
                        "touchstone_y_without", Long.class, row -> ROWS.get().get(row.intValue())));
        return builder.build();
    }

    @Immutable
    private interface OnList {
        Object of(List<Double> list);
    }

    @Immutable
    private interface OnListAndIndex {
        Object of(List<Double> list, int index);
    }

    private static CelFunctionBinding one(String name, OnList function) {
        return CelFunctionBinding.from("touchstone_" + name, List.class, v -> function.of(list(v)));
    }

    private static CelFunctionBinding two(String name, OnListAndIndex function) {
        return CelFunctionBinding.from(
                "touchstone_" + name, List.class, Long.class, (v, i) -> function.of(list(v), i.intValue()));
    }

    @SuppressWarnings("unchecked")
    private static List<Double> list(Object value) {
        return (List<Double>) value;
    }

    private static double entry(List<Double> list, int index) {
        return list.get(index);
    }

    private static List<Double> sorted(List<Double> list) {
        List<Double> sorted = new ArrayList<>(list);
        sorted.sort(Comparator.naturalOrder());
        return sorted;
    }

    private static long above(List<Double> list, double threshold) {
        return list.stream().filter(value -> value > threshold).count();
    }

    private static double product(List<Double> a, List<Double> b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.get(i) * b.get(i);
        }
        return sum;
    }

    /** −0 becomes +0, as the statements' own reading does before it asks. */
    private static List<Double> boxed(double[] values, int from, int to) {
        List<Double> list = new ArrayList<>();
        for (int i = from; i < to; i++) {
            list.add(values[i] + 0.0);
        }
        return list;
    }

    private static List<List<Double>> boxedRows(double[] values, int columns) {
        List<List<Double>> rows = new ArrayList<>();
        for (int from = 0; from < values.length; from += columns) {
            rows.add(boxed(values, from, from + columns));
        }
        return rows;
    }
}
