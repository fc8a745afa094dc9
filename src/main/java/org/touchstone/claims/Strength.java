package org.touchstone.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strength of evidence: a start level by rung and listed steps down and up, never merged with the standing.
 *
 * @param level null where the mechanism is broken inside its scope or not checked: then no strength is shown
 * @param start why it starts where it does
 */
public record Strength(@Nullable Level level, String start, List<Step> steps) {

    /** The whole scale, weakest first. */
    public enum Level {
        VERY_WEAK("very weak"),
        WEAK("weak"),
        MODERATE("moderate"),
        STRONG("strong"),
        VERY_STRONG("very strong");

        private final String text;

        Level(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** One step down (-1) or up (+1) with its reason. */
    public record Step(int direction, String reason) {}
}
