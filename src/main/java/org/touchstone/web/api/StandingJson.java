package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.touchstone.claims.Standing;

@Schema(name = "Standing", description = "Where a claim stands, computed by rule, with what was counted.")
record StandingJson(
        @Schema(
                description = "The standing, as a fixed word for programs.",
                allowableValues = {"withdrawn", "narrower", "broken", "not_checked", "undecided", "exceptions", "held"})
        String word,

        @Schema(description = "The same, as the site says it.")
        String text,

        @Schema(description = "Cases held in the check that decides.")
        long held,

        @Schema(description = "Cases tried in it.") long tried,

        @Schema(description = "One sentence with the counts.")
        String words) {

    static StandingJson of(Standing standing) {
        return new StandingJson(
                Numbers.lower(standing.word()),
                standing.word().text(),
                standing.held(),
                standing.tried(),
                standing.words());
    }
}
