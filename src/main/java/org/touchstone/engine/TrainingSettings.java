package org.touchstone.engine;

/** Settings that trained families have in common, worded once, and the limit to what a training may cost. */
public final class TrainingSettings {

    private TrainingSettings() {}

    /** @param corrected what each step corrects, such as "weights" */
    public static Setting steps(String corrected, long value, long min, long max) {
        return Setting.integer(
                "steps", "Training steps", "How many times the " + corrected + " are corrected.", value, min, max);
    }

    public static Setting batch(long value, long min, long max) {
        return Setting.integer(
                "batch", "Examples per step", "How many examples each correction looks at.", value, min, max);
    }

    /** Of a training whose rate falls by {@link AdamW#cosine}. */
    public static Setting learningRate(double value) {
        return Setting.real(
                "learningRate",
                "Learning rate",
                "How large the first corrections are; they shrink to 0 along a cosine.",
                value,
                0.0001,
                0.1);
    }

    public static Setting weightDecay() {
        return Setting.real("weightDecay", "Weight decay", "How strongly weights are pulled towards 0.", 0.01, 0, 0.1);
    }

    /** The weight of each feature's error in the loss: a power of the base, 1 for the first. */
    public static double[] importance(int features, double base) {
        double[] importance = new double[features];
        double next = 1;
        for (int i = 0; i < features; i++) {
            importance[i] = next;
            next *= base;
        }
        return importance;
    }

    /**
     * Refuses a training that would hold a worker for minutes.
     *
     * @param fewer how the sentence ends after "choose fewer", with its full stop
     * @throws InvalidSettingException naming the setting {@code steps} when {@code work} is more than {@code most}
     */
    public static void requireAffordable(double work, double most, String fewer) {
        if (work > most) {
            throw new InvalidSettingException(
                    "steps", "This would take more computing than a visitor can be given: choose fewer " + fewer);
        }
    }
}
