package org.touchstone.engine.bigrams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Readable;

/** Pictures of what the layer knows, each with one sentence computed from its numbers. */
final class BigramsExhibits {

    private static final double BIN = 0.1;
    private static final int BINS = 20;
    private static final int ROWS = 12;
    private static final int STEPS = 8;

    private final BigramsModel model;
    private final Samples samples;

    BigramsExhibits(BigramsModel model) {
        this.model = model;
        samples = new Samples(model);
    }

    List<Exhibit> all() {
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(scores());
        exhibits.add(neurons());
        exhibits.add(without());
        exhibits.add(interference());
        exhibits.add(likeness());
        return List.copyOf(exhibits);
    }

    private Exhibit scores() {
        double[] known = samples.bestScores("known-pairs");
        double[] unknown = samples.bestScores("unknown-pairs");
        double[] half = samples.bestScores("half-known");
        double weak = Arrays.stream(known).sorted().toArray()[known.length / 10];
        long fooled = Arrays.stream(unknown).filter(score -> score > weak).count();
        String finding = "A known pair scores " + Readable.number(mean(known)) + " on average, an unknown one "
                + Readable.number(mean(unknown)) + "; " + fooled + " of " + unknown.length
                + " unknown pairs score higher than the weakest tenth of the known ones.";
        double[] middles =
                IntStream.range(0, BINS).mapToDouble(i -> (i + 0.5) * BIN).toArray();
        return new Exhibit.Curve(
                "How sure it is of known and unknown pairs",
                finding,
                "score of the best answer (1 is usual for a known pair)",
                "share of pairs",
                List.of(
                        Exhibit.Series.of("known pairs", middles, shares(known)),
                        Exhibit.Series.of("unknown pairs", middles, shares(unknown)),
                        Exhibit.Series.of("known pairs with the second word swapped", middles, shares(half))));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** The share of values in each bin; those beyond the last count into it, those below 0 into the first. */
    private static double[] shares(double[] values) {
        double[] shares = new double[BINS];
        for (double value : values) {
            shares[(int) Math.clamp(Math.floor(value / BIN), 0, BINS - 1)] += 1.0 / values.length;
        }
        return shares;
    }

    private Exhibit neurons() {
        List<double[]> rows = samples.neurons(ROWS);
        long[] active = rows.stream()
                .mapToLong(row -> Arrays.stream(row).filter(v -> v > 0).count())
                .toArray();
        long[] served = IntStream.range(0, model.h)
                .mapToLong(i -> rows.stream().filter(row -> row[i] > 0).count())
                .toArray();
        String finding = "Each of these " + rows.size() + " pairs wakes "
                + Arrays.stream(active).min().orElseThrow() + " to "
                + Arrays.stream(active).max().orElseThrow() + " of " + model.h
                + " neurons; a neuron is woken by "
                + Readable.number(Arrays.stream(served).average().orElseThrow()) + " of the " + rows.size()
                + " pairs on average.";
        return Exhibit.HeatMap.of(
                "Which neurons a known pair wakes",
                finding,
                IntStream.range(0, rows.size())
                        .mapToObj(m -> model.pairs.first(m) + ", " + model.pairs.second(m))
                        .toList(),
                IntStream.rangeClosed(1, model.h).mapToObj(Integer::toString).toList(),
                rows.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private Exhibit without() {
        double[] counts = IntStream.rangeClosed(0, STEPS)
                .map(step -> model.h * step / STEPS)
                .asDoubleStream()
                .toArray();
        double[] shares = samples.rightWithout(counts);
        return new Exhibit.Curve(
                "Without its busiest neurons",
                ofPairs(shares[0]) + " known pairs get the right answer; without the busiest "
                        + (int) counts[1] + " neurons it is " + tried(shares[1]) + ", without the busiest half "
                        + tried(shares[STEPS / 2]) + ".",
                "busiest neurons held at their average",
                "share with the right answer",
                List.of(Exhibit.Series.of("known pairs", counts, shares)));
    }

    private Exhibit interference() {
        double[] strengths = IntStream.rangeClosed(0, BigramsNames.TENTHS)
                .mapToDouble(tenth -> (double) tenth / BigramsNames.TENTHS)
                .toArray();
        double[] shares = samples.rightByInterference();
        return new Exhibit.Curve(
                "With something else in the stream",
                ofPairs(shares[0]) + " known pairs get the right answer; with something else at half strength it is "
                        + tried(shares[BigramsNames.TENTHS / 2]) + ", at full strength "
                        + tried(shares[BigramsNames.TENTHS]) + ".",
                "strength of the interference",
                "share with the right answer",
                List.of(Exhibit.Series.of("known pairs", strengths, shares)));
    }

    private String ofPairs(double share) {
        return tried(share) + " of " + samples.count();
    }

    private String tried(double share) {
        return Long.toString(Math.round(share * samples.count()));
    }

    private Exhibit likeness() {
        List<String> labels = List.of("same first word", "same second word", "no word in common");
        double[] values = samples.likeness();
        int[] met = IntStream.range(0, 3).filter(i -> !Double.isNaN(values[i])).toArray();
        List<String> kinds = Arrays.stream(met).mapToObj(labels::get).toList();
        double[] likeness = Arrays.stream(met).mapToDouble(i -> values[i]).toArray();
        List<String> told = IntStream.range(0, met.length)
                .mapToObj(i -> Readable.number(likeness[i]) + " (" + kinds.get(i) + ")")
                .toList();
        return Exhibit.Bars.of(
                "How alike the patterns of two known pairs are",
                "On average the likeness of two known pairs' patterns is " + String.join(", ", told) + ".",
                "cosine",
                kinds,
                likeness);
    }
}
