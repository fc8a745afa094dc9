package org.touchstone.engine;

/** What all models have in common: the settings and the weights that they were made from. */
public abstract class BuiltModel implements Model {

    private final Settings settings;
    private final Weights weights;

    protected BuiltModel(Settings settings, Weights weights) {
        this.settings = settings;
        this.weights = weights;
    }

    @Override
    public final Settings settings() {
        return settings;
    }

    @Override
    public final Weights weights() {
        return weights;
    }

    /**
     * A copy of the input for a trace to keep.
     *
     * @throws IllegalArgumentException with a sentence when there are not {@code count} values
     */
    protected static double[] copied(double[] input, int count) {
        if (input.length != count) {
            throw new IllegalArgumentException(
                    "This model takes " + count + " input values, but " + input.length + " were given.");
        }
        return input.clone();
    }
}
