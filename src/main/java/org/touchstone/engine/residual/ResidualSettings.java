package org.touchstone.engine.residual;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;
import org.touchstone.engine.TrainingSettings;

/** What can be set, and what must hold between the settings. */
final class ResidualSettings {

    static final String RANDOM = "random";
    static final String IDENTITY = "identity";

    /** Multiply-adds of a whole training; more would hold a worker for minutes. */
    private static final double MOST_WORK = 3e11;

    static final List<Setting> DECLARED = List.of(
            Setting.integer(
                    "features", "Ideas", "How many ideas (features) there are, each with one job.", 100, 4, 100),
            Setting.integer("neurons", "Neurons", "How many neurons the layer has to do the jobs with.", 50, 1, 99),
            Setting.choice(
                    "embedding",
                    "How ideas are written down",
                    "random gives each idea a random direction, so that ideas overlap a little; identity gives each a"
                            + " place of its own.",
                    RANDOM,
                    IDENTITY),
            Setting.integer(
                    "width",
                    "Width of the stream",
                    "How many numbers the ideas are written into; with identity it is the number of ideas.",
                    1000,
                    4,
                    1000),
            Setting.real(
                    "probability",
                    "How often an idea is on",
                    "The chance that an idea is on in a training example; 0.01 is 1 of every 100.",
                    0.01,
                    0.001,
                    1),
            TrainingSettings.steps("weights", 1000, 10, 3000),
            TrainingSettings.batch(2048, 64, 4096),
            TrainingSettings.learningRate(0.003),
            TrainingSettings.weightDecay());

    private ResidualSettings() {}

    static Settings settle(Map<String, ?> given) {
        Settings settings = Settling.settle(DECLARED, given);
        if (settings.integer("neurons") >= settings.integer("features")) {
            throw new InvalidSettingException(
                    "neurons", "There must be fewer neurons than ideas: choose fewer neurons or more ideas.");
        }
        TrainingSettings.requireAffordable(
                work(settings), MOST_WORK, "steps, fewer examples per step, or ideas that are on less often.");
        return settings;
    }

    /** Numbers in the stream. */
    static int width(Settings settings) {
        return settings.choice("embedding").equals(IDENTITY) ? settings.integer("features") : settings.integer("width");
    }

    /** Three dense products of each example with the layer, sparse ones with what is on, four of the embedding. */
    private static double work(Settings settings) {
        double n = settings.integer("features");
        double k = settings.integer("neurons");
        double on = n * settings.real("probability");
        double examples = settings.integer("batch") * (3 * n * k + on * 3 * (n + k));
        return settings.integer("steps") * (examples + 5 * n * k * width(settings));
    }
}
