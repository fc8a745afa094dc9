package org.touchstone.critiques;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Rate;
import org.touchstone.people.ReaderGroup;

/**
 * How far all groups of readers agree with a critique: the product over groups of (agree + 1) / (votes + 2), so that
 * one group's agreement cannot make up for another's silence or disagreement (group-informed consensus, as Small et al.
 * 2021 call it). A group without votes counts as one half.
 *
 * @param value above 0, below 1; comparable within one claim only
 * @param low product of the groups' lower limits, each of an exact two-sided 95% Clopper-Pearson interval of its share
 *     that agrees; with three groups the product's interval holds at least 85% of the time, most often far more
 * @param high product of the upper limits
 */
public record Consensus(double value, double low, double high) {

    public static Consensus of(Voices voices) {
        double value = 1;
        double low = 1;
        double high = 1;
        for (ReaderGroup group : ReaderGroup.values()) {
            Voices.Counts counts = voices.of(group);
            Rate rate = ClopperPearson.rate(counts.agree(), counts.all());
            value *= (counts.agree() + 1.0) / (counts.all() + 2.0);
            low *= rate.low();
            high *= rate.high();
        }
        return new Consensus(value, low, high);
    }

    /**
     * Parts things into groups of ties, the most agreed first: between two neighbouring groups no interval of one reaches
     * into an interval of the other. Inside a group things stay in the order given, which means nothing.
     */
    static <T> List<List<T>> ties(List<T> things, Function<T, Consensus> of) {
        List<List<T>> groups = new ArrayList<>();
        List<Placed<T>> descending = IntStream.range(0, things.size())
                .mapToObj(i -> new Placed<>(things.get(i), of.apply(things.get(i)), i))
                .sorted(Comparator.comparingDouble(
                                (Placed<T> one) -> one.consensus().high())
                        .reversed())
                .toList();
        double lowest = Double.POSITIVE_INFINITY;
        List<Placed<T>> open = new ArrayList<>();
        for (Placed<T> one : descending) {
            Consensus consensus = one.consensus();
            if (!open.isEmpty() && consensus.high() < lowest) {
                groups.add(inOrder(open));
                open = new ArrayList<>();
                lowest = Double.POSITIVE_INFINITY;
            }
            open.add(one);
            lowest = Math.min(lowest, consensus.low());
        }
        if (!open.isEmpty()) {
            groups.add(inOrder(open));
        }
        return groups;
    }

    private record Placed<T>(T thing, Consensus consensus, int place) {}

    private static <T> List<T> inOrder(List<Placed<T>> open) {
        return open.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::thing)
                .toList();
    }
}
