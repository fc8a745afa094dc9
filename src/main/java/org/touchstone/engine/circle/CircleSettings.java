package org.touchstone.engine.circle;

import java.util.List;
import org.touchstone.engine.Setting;

/** What can be set. */
final class CircleSettings {

    static final String RELU = "relu";
    static final String LINEAR = "linear";
    static final String WEAKEST = "weakest";
    static final String STRONGER = "stronger";

    static final List<Setting> DECLARED = List.of(
            Setting.integer("features", "Ideas", "How many ideas (features) are placed round the circle.", 20, 3, 500),
            Setting.choice(
                    "output", "Output", "relu cuts every output off at 0; linear leaves it as it is.", RELU, LINEAR),
            Setting.choice(
                    "bias",
                    "Threshold",
                    "weakest is just high enough to keep the neighbours quiet; stronger is 1 higher. A linear output has"
                            + " none.",
                    WEAKEST,
                    STRONGER));

    private CircleSettings() {}
}
