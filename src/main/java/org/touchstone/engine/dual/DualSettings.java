package org.touchstone.engine.dual;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;

/** What can be set, and what must hold between the settings. */
final class DualSettings {

    static final String RANDOM = "random";
    static final String ORTHOGONAL = "orthogonal";
    static final String DUAL = "dual basis";
    static final String OWN = "own vectors";
    static final String LEARNED = "learned";

    static final List<Setting> DECLARED = List.of(
            Setting.integer("ideas", "Ideas", "How many ideas (features) there are.", 100, 2, 100),
            Setting.integer("width", "Numbers", "How many numbers they are written into.", 300, 2, 1000),
            Setting.choice(
                    "placing",
                    "Directions",
                    "random: each idea has a random direction. orthogonal: all directions are square to each other.",
                    RANDOM,
                    ORTHOGONAL),
            Setting.choice(
                    "reading",
                    "How ideas are read off",
                    "dual basis: by the directions that cancel all other ideas. own vectors: by each idea's own"
                            + " direction. learned: by what gradient descent has found so far.",
                    DUAL,
                    OWN,
                    LEARNED),
            Setting.integer("neurons", "Neurons", "How many neurons listen to the numbers, at random.", 50, 1, 100),
            Setting.integer("steps", "Steps", "For learned: how many times it is corrected.", 100, 0, 100_000),
            Setting.real("learningRate", "Learning rate", "For learned: how large each correction is.", 0.3, 0.01, 1));

    private DualSettings() {}

    static Settings settle(Map<String, ?> given) {
        Settings settings = Settling.settle(DECLARED, given);
        if (settings.choice("placing").equals(ORTHOGONAL) && settings.integer("width") < settings.integer("ideas")) {
            throw new InvalidSettingException(
                    "width",
                    "There is no room for more directions square to each other than there are numbers: choose more"
                            + " numbers or fewer ideas.");
        }
        return settings;
    }
}
