package org.touchstone.engine.bigramparts;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;
import org.touchstone.engine.TrainingSettings;
import org.touchstone.engine.bigrams.BigramsFamily;
import org.touchstone.engine.parts.Recipe;

/** What can be set, and what must hold between the settings. */
final class BigramPartsSettings {

    static final String KNOWN = "known pairs";
    static final String ALL = "all pairs";

    /** Steps x examples x parts x (width + neurons + units of a gate): about a minute of one core. */
    private static final double MOST_WORK = 1.5e10;

    private static final int UNITS = 16;

    static final List<Setting> DECLARED = List.of(
            Setting.integer(
                    "width", "Numbers per word", "How many numbers stand for each word and each answer.", 32, 8, 64),
            Setting.integer("neurons", "Neurons", "How many neurons the layer has.", 32, 8, 64),
            Setting.integer(
                    "words", "Words", "How many words there are in the first place and in the second.", 16, 8, 32),
            Setting.integer("known", "Known pairs", "How many word pairs the layer is taught.", 24, 4, 64),
            Setting.integer("parts", "Parts", "Into how many parts the input weights are split.", 48, 8, 128),
            Setting.choice(
                    "shown",
                    "Pairs shown while splitting",
                    "known pairs: only those that the layer was taught. all pairs: half of the time any pair at all.",
                    KNOWN,
                    ALL),
            Setting.real(
                    "penalty",
                    "Cost of a part that matters",
                    "How much it counts against the split when a part matters for an example.",
                    0.003,
                    0,
                    0.1),
            TrainingSettings.steps("parts", 6000, 100, 20_000),
            TrainingSettings.batch(256, 64, 1024),
            TrainingSettings.learningRate(0.005));

    private BigramPartsSettings() {}

    static Settings settle(Map<String, ?> given) {
        Settings settings = Settling.settle(DECLARED, given);
        double work = (settings.integer("width") + settings.integer("neurons") + UNITS)
                * settings.product("steps", "batch", "parts");
        TrainingSettings.requireAffordable(
                work, MOST_WORK, "steps, examples per step, parts, neurons or numbers per word.");
        layer(settings);
        return settings;
    }

    /** The settings of the layer that is split, checked by its own family. */
    static Settings layer(Settings settings) {
        return new BigramsFamily()
                .settle(Map.of(
                        "width", settings.integer("width"),
                        "neurons", settings.integer("neurons"),
                        "words", settings.integer("words"),
                        "known", settings.integer("known")));
    }

    static Recipe recipe(Settings settings) {
        return new Recipe(
                settings.integer("steps"),
                settings.integer("batch"),
                settings.real("learningRate"),
                settings.real("penalty"),
                1,
                1,
                false);
    }
}
