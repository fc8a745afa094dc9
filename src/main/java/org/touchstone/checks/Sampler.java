package org.touchstone.checks;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Draw;

/** Draws inputs from an input space; the same seed always draws the same inputs. Not for several threads at once. */
public final class Sampler {

    private final InputSpace space;
    private final RandomGenerator random;

    public Sampler(InputSpace space, long seed) {
        this.space = space;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /**
     * The next input, never blank.
     *
     * @throws IllegalStateException when the family draws an input that its own model does not take
     */
    public double[] next() {
        double[] input;
        do {
            input = draw();
        } while (space.blank(input));
        return input;
    }

    private double[] draw() {
        Draw.@Nullable Drawing drawing = space.drawing();
        if (drawing != null) {
            double[] input = drawing.next(random);
            if (input.length != space.size()) {
                throw new IllegalStateException("The family drew " + input.length + " values for a model that takes "
                        + space.size() + " inputs.");
            }
            return input;
        }
        double[] input = new double[space.size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = space.any(i, random);
        }
        return input;
    }

    /**
     * The next input among those with exactly {@code active} strengths on: distributed as {@link #next()} is, given that
     * count. Every input is on equally often, so the set of those on is a uniform choice.
     *
     * @param active from 1 to the number of inputs
     */
    double[] nextWith(int active) {
        double[] input = new double[space.size()];
        do {
            int wanted = active;
            for (int i = 0; i < input.length; i++) {
                boolean on = random.nextInt(input.length - i) < wanted;
                input[i] = on ? space.on(i, random) : space.inputs().get(i).rest();
                wanted -= on ? 1 : 0;
            }
        } while (space.blank(input));
        return input;
    }

    /**
     * The next input among those in which two whole numbers of one range are equal: distributed as {@link #next()} is,
     * given that.
     */
    double[] nextEqual(ScopeReading.Pair pair) {
        double[] input = next();
        input[pair.second()] = input[pair.first()];
        return input;
    }
}
