package org.touchstone.engine.autoencoder;

import java.util.ArrayList;
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

/** What a dictionary of 64 or 128 entries rebuilds, and how many of 64 real ideas it finds, over the penalty. */
final class PenaltySweep implements Sweep {

    private static final double[] PENALTIES = {0, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3};
    private static final int[] DICTIONARIES = {64, 128};
    private static final int STEPS = 2000;
    private static final int BATCH = 512;

    @Override
    public String id() {
        return "penalties";
    }

    @Override
    public String title() {
        return "The better copy knows fewer ideas";
    }

    @Override
    public String description() {
        return "One dictionary for each penalty, on 64 real ideas in 32 numbers, trained half as long as usual. One"
                + " picture shows how much could not be rebuilt, which is all that one can measure in a real model. The"
                + " other shows how many real ideas were found. Watch whether both prefer the same dictionary.";
    }

    @Override
    public int cells() {
        return PENALTIES.length * DICTIONARIES.length;
    }

    @Override
    public String cell(int index) {
        return DICTIONARIES[index / PENALTIES.length] + " entries, penalty " + PENALTIES[index % PENALTIES.length];
    }

    @Override
    public double seconds() {
        return 1.8;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        Settings settings = AutoencoderSettings.settle(Map.of(
                "ideas",
                64,
                "dimensions",
                32,
                "dictionary",
                DICTIONARIES[index / PENALTIES.length],
                "probability",
                0.05,
                "penalty",
                PENALTIES[index % PENALTIES.length],
                "steps",
                STEPS,
                "batch",
                BATCH,
                "learningRate",
                0.003));
        AutoencoderModel model =
                new AutoencoderModel(settings, AutoencoderTrainer.train(settings, seed * cells() + index, progress));
        return new double[] {
            model.unexplained[0], model.matching.recovered, model.matching.mean, model.matching.entriesPerIdea
        };
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        long done = results.stream().filter(Objects::nonNull).count();
        if (done == 0) {
            return List.of();
        }
        String count = " (" + done + " of " + cells() + " dictionaries done).";
        return List.of(
                curve("What could not be rebuilt", rebuilt(results) + count, "share of the variance", results, 0),
                curve("Real ideas found", found(results) + count, "share of the ideas", results, 1),
                curve("Matching entries for each idea", split(results) + count, "entries", results, 3));
    }

    private static Exhibit curve(
            String title, String finding, String up, List<double @Nullable []> results, int which) {
        List<Series> lines = new ArrayList<>();
        for (int size = 0; size < DICTIONARIES.length; size++) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int at = 0; at < PENALTIES.length; at++) {
                double[] result = results.get(size * PENALTIES.length + at);
                if (result != null) {
                    x.add(PENALTIES[at]);
                    y.add(result[which]);
                }
            }
            if (!x.isEmpty()) {
                lines.add(new Series(DICTIONARIES[size] + " entries", List.copyOf(x), List.copyOf(y)));
            }
        }
        return new Exhibit.Curve(title, finding, "penalty", up, List.copyOf(lines));
    }

    private String rebuilt(List<double @Nullable []> results) {
        int best = best(results, 0, -1);
        double[] result = Objects.requireNonNull(results.get(best));
        return "The best copy, with " + cell(best) + ", leaves " + Readable.decimals(100 * result[0], 1)
                + "% unexplained and has found " + Readable.decimals(100 * result[1], 0) + "% of the real ideas";
    }

    private String found(List<double @Nullable []> results) {
        int best = best(results, 1, 1);
        double[] result = Objects.requireNonNull(results.get(best));
        return "The dictionary that found most, with " + cell(best) + ", has "
                + Readable.decimals(100 * result[1], 0) + "% of the real ideas and leaves "
                + Readable.decimals(100 * result[0], 1) + "% unexplained";
    }

    private String split(List<double @Nullable []> results) {
        int best = best(results, 3, 1);
        double[] result = Objects.requireNonNull(results.get(best));
        return "At most, with " + cell(best) + ", an idea has " + Readable.number(result[3])
                + " matching entries on average";
    }

    /** The cell done where one number is largest (sign 1) or smallest (sign -1); the first of equals. */
    private static int best(List<double @Nullable []> results, int which, int sign) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int at : IntStream.range(0, results.size()).toArray()) {
            double[] result = results.get(at);
            if (result != null && sign * result[which] > most) {
                most = sign * result[which];
                best = at;
            }
        }
        return best;
    }
}
