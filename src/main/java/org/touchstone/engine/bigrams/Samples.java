package org.touchstone.engine.bigrams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.touchstone.engine.Draw;
import org.touchstone.engine.RandomStreams;

/** What the pictures show of a model, over the same few pairs each time. */
final class Samples {

    private static final long PICTURES = 0;
    private static final double MOST_WORK = 1e7;
    private static final int FEWEST = 40;
    private static final int MOST = 200;

    private final BigramsModel model;
    private final List<double[]> known;

    Samples(BigramsModel model) {
        this.model = model;
        known = drawn("known-pairs");
    }

    int count() {
        return known.size();
    }

    private List<double[]> drawn(String draw) {
        double each = 2.0 * model.h * model.d + (double) model.pairs.count * model.d;
        int count = (int) Math.clamp(MOST_WORK / each, FEWEST, MOST);
        Draw.Drawing drawing = BigramsDraws.of(model.settings()).stream()
                .filter(one -> one.name().equals(draw))
                .findFirst()
                .orElseThrow()
                .drawing();
        RandomGenerator random = RandomStreams.stream(PICTURES, 0);
        return IntStream.range(0, count).mapToObj(i -> drawing.next(random)).toList();
    }

    /** The best score of each pair drawn so. */
    double[] bestScores(String draw) {
        return drawn(draw).stream()
                .mapToDouble(pair -> {
                    double[] scores = model.scores(pattern(pair, 0));
                    return scores[BigramsModel.best(scores, -1)];
                })
                .toArray();
    }

    private double[] pattern(double[] pair, double strength) {
        return model.pattern(model.neurons(model.stream((int) pair[0], (int) pair[1], strength)));
    }

    /** The share of known pairs with the right answer at each tenth of interference. */
    double[] rightByInterference() {
        return IntStream.rangeClosed(0, BigramsNames.TENTHS)
                .mapToDouble(tenth -> known.stream()
                        .filter(pair -> right(pair, pattern(pair, (double) tenth / BigramsNames.TENTHS)))
                        .count())
                .map(right -> right / known.size())
                .toArray();
    }

    /** The share of known pairs with the right answer when so many of the busiest neurons are held at their average. */
    double[] rightWithout(double[] counts) {
        double[] shares = new double[counts.length];
        for (double[] pair : known) {
            double[] pattern = pattern(pair, 0);
            int[] busiest = busiest(pattern);
            for (int at = 0; at < counts.length; at++) {
                double[] left = pattern.clone();
                for (int i : Arrays.copyOf(busiest, (int) counts[at])) {
                    left[i] = 0;
                }
                shares[at] += right(pair, left) ? 1.0 / known.size() : 0;
            }
        }
        return shares;
    }

    /** Neurons by how far they are from their average, the furthest first. */
    static int[] busiest(double[] pattern) {
        return IntStream.range(0, pattern.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(pattern[i])))
                .mapToInt(i -> i)
                .toArray();
    }

    private boolean right(double[] pair, double[] pattern) {
        double[] scores = model.scores(pattern);
        int own = model.pairs.find((int) pair[0], (int) pair[1]);
        return scores[own] > scores[BigramsModel.best(scores, own)];
    }

    /** Mean likeness of two known pairs' patterns: same first word, same second word, no word shared; NaN for none. */
    double[] likeness() {
        double[] sums = new double[3];
        int[] counts = new int[3];
        int most = Math.min(model.pairs.count, 2 * MOST);
        for (int m = 0; m < most; m++) {
            double[] pair = {model.pairs.first(m), model.pairs.second(m)};
            double[] cosines = model.likeness(pattern(pair, 0));
            for (int other = 0; other < m; other++) {
                int kind = model.pairs.first(m) == model.pairs.first(other)
                        ? 0
                        : model.pairs.second(m) == model.pairs.second(other) ? 1 : 2;
                sums[kind] += cosines[other];
                counts[kind]++;
            }
        }
        return IntStream.range(0, 3).mapToDouble(k -> sums[k] / counts[k]).toArray();
    }

    /** The neurons of the first known pairs, one row for each. */
    List<double[]> neurons(int pairs) {
        List<double[]> rows = new ArrayList<>();
        for (int m = 0; m < Math.min(pairs, model.pairs.count); m++) {
            rows.add(model.neurons(model.stream(model.pairs.first(m), model.pairs.second(m), 0)));
        }
        return rows;
    }
}
