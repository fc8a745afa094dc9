package org.touchstone.engine;

/** Stops a training whose numbers ran away, with a sentence that says what to change. */
public final class Runaway {

    private Runaway() {}

    /**
     * The loss, if it is a number.
     *
     * @throws InvalidSettingException naming the setting {@code learningRate} when it is not finite
     */
    public static double checked(double loss) {
        if (!Double.isFinite(loss)) {
            throw new InvalidSettingException(
                    "learningRate", "Training ran away and left no usable weights: choose a smaller learning rate.");
        }
        return loss;
    }
}
