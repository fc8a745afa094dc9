package org.touchstone.engine.latents;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.OUTPUT;

/** The names for the question what becomes of a summary that is drawn afresh from one clue. */
final class RedrawNames {

    private RedrawNames() {}

    /** @return what the first output is called */
    static String add(NameList names) {
        names.bits(
                OUTPUT,
                "redrawn_gap",
                "the gap after the redraw",
                "What the second clue tells about the redrawn summary beyond the first: I(S';B|A), once the summary S' is drawn afresh from the second clue alone.");
        names.bits(
                ACTIVATION,
                "gap_before",
                "the larger gap before the redraw",
                "The larger of told_by_first and told_by_second.");
        names.chance(
                INPUT,
                "shift",
                "the share of the table that a redraw moves",
                "The larger of the two shares, for the first and for the second clue.");
        names.bits(
                ACTIVATION,
                "chained",
                "the extra bits when the summary is drawn from the first clue and then from the second",
                "D(P||R) with R drawn twice: never above told_by_first and told_by_second together.");
        names.bits(
                ACTIVATION,
                "js_first",
                "the distance of the table from one whose summary is drawn from the first clue",
                "By the Jensen-Shannon divergence, which never blows up.");
        names.bits(
                ACTIVATION,
                "js_second",
                "the distance of the table from one whose summary is drawn from the second clue",
                "By the Jensen-Shannon divergence, which never blows up.");
        names.bits(
                ACTIVATION,
                "js_redrawn",
                "the distance of the redrawn table from one whose summary is drawn from the first clue",
                "By the Jensen-Shannon divergence, which never blows up.");
        names.bits(
                ACTIVATION,
                "js_limit",
                "the limit that the distances before set to the one after",
                "The square of twice the root of js_second plus the root of js_first.");
        names.bits(
                ACTIVATION,
                "js_mediation",
                "the distance of the table from one whose clues share nothing beyond the summary",
                "By the Jensen-Shannon divergence, which never blows up.");
        names.bits(
                ACTIVATION,
                "js_mediation_redrawn",
                "the distance of the redrawn table from one whose clues share nothing beyond the summary",
                "By the Jensen-Shannon divergence, which never blows up.");
        names.bits(
                ACTIVATION,
                "js_mediation_limit",
                "the limit that the distances before set to what the clues share beyond the redrawn summary",
                "The square of twice the root of js_second plus the root of js_mediation.");
        return "Bits after the redraw";
    }
}
