package org.touchstone.checks;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Draw;
import org.touchstone.engine.Input;

/**
 * How inputs are drawn. Each strength is on with {@code probability}, its value then uniform in [from, to], else at
 * rest; each whole number is uniform over its range. Or all of it as the family's own {@code drawing} says. Where every
 * input is a strength, a blank one, with nothing on, is left out and drawn again; a whole number is never blank.
 *
 * @param inputs what the model takes, at least one
 * @param probability above 0, at most 1
 * @param from smallest value of a strength that is on
 * @param to largest value, at least {@code from}; not both are 0
 * @param drawing the family's own way, or null
 */
public record InputSpace(
        List<Input> inputs, double probability, double from, double to, Draw.@Nullable Drawing drawing) {

    public InputSpace {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("A model has at least one input.");
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "The probability of being on lies above 0 and at most at 1, not at " + probability + ".");
        }
        if (!(Double.isFinite(from) && Double.isFinite(to) && to >= from && (from != 0 || to != 0))) {
            throw new IllegalArgumentException(
                    "Strengths run from a number up to a larger one, not from " + from + " to " + to + ".");
        }
    }

    /** Strengths that come on by chance, one by one. */
    public InputSpace(int size, double probability, double from, double to) {
        this(
                IntStream.range(0, size)
                        .mapToObj(i -> new Input("x" + i, "Input " + (i + 1), Math.min(0, from), to, 0))
                        .toList(),
                probability,
                from,
                to,
                null);
    }

    /** Inputs as the family draws them. */
    public static InputSpace drawn(List<Input> inputs, Draw draw) {
        return new InputSpace(inputs, 1, 0, 1, draw.drawing());
    }

    public int size() {
        return inputs.size();
    }

    /** Whether every input is a strength, so that one with nothing on is blank. */
    boolean strengths() {
        return inputs.stream().noneMatch(Input::whole);
    }

    /** Whether an input says nothing. */
    boolean blank(double[] values) {
        if (!strengths()) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] != inputs.get(i).rest()) {
                return false;
            }
        }
        return true;
    }

    /** A value for an input that is on. */
    double on(int input, RandomGenerator random) {
        Input one = inputs.get(input);
        return one.whole()
                ? random.nextLong((long) one.min(), (long) one.max() + 1)
                : from + (to - from) * random.nextDouble();
    }

    /** A value for an input, on or not. */
    double any(int input, RandomGenerator random) {
        Input one = inputs.get(input);
        return one.whole() || random.nextDouble() < probability ? on(input, random) : one.rest();
    }
}
