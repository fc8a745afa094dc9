package org.touchstone.engine.decomposition;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;
import org.touchstone.engine.TrainingSettings;
import org.touchstone.engine.parts.Recipe;

/** What can be set. All of it may be stored; what would take too long is refused when it is to be built. */
final class DecompositionSettings {

    /** Ideas and hidden numbers of the network that is split. */
    static final int IDEAS = 5;

    static final int HIDDEN = 2;

    static final String SHARED = "shared";
    static final String SEPARATE = "separate";

    /** Steps x examples x parts of one live build: about 40 s of one core, two minutes with many ideas on. */
    private static final double MOST_WORK = 6e8;

    static final List<Setting> DECLARED = List.of(
            Setting.integer(
                    "parts", "Parts", "Into how many parts each of the two tables of weights is split.", 20, 5, 40),
            Setting.choice(
                    "tables",
                    "The two tables",
                    "shared: both tables are made of the same parts, one the mirror image of the other. separate: each"
                            + " has parts of its own.",
                    SHARED,
                    SEPARATE),
            Setting.real(
                    "probability",
                    "How often an idea is on",
                    "The chance that an idea is on in an example, for the network and for its parts; 0.05 is 1 of"
                            + " every 20.",
                    0.05,
                    0.02,
                    0.3),
            Setting.real(
                    "penalty",
                    "Cost of a part that matters",
                    "How much it counts against the split when a part matters for an example.",
                    0.003,
                    0,
                    0.1),
            Setting.integer(
                    "power",
                    "Power of that cost",
                    "1 counts a part that half matters as half a part; 2 counts it as a quarter.",
                    1,
                    1,
                    2),
            Setting.real(
                    "faithfulness",
                    "Weight of adding up",
                    "How much it counts that the parts add up to the network's own weights.",
                    1,
                    0.1,
                    10),
            TrainingSettings.steps("parts", 10_000, 100, 40_000),
            TrainingSettings.batch(512, 64, 4096),
            TrainingSettings.learningRate(0.01));

    private DecompositionSettings() {}

    static Settings settle(Map<String, ?> given) {
        return Settling.settle(DECLARED, given);
    }

    static Recipe recipe(Settings settings) {
        return new Recipe(
                settings.integer("steps"),
                settings.integer("batch"),
                settings.real("learningRate"),
                settings.real("penalty"),
                settings.integer("power"),
                settings.real("faithfulness"),
                settings.choice("tables").equals(SHARED));
    }

    /**
     * Refuses what a visitor cannot be given. The settings of the paper are legal, so that a run of them can be stored
     * and shown, but too heavy to build while someone waits.
     *
     * @throws InvalidSettingException with a sentence
     */
    static void requireLive(Settings settings) {
        double work = settings.product("steps", "batch", "parts");
        TrainingSettings.requireAffordable(
                work,
                MOST_WORK,
                "steps, examples per step or parts, so that their product is at most 600,000,000. Runs at the"
                        + " settings of the paper are kept ready to look at.");
    }
}
