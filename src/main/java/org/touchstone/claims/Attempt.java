package org.touchstone.claims;

import java.util.List;
import org.touchstone.statements.Verdict;

/**
 * What one input, tried by a visitor, did.
 *
 * @param output what came out
 * @param hidden the named activations the picture needs: the hidden numbers
 * @param predicted what the mechanism said, in words
 * @param did what the model did, in words
 * @param behaves the primary eval's verdict
 * @param words one sentence naming the deciding atom
 */
public record Attempt(
        List<Double> input,
        List<Double> output,
        List<Double> hidden,
        Verdict scope,
        Verdict mechanism,
        Verdict consequence,
        Verdict behaves,
        String predicted,
        String did,
        String words) {

    /** The verdict that {@code words} is about: the first promise that fails, else the nearer one of the same unit. */
    public Verdict deciding() {
        return deciding(mechanism, consequence);
    }

    static Verdict deciding(Verdict mechanism, Verdict consequence) {
        if (!mechanism.holds()) {
            return mechanism;
        }
        return consequence.holds()
                        && consequence.unit().equals(mechanism.unit())
                        && mechanism.margin() < consequence.margin()
                ? mechanism
                : consequence;
    }

    /** Both promises hold here, in scope or not. */
    public boolean holds() {
        return mechanism.holds() && consequence.holds();
    }
}
