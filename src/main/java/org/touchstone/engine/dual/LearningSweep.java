package org.touchstone.engine.dual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Sweep;

/** How long gradient descent takes to read a hundred ideas off, by how many numbers they are written into. */
final class LearningSweep implements Sweep {

    /** The share of the error that is left when an idea counts as read. */
    static final double GOAL = 0.01;

    private static final double RATE = 0.3;
    private static final int IDEAS = 100;
    private static final int REPEATS = 3;
    private static final int DOUBLINGS = 16;
    private static final int[] WIDTHS = {50, 75, 100, 110, 125, 150, 200, 300, 400, 500, 700, 1000};

    /** Widths that theory speaks of. */
    private static final double[] WIDER =
            Arrays.stream(WIDTHS).filter(d -> d > IDEAS).asDoubleStream().toArray();

    private static final int INTERVALS = 2000;

    /** Steps after which the loss is kept, as powers of two. */
    private static final int[] KEPT = {0, 2, 4, 6, 8, 10, 12};

    /** What theory says of {@link #WIDER}: the same at every redraw, so worked out once, when first drawn. */
    private static final class Theory {

        private static final double[] STEPS =
                Arrays.stream(WIDER).map(d -> expectedSteps(IDEAS / d)).toArray();
    }

    @Override
    public String id() {
        return "learning-speed";
    }

    @Override
    public String title() {
        return "How quickly independent ideas are learned";
    }

    @Override
    public String description() {
        return "A hundred ideas are written into 50 to 1,000 numbers, along random directions, and gradient descent learns"
                + " to read them off. Any number of 100 or more is enough to read them with no error in the end. Look for"
                + " how much longer it takes when the directions are independent but far from square to each other. The"
                + " theory drawn beside it is from Marchenko and Pastur (1967).";
    }

    @Override
    public int cells() {
        return WIDTHS.length * REPEATS;
    }

    @Override
    public String cell(int index) {
        return WIDTHS[index / REPEATS] + " numbers, draw " + (index % REPEATS + 1);
    }

    @Override
    public double seconds() {
        return 0.1;
    }

    /** The steps to {@link #GOAL} (-1 if 65,536 are too few), then the loss after 1, 4, 16 .. steps. */
    @Override
    public double[] compute(int index, long seed, Progress progress) {
        int d = WIDTHS[index / REPEATS];
        progress.stage("Reading " + IDEAS + " ideas off " + d + " numbers");
        progress.step(0, 1, 1);
        double[] vectors = DualPlacement.vectors(
                DualSettings.RANDOM, IDEAS, d, RandomStreams.stream(seed, index).nextLong());
        Descent descent = new Descent(Matrices.gram(vectors, IDEAS, d), IDEAS, RATE);
        double[] result = new double[1 + KEPT.length];
        result[0] = descent.stepsTo(GOAL, DOUBLINGS);
        for (int at = 0; at < KEPT.length; at++) {
            result[1 + at] = descent.lossAfter(KEPT[at]);
        }
        progress.step(1, 1, result[KEPT.length]);
        return result;
    }

    /** Steps to {@link #GOAL} where all directions are square to each other: (1 - rate)^2t. */
    static int square(double rate) {
        return rate == 1 ? 1 : (int) Math.ceil(StrictMath.log(GOAL) / (2 * StrictMath.log(1 - rate)));
    }

    /**
     * The loss after t steps that theory expects of very many random directions: the mean of (1 - rate l)^2t over the
     * eigenvalues l of their inner products (Marchenko and Pastur 1967), ratio = ideas / numbers below 1.
     */
    static double expected(double ratio, double rate, double steps) {
        double low = (1 - Math.sqrt(ratio)) * (1 - Math.sqrt(ratio));
        double high = (1 + Math.sqrt(ratio)) * (1 + Math.sqrt(ratio));
        double sum = 0;
        for (int i = 0; i < INTERVALS; i++) {
            // l = middle - half cos(a): the density's square roots at both ends become smooth
            double angle = Math.PI * (i + 0.5) / INTERVALS;
            double half = (high - low) / 2;
            double l = (high + low) / 2 - half * StrictMath.cos(angle);
            double sine = half * StrictMath.sin(angle);
            sum += sine * sine / (2 * Math.PI * ratio * l) * StrictMath.pow(1 - rate * l, 2 * steps);
        }
        return sum * Math.PI / INTERVALS;
    }

    /** The first step at which {@link #expected} is at most {@link #GOAL}. */
    static int expectedSteps(double ratio) {
        int high = 1;
        while (expected(ratio, RATE, high) > GOAL) {
            high *= 2;
        }
        int low = high / 2;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (expected(ratio, RATE, middle) > GOAL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        return List.of(speed(results), curves(results));
    }

    private static String told(List<double @Nullable []> results) {
        long done = results.stream().filter(result -> result != null).count();
        return "From " + done + " of " + results.size() + " cells: ";
    }

    /** The mean of a value over the draws of a width that are done and reached the goal; NaN where there is none. */
    private static double mean(List<double @Nullable []> results, int width, int value) {
        double sum = 0;
        int count = 0;
        for (int draw = 0; draw < REPEATS; draw++) {
            double[] result = results.get(width * REPEATS + draw);
            if (result != null && result[value] >= 0) {
                sum += result[value];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** As many numbers as ideas take hundreds of times as long: told in the sentence, or nothing else could be seen. */
    private static Exhibit speed(List<double @Nullable []> results) {
        int[] reached = IntStream.range(0, WIDTHS.length)
                .filter(width -> !Double.isNaN(mean(results, width, 0)))
                .toArray();
        double[] widths = Arrays.stream(reached).mapToDouble(w -> WIDTHS[w]).toArray();
        double[] steps =
                Arrays.stream(reached).mapToDouble(w -> mean(results, w, 0)).toArray();
        int drawn = (int) Arrays.stream(widths).filter(d -> d <= IDEAS).count();
        List<Exhibit.Series> series = new ArrayList<>();
        series.add(Exhibit.Series.of(
                "measured",
                Arrays.copyOfRange(widths, drawn, widths.length),
                Arrays.copyOfRange(steps, drawn, steps.length)));
        series.add(Exhibit.Series.of("theory for random directions", WIDER, Theory.STEPS));
        series.add(Exhibit.Series.of(
                "directions square to each other",
                WIDER,
                Arrays.stream(WIDER).map(d -> square(RATE)).toArray()));
        String finding = reached.length == 0
                ? "no width has been followed to where 1 of every 100 of the error is left yet."
                : "it takes " + Readable.count(Math.round(steps[steps.length - 1])) + " steps with "
                        + Readable.count(Math.round(widths[widths.length - 1])) + " numbers and "
                        + Readable.count(Math.round(steps[0])) + " with "
                        + Readable.count(Math.round(widths[0])) + "; square to each other it would take "
                        + square(RATE) + ".";
        return new Exhibit.Curve(
                "Steps until 1 of every 100 of the error is left",
                told(results) + finding,
                "numbers",
                "steps",
                List.copyOf(series));
    }

    private static Exhibit curves(List<double @Nullable []> results) {
        double[] steps = Arrays.stream(KEPT).mapToDouble(kept -> 1 << kept).toArray();
        List<Exhibit.Series> series = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (int width = 0; width < WIDTHS.length; width++) {
            double[] losses = new double[KEPT.length];
            for (int at = 0; at < KEPT.length; at++) {
                losses[at] = mean(results, width, 1 + at);
            }
            if (!Double.isNaN(losses[0])) {
                series.add(Exhibit.Series.of(WIDTHS[width] + " numbers", steps, losses));
                if (WIDTHS[width] < IDEAS) {
                    left.add(Readable.number(losses[KEPT.length - 1]) + " with " + WIDTHS[width] + " numbers");
                }
            }
        }
        String finding = series.isEmpty()
                ? "nothing is known yet."
                : left.isEmpty()
                        ? "each width with 100 numbers or more goes on falling."
                        : "with fewer numbers than ideas the error stops falling, at " + String.join(" and ", left)
                                + ".";
        return new Exhibit.Curve(
                "How the error falls",
                told(results) + finding,
                "steps",
                "share of the error that is left",
                List.copyOf(series));
    }
}
