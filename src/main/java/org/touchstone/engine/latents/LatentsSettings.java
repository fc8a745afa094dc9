package org.touchstone.engine.latents;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Settling;

/** What can be set, and what must hold between the settings. */
final class LatentsSettings {

    static final String CODE = "code";
    static final String FACT = "fact";
    static final String REDRAW = "redraw";
    static final String ONE = "one";
    static final String TWO = "two";

    /** A reader has to overlook the table; more numbers than this cannot be set by hand. */
    private static final int MOST_CELLS = 64;

    static final List<Setting> DECLARED = List.of(
            Setting.choice(
                    "question",
                    "What is asked",
                    "code: how long a code is; fact: how much of a shared fact the summary leaves open; redraw: what"
                            + " becomes of a summary drawn afresh from one clue.",
                    CODE,
                    FACT,
                    REDRAW),
            Setting.choice(
                    "agents",
                    "Agents",
                    "one: the code is made for the same table; two: it is made for another agent's table.",
                    ONE,
                    TWO),
            Setting.integer("first", "Values of the first clue", "How many values the first clue can take.", 2, 2, 4),
            Setting.integer(
                    "second", "Values of the second clue", "How many values the second clue can take.", 2, 2, 4),
            Setting.integer("summary", "Values of the summary", "How many values the summary can take.", 2, 2, 4),
            Setting.integer(
                    "fact", "Values of the fact", "How many values the fact can take, where it is asked for.", 2, 2, 4),
            Setting.real(
                    "leak",
                    "Slips of the summary",
                    "In the table that is pictured: how often the summary is drawn blindly.",
                    0.1,
                    0,
                    1),
            Setting.integer(
                    "throws",
                    "Throws of the coin",
                    "In the coin example: how many throws each block has.",
                    1000,
                    10,
                    2000),
            Setting.integer(
                    "bits", "Bits of a clue", "In the example of mixtures: how many fair bits a clue has.", 6, 1, 8),
            Setting.real(
                    "mix",
                    "Share mixed in",
                    "In the example of mixtures: how often a case is drawn from the unrelated table.",
                    0.001,
                    0,
                    1));

    private LatentsSettings() {}

    static Settings settle(Map<String, ?> given) {
        Settings settings = Settling.settle(DECLARED, given);
        if (settings.choice("agents").equals(TWO)
                && !settings.choice("question").equals(CODE)) {
            throw new InvalidSettingException(
                    "agents", "Two agents are compared by their codes only: choose one agent, or ask for the code.");
        }
        int cells = Shape.of(settings).cells * (settings.choice("agents").equals(TWO) ? 2 : 1);
        if (cells > MOST_CELLS) {
            throw new InvalidSettingException(
                    "first",
                    "The table would have " + cells + " cells, too many to set by hand: choose fewer values, so that"
                            + " there are at most " + MOST_CELLS + ".");
        }
        return settings;
    }
}
