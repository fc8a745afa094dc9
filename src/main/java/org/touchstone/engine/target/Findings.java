package org.touchstone.engine.target;

import java.util.Arrays;
import org.touchstone.engine.Readable;

/** One plain sentence for each picture, computed from the numbers that the picture shows. */
final class Findings {

    private final TargetModel model;

    Findings(TargetModel model) {
        this.model = model;
    }

    String directions() {
        double[] gaps = model.gaps;
        String nearest = gaps[0] < 0.001 ? "less than 0.001" : Readable.decimals(gaps[0], 3);
        return "The " + model.n + " directions are " + Readable.span(model.lengths)
                + " long and lie where chance put them: the two nearest are " + nearest
                + " degrees apart, the widest gap is " + Readable.decimals(gaps[gaps.length - 1], 1) + ".";
    }

    /** @param on the only feature put in, at full strength */
    String answers(int on, String idea) {
        int loud = 0;
        for (int at = 0; at < model.n; at++) {
            loud += at != on && model.answer(on, at) > OneAtATime.FIRES ? 1 : 0;
        }
        return "With " + idea + " alone at full strength, its own answer is " + Readable.number(model.answer(on, on))
                + ", and " + loud + " of the " + (model.n - 1) + " others come out above 0.5.";
    }

    String errors() {
        double full = model.alone.fullError();
        String compared = full > 1
                ? Readable.decimals(full, 1) + " times that of saying nothing"
                : Readable.decimals(full, 2) + " of that of saying nothing";
        return "Told which idea to read, the squared error is " + Readable.decimals(model.alone.ownError(), 4)
                + "; over all answers it is " + compared + ".";
    }

    String gaps() {
        double even = 360.0 / model.n;
        long close = Arrays.stream(model.gaps).filter(gap -> gap < even / 2).count();
        return close + " of " + model.n + " gaps are less than half as wide as even spacing would make them ("
                + Readable.decimals(even, 1) + " degrees).";
    }

    String lengthsAndBiases() {
        return "Lengths are " + Readable.span(model.lengths) + "; what is added to each answer is "
                + Readable.span(model.b) + ".";
    }
}
