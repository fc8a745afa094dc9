package org.touchstone.engine.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Readable;
import org.touchstone.engine.target.NoiseSweep.Level;

/** What is known of the sweep over noise so far: means over the networks of each level. */
final class NoisePictures {

    private static final int ACCURACY = 0;
    private static final int OWN_ERROR = 1;
    private static final int TARGET_ERROR = 2;
    private static final int FULL_ERROR = 3;
    private static final int FIRING = 4;

    /** A level of which at least one network is done. */
    private record Known(Level level, double[] means) {}

    private final List<Known> known = new ArrayList<>();
    private final long done;
    private final String speaksOf;

    NoisePictures(List<double @Nullable []> results) {
        for (int level = 0; level < NoiseSweep.LEVELS.size(); level++) {
            List<double[]> cells = new ArrayList<>();
            for (double[] cell : results.subList(level * NoiseSweep.SEEDS, (level + 1) * NoiseSweep.SEEDS)) {
                if (cell != null) {
                    cells.add(cell);
                }
            }
            if (!cells.isEmpty()) {
                known.add(new Known(NoiseSweep.LEVELS.get(level), means(cells)));
            }
        }
        done = results.stream().filter(Objects::nonNull).count();
        speaksOf = done + " of " + results.size() + " networks are done";
    }

    private static double[] means(List<double[]> cells) {
        double[] means = new double[cells.getFirst().length];
        for (double[] cell : cells) {
            for (int i = 0; i < means.length; i++) {
                means[i] += cell[i] / cells.size();
            }
        }
        return means;
    }

    List<Exhibit> all() {
        return List.of(
                curve(
                        "How many ideas come out on top",
                        accuracyFinding(),
                        "share of ideas",
                        series("ours", ACCURACY),
                        earlier()),
                curve(
                        "The error of the asked-for answer",
                        spanFinding(TARGET_ERROR, 4, "amid the noise, the squared error of the asked-for answer"),
                        "squared error",
                        series("amid the noise", TARGET_ERROR),
                        series("nothing else on", OWN_ERROR)),
                curve(
                        "The error of all answers",
                        spanFinding(FULL_ERROR, 1, "the error of all answers together, where saying nothing has 1,"),
                        "squared error",
                        series("ours", FULL_ERROR),
                        line("saying nothing", random(), point -> 1)),
                table());
    }

    private static Exhibit curve(String title, String finding, String up, Series... series) {
        return new Exhibit.Curve(title, finding, "how often another idea is faintly on", up, List.of(series));
    }

    private List<Known> random() {
        return known.stream().filter(point -> !point.level().fixed()).toList();
    }

    private Series series(String label, int which) {
        return line(label, random(), point -> point.means()[which]);
    }

    private Series earlier() {
        return line(
                "an earlier measurement of our own",
                random().stream()
                        .filter(point -> point.level().earlier() != null)
                        .toList(),
                point -> Objects.requireNonNull(point.level().earlier()));
    }

    private static Series line(String label, List<Known> points, ToDoubleFunction<Known> height) {
        return Series.of(
                label,
                points.stream()
                        .mapToDouble(point -> point.level().probability())
                        .toArray(),
                points.stream().mapToDouble(height).toArray());
    }

    private String accuracyFinding() {
        if (known.isEmpty()) {
            return speaksOf + ".";
        }
        List<String> shares = known.stream()
                .map(point -> Math.round(100 * point.means()[ACCURACY]) + " at "
                        + point.level().words())
                .toList();
        return speaksOf + "; of every 100 ideas there came out on top: " + String.join(", ", shares) + ".";
    }

    private String spanFinding(int which, int decimals, String what) {
        if (known.isEmpty()) {
            return speaksOf + ".";
        }
        double[] values =
                known.stream().mapToDouble(point -> point.means()[which]).toArray();
        return speaksOf + "; " + what + " lies between "
                + Readable.decimals(Arrays.stream(values).min().orElseThrow(), decimals) + " and "
                + Readable.decimals(Arrays.stream(values).max().orElseThrow(), decimals) + ".";
    }

    private Exhibit table() {
        return new Exhibit.Table(
                "All numbers",
                speaksOf + "; each row is the mean of a level's networks that are done.",
                List.of(
                        "Noise",
                        "On top",
                        "On top in an earlier measurement of our own",
                        "Error of the asked-for answer, nothing else on",
                        "Error of the asked-for answer amid the noise",
                        "Error of all answers",
                        "Other ideas above 0.5"),
                known.stream().map(NoisePictures::row).toList());
    }

    private static List<String> row(Known point) {
        Double earlier = point.level().earlier();
        double[] means = point.means();
        return List.of(
                point.level().words(),
                Readable.number(means[ACCURACY]),
                earlier == null ? "not run" : Readable.number(earlier),
                Readable.decimals(means[OWN_ERROR], 4),
                Readable.decimals(means[TARGET_ERROR], 4),
                Readable.decimals(means[FULL_ERROR], 1),
                Readable.decimals(means[FIRING], 1));
    }
}
