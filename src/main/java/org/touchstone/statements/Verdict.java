package org.touchstone.statements;

import org.jspecify.annotations.Nullable;

/**
 * A statement's truth at one point.
 *
 * @param holds whether it is true; false when there is an error
 * @param margin signed distance of the deciding atom, in {@code unit}: above 0 true, below 0 false, at 0 see
 *     {@code holds}; 0 when there is an error
 * @param unit the unit of the margin
 * @param atom the deciding atom in words with its numbers filled in, for example "the output for Whales (0.78) is at
 *     least the output for Chess (0.12) plus 0.02"
 * @param error a sentence when it has no truth here (a NaN, a tie where one largest is asked for, a bad index); then
 *     it neither holds nor fails
 */
public record Verdict(
        boolean holds,
        double margin,
        String unit,
        String atom,
        @Nullable String error) {

    public boolean decided() {
        return error == null;
    }
}
