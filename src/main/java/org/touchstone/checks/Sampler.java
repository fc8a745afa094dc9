package org.touchstone.checks;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws inputs from an input space; the same seed always draws the same inputs. Not for several threads at once. */
public final class Sampler {

    private final InputSpace space;
    private final RandomGenerator random;

    public Sampler(InputSpace space, long seed) {
        this.space = space;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The next input, never blank. */
    public double[] next() {
        double[] input = new double[space.size()];
        do {
            for (int i = 0; i < input.length; i++) {
                input[i] = random.nextDouble() < space.probability() ? strength() : 0.0;
            }
        } while (blank(input));
        return input;
    }

    /**
     * The next input among those with exactly {@code active} inputs on: distributed as {@link #next()} is, given that
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
                input[i] = on ? strength() : 0.0;
                wanted -= on ? 1 : 0;
            }
        } while (blank(input));
        return input;
    }

    private double strength() {
        return space.from() + (space.to() - space.from()) * random.nextDouble();
    }

    private static boolean blank(double[] input) {
        for (double value : input) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
