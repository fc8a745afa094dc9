package org.touchstone.engine.puzzle;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;

/** What can be set. */
final class PuzzleSettings {

    static final String FIRST = "first";
    static final String SECOND = "second";

    static final List<Setting> DECLARED = List.of(
            Setting.integer("largest", "Largest number", "Both numbers run from 0 up to this one.", 1, 1, 1_000_000),
            Setting.choice(
                    "copies", "What comes out", "Which of the two numbers is copied to the output.", FIRST, SECOND));

    private PuzzleSettings() {}

    static Settings settle(Map<String, ?> given) {
        return Settling.settle(DECLARED, given);
    }
}
