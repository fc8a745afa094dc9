package org.touchstone.engine.bigrams;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;

/** What can be set, and what must hold between the settings. */
final class BigramsSettings {

    static final String KNOWN = "known pairs";
    static final String ALL = "all pairs";
    static final String HEBBIAN = "hebbian";

    /** Numbers in all answers together; with more, the stored weights would pass some megabytes. */
    private static final int MOST_NUMBERS = 524_288;

    static final List<Setting> DECLARED = List.of(
            Setting.integer(
                    "width", "Numbers per word", "How many numbers stand for each word and each answer.", 128, 8, 256),
            Setting.integer("neurons", "Neurons", "How many neurons the layer has.", 128, 8, 256),
            Setting.integer(
                    "words", "Words", "How many words there are in the first place and in the second.", 128, 8, 128),
            Setting.integer("known", "Known pairs", "How many word pairs the layer is taught.", 512, 4, 4096),
            Setting.choice(
                    "fit",
                    "How it is taught",
                    "known pairs: the best fit to the known pairs alone. all pairs: it is also taught to say nothing to"
                            + " every other pair. hebbian: each pair is simply added up.",
                    KNOWN,
                    ALL,
                    HEBBIAN));

    private BigramsSettings() {}

    static Settings settle(Map<String, ?> given) {
        Settings settings = Settling.settle(DECLARED, given);
        int pairs = settings.integer("words") * settings.integer("words");
        if (2 * settings.integer("known") > pairs) {
            throw new InvalidSettingException(
                    "known",
                    "At most half of all " + pairs
                            + " pairs can be known ones: choose fewer known pairs or more words.");
        }
        if (settings.integer("known") * settings.integer("width") > MOST_NUMBERS) {
            throw new InvalidSettingException(
                    "known",
                    "This would take more room than a visitor can be given: choose fewer known pairs or fewer numbers per"
                            + " word, so that their product is at most 524,288.");
        }
        return settings;
    }
}
