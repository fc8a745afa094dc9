package org.touchstone.claims.plain;

import java.util.Map;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** One family's shipped evals, judged again by plain loops that share nothing with statements, checks or traces. */
public interface PlainEvals {

    /** The rules by {@code slug/eval-id}. */
    Map<String, Rule> rules();

    /** Whether the model behaved as the eval expects. */
    @FunctionalInterface
    interface Rule {

        /**
         * @param input one value per input
         * @param weights the model's, from which the rule works everything out
         */
        boolean right(double[] input, Settings settings, Weights weights);
    }
}
