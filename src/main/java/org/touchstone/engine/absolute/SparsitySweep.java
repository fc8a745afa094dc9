package org.touchstone.engine.absolute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Sweep;

/** How many of 40 neurons do one job, over how often each of 100 features is on; three networks at each level. */
final class SparsitySweep implements Sweep {

    private static final double[] LEVELS = {1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001};
    private static final int NETWORKS = 3;
    private static final int NEURONS = 40;
    private static final int STEPS = 2000;
    private static final int BATCH = 256;

    /** An earlier measurement of our own, one network each, at probabilities 1, 0.1 and 0.01. */
    private static final Series RERUN =
            Series.of("Our earlier measurement", new double[] {1, 0.1, 0.01}, new double[] {34, 9, 0});

    @Override
    public String id() {
        return "sparsities";
    }

    @Override
    public String title() {
        return "The rarer the ideas, the more jobs a neuron has";
    }

    @Override
    public String description() {
        return "100 ideas share 40 neurons, three networks at each level, on a quarter of the published number of"
                + " examples. Watch how many neurons do one job while ideas become rarer. The setting is that of Elhage"
                + " et al. 2022; the figures beside these are from an earlier measurement of our own, one network each.";
    }

    @Override
    public int cells() {
        return LEVELS.length * NETWORKS;
    }

    @Override
    public String cell(int index) {
        return "an idea on with probability " + LEVELS[index / NETWORKS] + ", network " + (index % NETWORKS + 1);
    }

    @Override
    public double seconds() {
        return 1.1;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        Settings settings = AbsoluteSettings.settle(Map.of(
                "features",
                100,
                "neurons",
                NEURONS,
                "probability",
                LEVELS[index / NETWORKS],
                "importance",
                0.8,
                "steps",
                STEPS,
                "batch",
                BATCH,
                "learningRate",
                0.003,
                "spread",
                1.0,
                "restarts",
                1));
        AbsoluteModel model =
                new AbsoluteModel(settings, AbsoluteTrainer.train(settings, seed * cells() + index, progress));
        double jobs = Arrays.stream(model.jobs.jobs).average().orElse(0);
        return new double[] {model.jobs.oneJob, jobs, model.loss[0]};
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        long done = results.stream().filter(Objects::nonNull).count();
        if (done == 0) {
            return List.of();
        }
        List<Series> single = new ArrayList<>(List.of(lines(results, 0)));
        single.add(RERUN);
        return List.of(
                new Exhibit.Curve(
                        "Neurons that do one job",
                        finding(results, done),
                        "probability that an idea is on",
                        "neurons with one job, of 40",
                        List.copyOf(single)),
                new Exhibit.Curve(
                        "Jobs of a neuron",
                        jobs(results, done),
                        "probability that an idea is on",
                        "ideas that a neuron works for, on average",
                        List.of(lines(results, 1))));
    }

    /** One line for each network, over the levels done. */
    private static Series[] lines(List<double @Nullable []> results, int which) {
        List<Series> lines = new ArrayList<>();
        for (int network = 0; network < NETWORKS; network++) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int level = 0; level < LEVELS.length; level++) {
                double[] result = results.get(level * NETWORKS + network);
                if (result != null) {
                    x.add(LEVELS[level]);
                    y.add(result[which]);
                }
            }
            if (!x.isEmpty()) {
                lines.add(new Series("Network " + (network + 1), List.copyOf(x), List.copyOf(y)));
            }
        }
        return lines.toArray(Series[]::new);
    }

    private String finding(List<double @Nullable []> results, long done) {
        String known = IntStream.range(0, LEVELS.length)
                .mapToObj(level -> atLevel(results, level))
                .filter(words -> !words.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return "Of 40 neurons, so many do one job: " + known + " (" + done + " of " + cells() + " networks done).";
    }

    private static String atLevel(List<double @Nullable []> results, int level) {
        double[] counts = at(results, level, 0);
        if (counts.length == 0) {
            return "";
        }
        long low = Math.round(Arrays.stream(counts).min().orElseThrow());
        long high = Math.round(Arrays.stream(counts).max().orElseThrow());
        return (low == high ? "" + low : low + " to " + high) + " at " + LEVELS[level];
    }

    private static double[] at(List<double @Nullable []> results, int level, int which) {
        return results.subList(level * NETWORKS, (level + 1) * NETWORKS).stream()
                .filter(Objects::nonNull)
                .mapToDouble(result -> result[which])
                .toArray();
    }

    private String jobs(List<double @Nullable []> results, long done) {
        double[] means = IntStream.range(0, LEVELS.length)
                .mapToObj(level -> at(results, level, 1))
                .filter(known -> known.length > 0)
                .mapToDouble(known -> Arrays.stream(known).average().orElse(0))
                .toArray();
        return "At the levels done, a neuron works for " + Readable.span(means) + " ideas on average (" + done + " of "
                + cells() + " networks).";
    }
}
