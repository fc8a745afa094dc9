package org.touchstone.engine.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Sweep;

/** Whether training from random starts finds the circle that the formula writes down. */
final class LearnabilitySweep implements Sweep {

    static final int FEWEST = 3;
    static final int MOST = 30;

    /** A sum of squared errors below this is zero but for what a training of this length leaves. */
    static final double ZERO = 1e-3;

    private static final int STEPS = 4000;
    private static final int BEST_LOSS = 0;
    private static final int BEST_RIGHT = 1;
    private static final int PERFECT = 2;

    @Override
    public String id() {
        return "learnability";
    }

    @Override
    public String title() {
        return "Can training find the circle?";
    }

    @Override
    public String description() {
        return "By formula any number of ideas fits round a circle when just one of them is on at full strength. Here 16"
                + " networks of each size are trained from random starts on just such inputs, and the best is kept. Look"
                + " for the size at which training stops to find what the formula writes down.";
    }

    @Override
    public int cells() {
        return MOST - FEWEST + 1;
    }

    @Override
    public String cell(int index) {
        return (FEWEST + index) + " ideas";
    }

    @Override
    public double seconds() {
        return 0.3;
    }

    /** Best loss, ideas right in that network, and how many of the networks have no loss left. */
    @Override
    public double[] compute(int index, long seed, Progress progress) {
        int n = FEWEST + index;
        RingTrainer trainer = new RingTrainer(n);
        double[] parameters = trainer.trained(STEPS, RandomStreams.stream(seed, index), progress);
        double[] losses = trainer.losses();
        int best = 0;
        for (int s = 1; s < losses.length; s++) {
            best = losses[s] < losses[best] ? s : best;
        }
        return new double[] {
            losses[best],
            RingTrainer.right(parameters, n, best),
            Arrays.stream(losses).filter(loss -> loss < ZERO).count()
        };
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        List<Double> sizes = new ArrayList<>();
        List<double[]> done = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            double[] cell = results.get(index);
            if (cell != null) {
                sizes.add((double) FEWEST + index);
                done.add(cell);
            }
        }
        String speaksOf = done.size() + " of " + results.size() + " sizes are done";
        return List.of(
                new Exhibit.Curve(
                        "How many ideas the best network gets right",
                        rightFinding(speaksOf, sizes, done),
                        "ideas",
                        "ideas right",
                        List.of(series("trained", sizes, done, BEST_RIGHT), new Series("by formula", sizes, sizes))),
                new Exhibit.Curve(
                        "What error is left in the best network",
                        lossFinding(speaksOf, sizes, done),
                        "ideas",
                        "sum of squared errors",
                        List.of(series("trained", sizes, done, BEST_LOSS))),
                new Exhibit.Curve(
                        "How many of the 16 networks make no error",
                        speaksOf + "; the formula makes none at any size.",
                        "ideas",
                        "networks",
                        List.of(series("trained", sizes, done, PERFECT))));
    }

    private static Series series(String label, List<Double> sizes, List<double[]> done, int which) {
        return new Series(label, sizes, done.stream().map(cell -> cell[which]).toList());
    }

    private static String rightFinding(String speaksOf, List<Double> sizes, List<double[]> done) {
        List<Integer> all = new ArrayList<>();
        double most = 0;
        for (int i = 0; i < done.size(); i++) {
            most = Math.max(most, done.get(i)[BEST_RIGHT]);
            if (done.get(i)[BEST_RIGHT] == sizes.get(i)) {
                all.add(sizes.get(i).intValue());
            }
        }
        return all.isEmpty()
                ? speaksOf + "; at none of them did training get every idea right."
                : speaksOf + "; training got every idea right for " + words(all) + " ideas, and never more than "
                        + (int) most + " at any size.";
    }

    private static String lossFinding(String speaksOf, List<Double> sizes, List<double[]> done) {
        List<Integer> none = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i)[BEST_LOSS] < ZERO) {
                none.add(sizes.get(i).intValue());
            }
        }
        String end = none.isEmpty() ? "for none of them" : "for " + words(none) + " ideas";
        return speaksOf + "; " + end + " the best network has an error below " + Readable.decimals(ZERO, 3) + ".";
    }

    /** "3 to 9 and 11", for sizes in ascending order. */
    private static String words(List<Integer> sizes) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sizes.size(); i++) {
            if (i + 1 == sizes.size() || sizes.get(i + 1) - sizes.get(i) != 1) {
                runs.add(from == i ? "" + sizes.get(i) : sizes.get(from) + " to " + sizes.get(i));
                from = i + 1;
            }
        }
        return runs.size() == 1
                ? runs.getFirst()
                : String.join(", ", runs.subList(0, runs.size() - 1)) + " and " + runs.getLast();
    }
}
