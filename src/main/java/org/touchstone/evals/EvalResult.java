package org.touchstone.evals;

import java.util.List;
import org.touchstone.checks.Rate;

/**
 * What a behavioural eval came to on the claim's distribution.
 *
 * @param id the eval's id within its claim
 * @param rate inputs that behaved as expected, of those drawn
 * @param undecided inputs at which the statement had no truth; counted as not behaving
 * @param examples a few worked inputs, some that behaved and some that did not
 */
public record EvalResult(String id, Rate rate, long undecided, List<Example> examples) {

    /**
     * @param input one value per input
     * @param output what came out
     * @param asExpected whether the eval's statement held
     * @param words the deciding atom with its numbers
     */
    public record Example(List<Double> input, List<Double> output, boolean asExpected, String words) {}
}
