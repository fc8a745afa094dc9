package org.touchstone.claims.plain;

import java.util.Map;
import java.util.function.BiPredicate;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about ideas placed round a circle. */
public final class CircleEvals implements PlainEvals {

    /** One half and more than rounding. */
    private static final double OUT = 0.500000001;

    @Override
    public Map<String, Rule> rules() {
        String twenty = "twenty-ideas-round-a-circle/";
        String murmurs = "a-hundred-murmurs-cancel/";
        return Map.of(
                twenty + "exactly-those", of((x, y) -> noneLost(x, y) && noFalseAlarm(x, y)),
                twenty + "none-lost", of(CircleEvals::noneLost),
                twenty + "no-false-alarm", of(CircleEvals::noFalseAlarm),
                twenty + "close", of((x, y) -> close(x, y, 0.1)),
                murmurs + "loud-one-read", of((x, y) -> Math.abs(y[top(x)] - x[top(x)]) <= 0.06),
                murmurs + "strongest", of(CircleEvals::strongestWins),
                murmurs + "no-false-alarm", of(CircleEvals::atMostOneAboveHalf),
                murmurs + "close", of((x, y) -> close(x, y, 0.2)));
    }

    private static Rule of(BiPredicate<double[], double[]> rule) {
        return (input, settings, weights) -> rule.test(input, output(input, settings, weights));
    }

    private static double[] output(double[] x, Settings settings, Weights weights) {
        double[] w = weights.tensor("W").data();
        double bias = weights.tensor("b").data()[0];
        boolean relu = settings.choice("output").equals("relu");
        double first = 0;
        double second = 0;
        for (int i = 0; i < x.length; i++) {
            first += x[i] * w[2 * i];
            second += x[i] * w[2 * i + 1];
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = w[2 * i] * first + w[2 * i + 1] * second + bias;
            y[i] = relu && sum < 0 ? 0 : sum;
        }
        return y;
    }

    private static boolean noneLost(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0 && y[i] <= OUT) {
                return false;
            }
        }
        return true;
    }

    private static boolean noFalseAlarm(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] == 0 && y[i] > OUT) {
                return false;
            }
        }
        return true;
    }

    private static boolean atMostOneAboveHalf(double[] x, double[] y) {
        int above = 0;
        for (double answer : y) {
            above += answer > 0.5 ? 1 : 0;
        }
        return above <= 1;
    }

    private static boolean close(double[] x, double[] y, double most) {
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(y[i] - x[i]) > most) {
                return false;
            }
        }
        return true;
    }

    private static int top(double[] x) {
        int top = 0;
        for (int i = 1; i < x.length; i++) {
            top = x[i] > x[top] ? i : top;
        }
        return top;
    }

    private static boolean strongestWins(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            if (i != top(x) && y[i] >= y[top(x)]) {
                return false;
            }
        }
        return true;
    }
}
