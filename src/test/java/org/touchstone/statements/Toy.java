package org.touchstone.statements;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.engine.Name;
import org.touchstone.engine.Name.Side;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Vocabulary;

/** A made-up model's names: five ideas, two hidden numbers. */
final class Toy {
    static final List<String> IDEAS = List.of("Whales", "Chess", "Owls", "Bread", "Tides");
    static final Set<Side> ALL = EnumSet.allOf(Side.class);
    static final Set<Side> OUTSIDE = EnumSet.of(Side.INPUT, Side.OUTPUT);
    static final Set<Side> INPUTS = EnumSet.of(Side.INPUT);

    private static final double INF = Double.POSITIVE_INFINITY;

    static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(
                    name("x", Side.INPUT, List.of(5), 0, 1, "strength", "the strength put in for {}", "idea"),
                    name("y", Side.OUTPUT, List.of(5), 0, INF, "strength", "the output for {}", "idea"),
                    name("h", Side.ACTIVATION, List.of(2), -INF, INF, "", "hidden number {}", "hidden"),
                    name("alignment", Side.ACTIVATION, List.of(5), -1, 1, "cosine", "the alignment with {}", "idea"),
                    name(
                            "pull",
                            Side.ACTIVATION,
                            List.of(5),
                            -INF,
                            INF,
                            "strength",
                            "how strongly it pulls towards {}",
                            "idea"),
                    name("length", Side.WEIGHT, List.of(5), 0, INF, "length", "the length of {}", "idea"),
                    name("loss", Side.WEIGHT, List.of(), 0, INF, "loss", "the loss", ""),
                    name(
                            "y_without",
                            Side.INTERVENTION,
                            List.of(2, 5),
                            0,
                            INF,
                            "strength",
                            "the outputs with hidden number {} switched off",
                            "hidden")),
            IDEAS);

    private Toy() {}

    static Statement statement(String source) {
        return Statement.parse(source, VOCABULARY, ALL);
    }

    static Measure measure(String source) {
        return Measure.parse(source, VOCABULARY, ALL);
    }

    /** A point where every name has its values; those not given are zeros. */
    static Trace trace(Map<String, double[]> values) {
        return name -> values.getOrDefault(
                name, new double[VOCABULARY.find(name).orElseThrow().size()]);
    }

    private static Name name(
            String name,
            Side side,
            List<Integer> shape,
            double min,
            double max,
            String unit,
            String words,
            String indexes) {
        return new Name(name, side, shape, min, max, unit, words, "Made up for tests.", indexes);
    }
}
