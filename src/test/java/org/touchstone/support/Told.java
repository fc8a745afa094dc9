package org.touchstone.support;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.engine.Progress;

/** Keeps what a run told about its progress. */
public final class Told implements Progress {

    /** A reader who has had enough at the first step. */
    public static final Progress CANCELLED = new Progress() {
        @Override
        public void stage(String words) {}

        @Override
        public void step(int step, int total, double loss) {
            throw new CancelledException();
        }
    };

    public final List<String> stages = new ArrayList<>();
    public final List<Integer> steps = new ArrayList<>();
    public final List<Integer> totals = new ArrayList<>();
    public final List<Double> losses = new ArrayList<>();

    @Override
    public void stage(String words) {
        stages.add(words);
    }

    @Override
    public void step(int step, int total, double loss) {
        steps.add(step);
        totals.add(total);
        losses.add(loss);
    }
}
