package org.touchstone.engine.bigramparts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Readable;

/** Pictures of the parts, each with one sentence computed from its numbers. */
final class BigramPartsExhibits {

    private final BigramPartsModel model;

    BigramPartsExhibits(BigramPartsModel model) {
        this.model = model;
    }

    List<Exhibit> all() {
        return List.of(importance(), partsOfPairs(), pairsOfParts());
    }

    /** Known pairs by the parts in use; parts in the order in which pairs first need them. */
    private Exhibit importance() {
        int[] used = used();
        int known = model.layer.known();
        double[] values = new double[known * used.length];
        for (int m = 0; m < known; m++) {
            for (int at = 0; at < used.length; at++) {
                values[m * used.length + at] = model.importances[m * model.parts + used[at]];
            }
        }
        return Exhibit.HeatMap.of(
                "Which parts matter for which pair of words",
                "A known pair needs " + Readable.decimals(model.partsPerPair(), 1) + " parts and a part in use serves "
                        + Readable.decimals(model.pairsPerPart(), 1) + " known pairs, on average; " + model.exclusive()
                        + " of the " + model.live() + " parts in use serve one pair only.",
                pairNames(),
                partNames(used),
                values);
    }

    private int[] used() {
        return IntStream.range(0, model.parts)
                .filter(c -> model.pairsOf[c] > 0)
                .boxed()
                .sorted((a, b) -> Integer.compare(earliest(a), earliest(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int earliest(int part) {
        return IntStream.range(0, model.layer.known())
                .filter(m -> model.matters(m, part))
                .findFirst()
                .orElse(model.layer.known());
    }

    private List<String> pairNames() {
        return IntStream.range(0, model.layer.known())
                .mapToObj(m -> "Words " + model.layer.first(m) + " and " + model.layer.second(m))
                .toList();
    }

    private static List<String> partNames(int[] parts) {
        return Arrays.stream(parts).mapToObj(c -> "Part " + (c + 1)).toList();
    }

    private Exhibit partsOfPairs() {
        int[] counts = model.partsOf();
        long one = Arrays.stream(counts).filter(count -> count == 1).count();
        return Exhibit.Bars.of(
                "How many parts each pair needs",
                one + " of " + counts.length + " known pairs need exactly one part; the most is "
                        + Arrays.stream(counts).max().orElseThrow() + ".",
                "parts",
                pairNames(),
                Arrays.stream(counts).asDoubleStream().toArray());
    }

    private Exhibit pairsOfParts() {
        int[] used = used();
        return Exhibit.Bars.of(
                "How many pairs each part serves",
                model.exclusive() + " of " + used.length
                        + " parts in use serve one known pair and no other; "
                        + model.wordParts() + " serve several pairs that share a word in the same place.",
                "pairs",
                partNames(used),
                Arrays.stream(used).mapToDouble(c -> model.pairsOf[c]).toArray());
    }
}
