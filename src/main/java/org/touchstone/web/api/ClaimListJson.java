package org.touchstone.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimSummary;

@Schema(name = "ClaimList", description = "Every published claim in its newest version, by title.")
record ClaimListJson(List<ClaimItemJson> claims) {

    static ClaimListJson of(List<ClaimSummary> claims) {
        return new ClaimListJson(claims.stream().map(ClaimItemJson::of).toList());
    }

    @Schema(name = "ClaimItem")
    record ClaimItemJson(
            @Schema(description = "The claim's address.", example = "one-idea-at-a-time")
            String slug,

            @Schema(description = "The claim in one plain sentence that begins with its scope.")
            String title,

            @Schema(description = "The newest version's number, from 1.")
            int version,

            StandingJson standing,
            FamilyJson model,

            @Schema(description = "The scope in the author's words.")
            String scopeWords,

            @Schema(description = "When it was last rerun with a result that counts; null before the first.") @Nullable
            Instant examinedAt,

            ClaimLinksJson links) {

        static ClaimItemJson of(ClaimSummary claim) {
            return new ClaimItemJson(
                    claim.slug(),
                    claim.title(),
                    claim.number(),
                    StandingJson.of(claim.standing()),
                    new FamilyJson(claim.family().toString()),
                    claim.scopeWords(),
                    claim.examinedAt(),
                    ClaimLinksJson.of(claim.slug()));
        }
    }

    @Schema(name = "FamilyName")
    record FamilyJson(
            @Schema(description = "The model family, as name@version.", example = "superposition@2")
            String family) {}

    @Schema(name = "ClaimLinks", description = "Addresses on this host.")
    record ClaimLinksJson(
            String self, String page, @JsonProperty("try") String tryIt, String runs) {

        static ClaimLinksJson of(String slug) {
            String self = Paths.CLAIMS + "/" + slug;
            return new ClaimLinksJson(self, "/claims/" + slug, self + "/try", self + "/runs");
        }
    }
}
