package org.touchstone.claims.plain;

import java.util.Map;
import org.touchstone.engine.Weights;

/** The evals about a hundred ideas in two numbers, of which one is asked for. */
public final class TargetEvals implements PlainEvals {

    private static final int IDEAS = 100;

    /** A question and all answers to it. */
    private record Answered(double[] x, int asked, double[] y) {

        double error(boolean silent) {
            double sum = 0;
            for (int i = 0; i < IDEAS; i++) {
                double off = silent ? x[i] : y[i] - x[i];
                sum += off * off;
            }
            return sum;
        }

        boolean told() {
            return Math.abs(y[asked] - x[asked]) <= 0.05;
        }
    }

    @FunctionalInterface
    private interface Judge {
        boolean right(Answered answered);
    }

    @Override
    public Map<String, Rule> rules() {
        String held = "a-hundred-ideas-in-two-numbers/";
        String lost = "all-answers-scored-and-little-comes-back/";
        return Map.of(
                held + "told", of(Answered::told),
                held + "not-told", of(TargetEvals::strongestWins),
                held + "no-false-alarm", of(TargetEvals::offStaysLow),
                held + "better-than-silence", of(a -> a.error(false) < a.error(true)),
                lost + "told", of(Answered::told),
                lost + "gives-little", of(a -> a.y[a.asked] <= 0.5 * a.x[a.asked] + 0.02),
                lost + "no-false-alarm", of(TargetEvals::noOtherAboveHalf),
                lost + "better-than-silence", of(a -> a.error(false) < a.error(true)));
    }

    private static Rule of(Judge judge) {
        return (input, settings, weights) -> judge.right(answered(input, weights));
    }

    private static Answered answered(double[] input, Weights weights) {
        double[] w = weights.tensor("W").data();
        double[] bias = weights.tensor("b").data();
        double first = 0;
        double second = 0;
        for (int i = 0; i < IDEAS; i++) {
            first += input[i] * w[2 * i];
            second += input[i] * w[2 * i + 1];
        }
        double[] y = new double[IDEAS];
        for (int i = 0; i < IDEAS; i++) {
            y[i] = first * w[2 * i] + second * w[2 * i + 1] + bias[i];
        }
        return new Answered(input, (int) input[IDEAS], y);
    }

    private static boolean strongestWins(Answered answered) {
        int top = 0;
        for (int i = 1; i < IDEAS; i++) {
            top = answered.x[i] > answered.x[top] ? i : top;
        }
        for (int i = 0; i < IDEAS; i++) {
            if (i != top && answered.y[i] >= answered.y[top]) {
                return false;
            }
        }
        return true;
    }

    private static boolean offStaysLow(Answered answered) {
        double most = 0;
        for (int i = 0; i < IDEAS; i++) {
            most = Math.max(most, answered.x[i]);
        }
        for (int i = 0; i < IDEAS; i++) {
            if (answered.x[i] == 0 && answered.y[i] > 0.5 * most) {
                return false;
            }
        }
        return true;
    }

    private static boolean noOtherAboveHalf(Answered answered) {
        for (int i = 0; i < IDEAS; i++) {
            if (i != answered.asked && answered.y[i] > 0.5) {
                return false;
            }
        }
        return true;
    }
}
