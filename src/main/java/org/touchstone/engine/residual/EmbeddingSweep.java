package org.touchstone.engine.residual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Sweep;
import org.touchstone.engine.Weights;

/** Short trainings with ideas written down in several ways, some seeds each: where the gain is and where it is not. */
final class EmbeddingSweep implements Sweep {

    private static final int[] WIDTHS = {200, 300, 400, 600, 800, 1000};
    private static final int WAYS = WIDTHS.length + 1;
    private static final int SEEDS = 3;

    /** Three tenths of a full training: a cell then takes one to two seconds. */
    private static final int STEPS = 300;

    @Override
    public String id() {
        return "embeddings";
    }

    @Override
    public String title() {
        return "Better than one job a neuron?";
    }

    @Override
    public String description() {
        return "The same layer of 50 neurons is trained for each way of writing the 100 ideas down: with random"
                + " directions in streams of several widths, and with a place of its own for each idea. To be quick we"
                + " stop after 300 steps of the usual 1,000, so a full training ends lower. We measure the loss as a"
                + " multiple of that of one job a neuron (8.33 in 10,000). Look for where it falls below 1."
                + " Bhagat et al. 2026 say that it does so only where ideas overlap (arXiv 2606.14673).";
    }

    @Override
    public int cells() {
        return WAYS * SEEDS;
    }

    @Override
    public String cell(int index) {
        return way(index % WAYS) + ", training " + (index / WAYS + 1) + " of " + SEEDS;
    }

    private static String way(int at) {
        return at < WIDTHS.length ? "random, width " + WIDTHS[at] : "a place of its own";
    }

    @Override
    public double seconds() {
        return 1.7;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        int at = index % WAYS;
        Settings settings = ResidualSettings.settle(
                at < WIDTHS.length
                        ? Map.of("steps", STEPS, "width", WIDTHS[at])
                        : Map.of("steps", STEPS, "embedding", ResidualSettings.IDENTITY));
        Weights weights = ResidualTrainer.train(
                settings, RandomStreams.stream(seed, index).nextLong(), progress);
        double naive = ResidualModel.naive(settings);
        return new double[] {weights.values("loss")[0] / naive, weights.values("loss_clean")[0] / naive};
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        List<String> labels = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        int done = 0;
        int below = 0;
        for (int at = 0; at < WAYS; at++) {
            List<double[]> cells = done(results, at);
            done += cells.size();
            below += (int) cells.stream().filter(cell -> cell[0] < 1).count();
            rows.add(List.of(way(at), "" + cells.size(), span(cells, 0), span(cells, 1)));
            if (!cells.isEmpty()) {
                labels.add(way(at));
                losses.add(cells.stream().mapToDouble(cell -> cell[0]).average().orElseThrow());
            }
        }
        String counted = "Of " + done + " of " + cells() + " trainings done, " + below;
        return List.of(
                Exhibit.Bars.of(
                        "Loss by how ideas are written down",
                        done == 0
                                ? "None of " + cells() + " trainings is done yet."
                                : counted + (below == 1 ? " does" : " do") + " better than one job a neuron.",
                        "times the loss of one job a neuron",
                        labels,
                        losses.stream().mapToDouble(v -> v).toArray()),
                new Exhibit.Table(
                        "As trained, and with the overlap taken away",
                        done == 0
                                ? "None of " + cells() + " trainings is done yet."
                                : "Of " + done + " of " + cells() + " trainings done, "
                                        + results.stream()
                                                .filter(Objects::nonNull)
                                                .filter(cell -> cell[1] < 1)
                                                .count()
                                        + " would do better than one job a neuron without the overlap.",
                        List.of("Ideas written down", "Trainings", "Loss as trained", "Loss, overlap taken away"),
                        rows));
    }

    private static List<double[]> done(List<double @Nullable []> results, int way) {
        List<double[]> done = new ArrayList<>();
        for (int at = way; at < results.size(); at += WAYS) {
            double[] cell = results.get(at);
            if (cell != null) {
                done.add(cell);
            }
        }
        return done;
    }

    private static String span(List<double[]> cells, int which) {
        return cells.isEmpty()
                ? "not done"
                : Readable.span(Arrays.stream(cells.toArray(double[][]::new))
                        .mapToDouble(cell -> cell[which])
                        .toArray());
    }
}
