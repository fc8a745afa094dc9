package org.touchstone.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Sweep;

/** Twelve cells without arithmetic, in parts of four; a test looks in at each step of each. */
public final class CountingSweep implements Sweep {

    public static final String ID = "twelve";
    public static final int CELLS = 12;

    private volatile Look look = (cell, step) -> {};
    private volatile int steps = 1;

    /** Called at every step of every later cell. */
    public void atEachStep(int stepsPerCell, Look look) {
        this.steps = stepsPerCell;
        this.look = look;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Twelve counts";
    }

    @Override
    public String description() {
        return "Counts twelve times.";
    }

    @Override
    public int cells() {
        return CELLS;
    }

    @Override
    public String cell(int index) {
        return "count " + (index + 1);
    }

    @Override
    public double seconds() {
        return 0.25;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        for (int step = 0; step < steps; step++) {
            look.at(index, step);
            progress.step(step, steps, 1);
        }
        return new double[] {index, seed};
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        List<Exhibit.Bar> bars = new ArrayList<>();
        for (double @Nullable [] cell : results) {
            if (cell != null) {
                bars.add(new Exhibit.Bar("count " + (int) cell[0], cell[0]));
            }
        }
        return List.of(new Exhibit.Bars("Counts", bars.size() + " of " + CELLS + " counted.", "", bars));
    }

    /** What a test does at a step of a cell. */
    @FunctionalInterface
    public interface Look {
        void at(int cell, int step);
    }
}
