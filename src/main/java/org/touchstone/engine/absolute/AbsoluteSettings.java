package org.touchstone.engine.absolute;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;
import org.touchstone.engine.TrainingSettings;

/** What can be set, and what must hold between the settings. */
final class AbsoluteSettings {

    /** Multiply-adds that one matrix product of a whole training may take; five such take some two minutes. */
    private static final double MOST_WORK = 1e11;

    /** What a step costs however small its matrices, in multiply-adds of one product. */
    private static final double LEAST_WORK = 1e6;

    static final List<Setting> DECLARED = List.of(
            Setting.integer("features", "Ideas", "How many ideas (features) go in and should come out.", 20, 2, 100),
            Setting.integer("neurons", "Neurons", "How many neurons it has to work with.", 8, 1, 100),
            Setting.real(
                    "probability",
                    "How often an idea is on",
                    "The chance that an idea is on in a training example; 1 means that all are on at once.",
                    1,
                    0.001,
                    1),
            Setting.real(
                    "importance",
                    "Importance of the next idea",
                    "Each idea counts this many times as much as the one before it; 1 makes all count the same.",
                    0.8,
                    0.5,
                    1),
            TrainingSettings.steps("weights", 2000, 100, 10_000),
            TrainingSettings.batch(256, 32, 1024),
            TrainingSettings.learningRate(0.01),
            Setting.real(
                    "spread",
                    "Size of the starting weights",
                    "How large the random weights are that training starts from; 1 is the usual size.",
                    1,
                    0.1,
                    2),
            Setting.integer(
                    "restarts",
                    "Restarts",
                    "How many networks are trained; the best on fresh examples is kept.",
                    8,
                    1,
                    16));

    private AbsoluteSettings() {}

    static Settings settle(Map<String, ?> given) {
        Settings settings = Settling.settle(DECLARED, given);
        double product =
                (double) settings.integer("batch") * settings.integer("features") * settings.integer("neurons");
        double work = (product + LEAST_WORK) * settings.integer("steps") * settings.integer("restarts");
        TrainingSettings.requireAffordable(work, MOST_WORK, "steps, examples per step, restarts, ideas or neurons.");
        return settings;
    }
}
