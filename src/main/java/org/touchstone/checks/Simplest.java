package org.touchstone.checks;

import java.util.List;
import java.util.function.Predicate;
import org.touchstone.engine.Input;

/**
 * Makes an input simpler while it still fails in the same way: as many values as possible come to rest, the others to
 * {@link RoundNumbers}. Greedy and without chance: the same start always ends at the same input, and neighbours often
 * at one and the same, so that two finds of one failure are seen to be one.
 */
public final class Simplest {

    /** Tries after which the simplest input so far is taken; most searches end long before. */
    public static final int TRIES = 2_000;

    private final List<Input> inputs;
    private final Predicate<double[]> fails;
    private int left;

    private Simplest(List<Input> inputs, Predicate<double[]> fails, int tries) {
        this.inputs = inputs;
        this.fails = fails;
        this.left = tries;
    }

    /**
     * The simplest input found from a failing one; the start itself where nothing simpler fails.
     *
     * @param start one value per input, in range; not changed
     * @param fails whether an input fails in the way that matters; must not keep or change the array
     * @param tries how many inputs may be tried, at least 0
     */
    public static double[] from(double[] start, List<Input> inputs, Predicate<double[]> fails, int tries) {
        return new Simplest(inputs, fails, tries).search(start.clone());
    }

    /** Every change puts a value to rest or to a rounder number, so that the passes come to an end. */
    private double[] search(double[] at) {
        boolean changed = true;
        while (changed && left > 0) {
            changed = rest(at) | round(at);
        }
        return at;
    }

    /** Later inputs first: of two that do equally, the one that was named first stays. */
    private boolean rest(double[] at) {
        boolean changed = false;
        for (int i = at.length - 1; i >= 0; i--) {
            double rest = inputs.get(i).rest();
            changed |= at[i] != rest && moves(at, i, rest);
        }
        return changed;
    }

    private boolean round(double[] at) {
        boolean changed = false;
        for (int i = 0; i < at.length; i++) {
            for (double rounder : RoundNumbers.before(at[i], inputs.get(i))) {
                if (moves(at, i, rounder)) {
                    changed = true;
                    break;
                }
            }
        }
        return changed;
    }

    private boolean moves(double[] at, int input, double value) {
        if (left == 0) {
            return false;
        }
        left--;
        double before = at[input];
        at[input] = value;
        if (fails.test(at)) {
            return true;
        }
        at[input] = before;
        return false;
    }
}
