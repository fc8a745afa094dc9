package org.touchstone.claims;

import org.touchstone.engine.Trace;
import org.touchstone.statements.Measure;

/** Says whether a prediction came true at one point, by the claim's named rule. */
final class ScoreKeeper {

    private ScoreKeeper() {}

    /** Wrong where the measure has no value. */
    static boolean right(ClaimSpec.Prediction rule, Measure measure, Trace trace, String output) {
        double[] predicted;
        try {
            predicted = measure.at(trace);
        } catch (ArithmeticException e) {
            return false;
        }
        double[] did = trace.value(output);
        return rule.rule() == ClaimSpec.ScoreRule.LARGEST
                ? strictlyLargest(did, predicted[0])
                : close(did, predicted, rule.tolerance());
    }

    private static boolean strictlyLargest(double[] values, double index) {
        int at = (int) index;
        if (at != index || at < 0 || at >= values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (i != at && !(values[at] > values[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean close(double[] did, double[] predicted, double tolerance) {
        if (did.length != predicted.length) {
            return false;
        }
        for (int i = 0; i < did.length; i++) {
            if (!(Math.abs(did[i] - predicted[i]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }
}
