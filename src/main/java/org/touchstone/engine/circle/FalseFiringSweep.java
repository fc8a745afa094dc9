package org.touchstone.engine.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;
import org.touchstone.engine.Sweep;

/** How a circle of n ideas fares with several on at once, at full strength. */
final class FalseFiringSweep implements Sweep {

    static final List<Integer> SIZES = List.of(3, 4, 5, 6, 8, 10, 20, 100);

    static final int MOST_ACTIVE = 3;

    private static final int SETS = 2_000;

    /** Results of one cell. */
    private static final int EXACT = 0;

    private static final int MISSED = 1;
    private static final int FALSE = 2;

    @Override
    public String id() {
        return "false-firing";
    }

    @Override
    public String title() {
        return "More than one idea on the circle";
    }

    @Override
    public String description() {
        return "The circle is exact for one idea at full strength. Here 2,000 random sets of one, two or three ideas are"
                + " put in, for circles of 3 to 100 ideas. Look at how many ideas that were put in are lost, and how"
                + " many others come out. With three ideas, two on at once both come out at just one half, which does"
                + " not count as coming out.";
    }

    @Override
    public int cells() {
        return SIZES.size() * MOST_ACTIVE;
    }

    @Override
    public String cell(int index) {
        return size(index) + " ideas, " + active(index) + " on at once";
    }

    private static int size(int index) {
        return SIZES.get(index / MOST_ACTIVE);
    }

    private static int active(int index) {
        return index % MOST_ACTIVE + 1;
    }

    @Override
    public double seconds() {
        return 0.01;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        Settings settings = Settling.settle(CircleSettings.DECLARED, Map.of("features", size(index)));
        CircleModel model = new CircleModel(settings, CirclePlacement.place(settings));
        FalseFiring firing = FalseFiring.sampled(model, active(index), SETS, RandomStreams.stream(seed, index));
        return new double[] {firing.exact(), firing.missed(), firing.falseAlarms()};
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        String speaksOf =
                results.stream().filter(Objects::nonNull).count() + " of " + results.size() + " cells are done";
        return List.of(
                new Exhibit.Curve(
                        "How often exactly the right ideas come out",
                        speaksOf + exactFinding(results),
                        "ideas round the circle",
                        "share of sets",
                        series(results, EXACT)),
                new Exhibit.Curve(
                        "How many other ideas come out",
                        speaksOf + falseFinding(results),
                        "ideas round the circle",
                        "other ideas",
                        series(results, FALSE)),
                new Exhibit.Table(
                        "All numbers",
                        speaksOf + ".",
                        List.of("Ideas", "On at once", "Exactly right, of every 100 sets", "Lost", "Others"),
                        rows(results)));
    }

    /** One line for each number of features on at once. */
    private static List<Series> series(List<double @Nullable []> results, int which) {
        List<Series> lines = new ArrayList<>();
        for (int active = 1; active <= MOST_ACTIVE; active++) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int index = active - 1; index < results.size(); index += MOST_ACTIVE) {
                double[] cell = results.get(index);
                if (cell != null) {
                    x.add((double) size(index));
                    y.add(cell[which]);
                }
            }
            lines.add(new Series(active + " on", x, y));
        }
        return lines;
    }

    private static String exactFinding(List<double @Nullable []> results) {
        int done = 0;
        int perfect = 0;
        for (int index = 0; index < results.size(); index += MOST_ACTIVE) {
            double[] cell = results.get(index);
            done += cell != null ? 1 : 0;
            perfect += cell != null && cell[EXACT] == 1 ? 1 : 0;
        }
        return "; with one idea on, " + perfect + " of " + done + " circles are always right.";
    }

    private static String falseFinding(List<double @Nullable []> results) {
        int worst = -1;
        double most = 0;
        for (int index = 0; index < results.size(); index++) {
            double[] cell = results.get(index);
            if (cell != null && cell[FALSE] > most) {
                worst = index;
                most = cell[FALSE];
            }
        }
        return worst < 0
                ? "; no other idea comes out in any of them."
                : "; most others come out with " + active(worst) + " on of " + size(worst) + ": "
                        + Readable.decimals(most, 1) + " on average.";
    }

    private static List<List<String>> rows(List<double @Nullable []> results) {
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            double[] cell = results.get(index);
            if (cell != null) {
                rows.add(List.of(
                        Integer.toString(size(index)),
                        Integer.toString(active(index)),
                        Readable.decimals(100 * cell[EXACT], 1),
                        Readable.decimals(cell[MISSED], 1),
                        Readable.decimals(cell[FALSE], 1)));
            }
        }
        return rows;
    }
}
