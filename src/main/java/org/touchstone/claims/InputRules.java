package org.touchstone.claims;

import java.util.List;
import org.touchstone.engine.Input;

/** Whether an input may be put into a model at all. */
final class InputRules {

    private InputRules() {}

    /**
     * @param ideas plain names, in order; where there are none, the inputs' own titles are used
     * @throws IllegalArgumentException with a sentence for a visitor
     */
    static void check(List<Input> inputs, List<String> ideas, List<Double> values) {
        if (values.size() != inputs.size()) {
            throw new IllegalArgumentException("This model takes " + inputs.size() + " numbers, one for each input; "
                    + values.size() + " were given.");
        }
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            double value = values.get(i);
            if (!(value >= input.min() && value <= input.max())) {
                String name = i < ideas.size() ? ideas.get(i) : input.title();
                String given = Double.isFinite(value) ? "not " + value : "and this is not a number";
                throw new IllegalArgumentException(
                        name + " takes a number from " + input.min() + " to " + input.max() + ", " + given + ".");
            }
            if (input.whole() && value != Math.rint(value)) {
                String name = i < ideas.size() ? ideas.get(i) : input.title();
                throw new IllegalArgumentException(name + " takes a whole number, not " + value + ".");
            }
        }
    }
}
