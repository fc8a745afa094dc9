package org.touchstone.engine.autoencoder;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;
import org.touchstone.engine.TrainingSettings;

/** What can be set, and what must hold between the settings. */
final class AutoencoderSettings {

    /** Multiply-adds that one matrix product of a whole training may take; five such take some two minutes. */
    private static final double MOST_WORK = 1e11;

    static final List<Setting> DECLARED = List.of(
            Setting.integer("ideas", "Real ideas", "How many ideas (features) the model really holds.", 64, 2, 128),
            Setting.integer(
                    "dimensions",
                    "Numbers",
                    "How many numbers the model has to hold them in, all at once.",
                    32,
                    2,
                    128),
            Setting.integer(
                    "dictionary", "Dictionary entries", "How many entries the dictionary may have.", 64, 2, 256),
            Setting.real(
                    "probability",
                    "How often an idea is on",
                    "The chance that an idea is on in a training example; 0.05 is 1 of every 20.",
                    0.05,
                    0.005,
                    1),
            Setting.real(
                    "penalty",
                    "Penalty for busy entries",
                    "How much each answer of an entry costs in training: a high price makes few entries answer at once.",
                    0.1,
                    0,
                    1),
            TrainingSettings.steps("weights", 4000, 100, 10_000),
            TrainingSettings.batch(512, 32, 1024),
            Setting.real(
                    "learningRate",
                    "Learning rate",
                    "How large the corrections are; in the second half of the training they shrink to 0.",
                    0.003,
                    0.0001,
                    0.1));

    private AutoencoderSettings() {}

    static Settings settle(Map<String, ?> given) {
        Settings settings = Settling.settle(DECLARED, given);
        double work = settings.product("dimensions", "dictionary", "steps", "batch");
        TrainingSettings.requireAffordable(work, MOST_WORK, "steps, examples per step, dictionary entries or numbers.");
        return settings;
    }
}
