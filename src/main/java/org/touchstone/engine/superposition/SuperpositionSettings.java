package org.touchstone.engine.superposition;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;
import org.touchstone.engine.TrainingSettings;

/** What can be set, and what must hold between the settings. */
final class SuperpositionSettings {

    static final String RELU = "relu";
    static final String LINEAR = "linear";

    /** Multiply-adds that one matrix product of a whole training may take; that many take up to a minute. */
    private static final double MOST_WORK = 2e10;

    /** How many times as much the most important idea may count as the least; beyond, the least would be noise. */
    private static final double MOST_UNEQUAL = 1e6;

    static final List<Setting> DECLARED = List.of(
            Setting.integer("features", "Ideas", "How many ideas (features) the network is asked to keep.", 5, 2, 100),
            Setting.integer("hidden", "Hidden numbers", "How many numbers it has to keep them in.", 2, 1, 30),
            Setting.real(
                    "probability",
                    "How often an idea is on",
                    "The chance that an idea is on in a training example; 0.05 is 1 of every 20.",
                    0.05,
                    0.01,
                    1),
            Setting.real(
                    "importance",
                    "Importance of the next idea",
                    "Each idea counts this many times as much as the one before it; 1 makes all count the same.",
                    0.9,
                    0.1,
                    10),
            Setting.choice(
                    "output", "Output", "relu cuts every output off at 0; linear leaves it as it is.", RELU, LINEAR),
            TrainingSettings.steps("weights", 1000, 100, 10_000),
            TrainingSettings.batch(256, 32, 1024),
            TrainingSettings.learningRate(0.02),
            TrainingSettings.weightDecay(),
            Setting.integer(
                    "restarts",
                    "Restarts",
                    "How many networks are trained side by side; the best on fresh examples is kept.",
                    16,
                    1,
                    32));

    /**
     * How many fresh examples choose the best restart. Drawing them once for all restarts and running them costs a few
     * hundredths of a training; with a tenth of them, arrangements whose losses are a thousandth apart are mixed up.
     */
    static final int FRESH = 200_000;

    private SuperpositionSettings() {}

    static Settings settle(Map<String, ?> given) {
        Settings settings = Settling.settle(DECLARED, given);
        if (settings.integer("hidden") > settings.integer("features")) {
            throw new InvalidSettingException(
                    "hidden", "There must not be more hidden numbers than ideas: choose fewer hidden numbers.");
        }
        double work = settings.product("features", "hidden", "steps", "batch", "restarts");
        TrainingSettings.requireAffordable(
                work,
                MOST_WORK,
                "steps, examples per step, restarts, ideas or hidden numbers, so that their product is at most"
                        + " 20,000,000,000.");
        double base = settings.real("importance");
        if (StrictMath.pow(Math.max(base, 1 / base), settings.integer("features") - 1) > MOST_UNEQUAL) {
            throw new InvalidSettingException(
                    "importance",
                    "The most important idea would count more than a million times as much as the least: choose an"
                            + " importance nearer to 1, or fewer ideas.");
        }
        return settings;
    }
}
