package org.touchstone.engine.latents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Sweep;

/**
 * Looks for tables of two values each at which drawing the summary afresh from the second clue multiplies the larger
 * redundancy error most. A table is the softmax of eight numbers; the search walks downhill on minus the logarithm of the
 * ratio, held near the wanted size of the error. It is numerical evidence that no constant will do, and no proof.
 */
final class ResamplingSearch implements Sweep {

    /** Sizes of the error before the redraw, in bits. */
    private static final double[] SIZES = {1e-2, 1e-4, 1e-6, 1e-8};

    /** Worst ratios of an earlier search (gradient search, 9 seconds in all); none was made at the first size. */
    private static final double[] EARLIER = {6.5, 15.5, 19.4};

    private static final int SEARCHES = 8;
    private static final int STARTS = 8;
    private static final int ROUNDS = 3;
    private static final int STEPS = 2_000;
    private static final int CELLS = 8;
    private static final int RATIO = 0;
    private static final int BEFORE = 1;
    private static final int AFTER = 2;
    private static final int TABLE = 3;

    /** Chances below e^-80 of the largest are as good as 0. */
    private static final double DEEPEST = -80;

    private static final Shape SHAPE = new Shape(2, 2, 2, 1);

    @Override
    public String id() {
        return "resampling-search";
    }

    @Override
    public String title() {
        return "How much worse can a redraw make it?";
    }

    @Override
    public String description() {
        return "A lemma said that drawing the summary afresh from one clue makes the redundancy error at most a fixed"
                + " number of times larger. Its authors withdrew it. Each cell searches for the table where the error"
                + " grows most, for a given size of the error before. If the worst factor keeps growing as the error"
                + " shrinks, no fixed number will do.";
    }

    @Override
    public int cells() {
        return SIZES.length * SEARCHES;
    }

    @Override
    public String cell(int index) {
        return "error " + size(index) + " bits, search " + (index % SEARCHES + 1);
    }

    private static String size(int index) {
        return "10^\u2212" + exponent(index / SEARCHES);
    }

    private static int exponent(int which) {
        return (int) Math.round(-Math.log10(SIZES[which]));
    }

    @Override
    public double seconds() {
        return 1;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        double wanted = SIZES[index / SEARCHES];
        RandomGenerator random = RandomStreams.stream(seed, index);
        Simplex simplex = new Simplex(at -> height(at, wanted), CELLS);
        double[] best = new double[CELLS];
        double lowest = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            double[] at = new double[CELLS];
            Arrays.setAll(at, i -> 4 * RandomStreams.gaussian(random));
            for (int round = 0; round < ROUNDS; round++) {
                at = simplex.lowest(at, 1, STEPS);
                progress.step(start * ROUNDS + round + 1, STARTS * ROUNDS, Math.min(lowest, height(at, wanted)));
            }
            double height = height(at, wanted);
            if (height < lowest) {
                lowest = height;
                best = at;
            }
        }
        return result(new Joint(SHAPE, softmax(best)));
    }

    private static double[] result(Joint table) {
        Redraw redraw = new Redraw(table);
        double before = redraw.before();
        double after = redraw.gap();
        double[] result = new double[TABLE + CELLS];
        result[RATIO] = after / before;
        result[BEFORE] = before;
        result[AFTER] = after;
        System.arraycopy(table.p, 0, result, TABLE, CELLS);
        return result;
    }

    private static double height(double[] at, double wanted) {
        Redraw redraw = new Redraw(new Joint(SHAPE, softmax(at)));
        double before = redraw.before();
        double after = redraw.gap();
        if (before == 0 || after == 0) {
            return Double.MAX_VALUE;
        }
        double off = StrictMath.log(before / wanted);
        return off * off / 2 - StrictMath.log(after / before);
    }

    static double[] softmax(double[] at) {
        double top = Arrays.stream(at).max().orElse(0);
        double[] p = new double[at.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = StrictMath.exp(Math.max(DEEPEST, at[i] - top));
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        int done = (int) results.stream().filter(result -> result != null).count();
        List<Integer> sizes = IntStream.range(0, SIZES.length)
                .filter(which -> worst(results, which) != null)
                .boxed()
                .toList();
        return List.of(growth(results, sizes, done), tables(results, sizes, done));
    }

    /** The worst of all searches at one size; null where none is done. */
    private static double @Nullable [] worst(List<double @Nullable []> results, int which) {
        double[] worst = null;
        for (int index = which * SEARCHES; index < (which + 1) * SEARCHES; index++) {
            double[] result = index < results.size() ? results.get(index) : null;
            if (result != null && (worst == null || result[RATIO] > worst[RATIO])) {
                worst = result;
            }
        }
        return worst;
    }

    private static Exhibit growth(List<double @Nullable []> results, List<Integer> sizes, int done) {
        List<Double> across = new ArrayList<>();
        List<Double> up = new ArrayList<>();
        List<Double> guide = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (int which : sizes) {
            double[] worst = worst(results, which);
            if (worst != null) {
                across.add((double) exponent(which));
                guide.add(1 - Math.log(SIZES[which]));
                up.add(worst[RATIO]);
                told.add(Readable.decimals(worst[RATIO], 1) + " at 10^\u2212" + exponent(which));
            }
        }
        List<Exhibit.Series> series = List.of(
                new Exhibit.Series("worst found here", across, up),
                new Exhibit.Series("1 plus the natural logarithm of 1/error", across, guide),
                Exhibit.Series.of("earlier search of ours", new double[] {4, 6, 8}, EARLIER));
        return new Exhibit.Curve(
                "The worst factor found",
                told.isEmpty()
                        ? "No search is done yet."
                        : "Worst factors after " + done + " of " + SIZES.length * SEARCHES + " searches: "
                                + String.join(", ", told) + " bits"
                                + (growing(up) ? "; it grows as the error shrinks." : "."),
                "how small the error before is: 4 stands for 10^\u22124 bits",
                "times as large after the redraw",
                series);
    }

    private static boolean growing(List<Double> up) {
        return up.size() > 1 && IntStream.range(1, up.size()).allMatch(i -> up.get(i) > up.get(i - 1));
    }

    private static Exhibit tables(List<double @Nullable []> results, List<Integer> sizes, int done) {
        List<List<String>> rows = new ArrayList<>();
        for (int which : sizes) {
            double[] worst = worst(results, which);
            if (worst != null) {
                List<String> row = new ArrayList<>();
                for (double number : worst) {
                    row.add(String.format(Locale.ROOT, "%.4g", number));
                }
                rows.add(row);
            }
        }
        List<String> columns = new ArrayList<>(List.of("factor", "bits before", "bits after"));
        columns.addAll(SHAPE.titles());
        return new Exhibit.Table(
                "The worst tables",
                "The worst table for each of " + sizes.size() + " sizes of the error, of " + done
                        + " searches done; put one in by hand to see it.",
                columns,
                rows);
    }
}
