package org.touchstone.engine.target;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;
import org.touchstone.engine.TrainingSettings;

/** What can be set, and what must hold between the settings. */
final class TargetSettings {

    static final String TARGET = "target";
    static final String RECONSTRUCTION = "reconstruction";
    static final String RANDOM = "random";
    static final String FIXED = "fixed";
    static final String COSINE = "cosine";
    static final String CONSTANT = "constant";

    /** Answers that a whole training may look at: about 20 seconds of one core. */
    private static final double MOST_WORK = 2e9;

    static final List<Setting> DECLARED = List.of(
            Setting.choice(
                    "loss",
                    "What is scored",
                    "target scores the answer for the asked-for idea only; reconstruction scores every answer.",
                    TARGET,
                    RECONSTRUCTION),
            Setting.integer("features", "Ideas", "How many ideas (features) share the two numbers.", 100, 2, 200),
            Setting.real(
                    "probability",
                    "How often another idea is faintly on",
                    "The chance that an idea which is not asked for is faintly on in a training example; 0 is never.",
                    0,
                    0,
                    1),
            Setting.choice(
                    "noise",
                    "How faint the others are",
                    "random draws the strength of each from 0 to 0.1; fixed sets it to 0.05.",
                    RANDOM,
                    FIXED),
            TrainingSettings.steps("weights", 10_000, 100, 40_000),
            TrainingSettings.batch(128, 16, 512),
            Setting.real("learningRate", "Learning rate", "How large the first corrections are.", 0.01, 0.0001, 0.1),
            Setting.choice(
                    "schedule",
                    "Learning rate over time",
                    "cosine lets the corrections shrink to nothing; constant keeps their size.",
                    COSINE,
                    CONSTANT));

    private TargetSettings() {}

    static Settings settle(Map<String, ?> given) {
        Settings settings = Settling.settle(DECLARED, given);
        double work = settings.product("features", "steps", "batch");
        TrainingSettings.requireAffordable(
                work, MOST_WORK, "steps, examples per step or ideas, so that their product is at most 2,000,000,000.");
        return settings;
    }
}
