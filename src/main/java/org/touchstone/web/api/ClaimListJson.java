package org.touchstone.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.ClaimSummary;

@Schema(name = "ClaimList", description = "A page of published claims in their newest version, by title.")
record ClaimListJson(
        List<ClaimItemJson> claims,
        @Schema(description = "How many match in all.") long total,
        @Schema(description = "This page's number, from 0.") int page,
        @Schema(description = "Claims per page.") int size,

        @Schema(description = "Address of the next page; null on the last.") @Nullable
        String next,

        @Schema(description = "Address of the page before; null on the first.") @Nullable
        String previous) {

    static ClaimListJson of(ClaimSearch asked, ClaimPage found) {
        return new ClaimListJson(
                found.claims().stream().map(ClaimItemJson::of).toList(),
                found.total(),
                found.page(),
                found.size(),
                found.hasNext() ? address(asked, found.page() + 1) : null,
                found.page() > 0 ? address(asked, found.page() - 1) : null);
    }

    private static String address(ClaimSearch asked, int page) {
        var family = asked.family();
        var address = UriComponentsBuilder.fromPath(Paths.CLAIMS)
                .queryParam("page", page)
                .queryParam("size", asked.size());
        Map<String, String> values = new HashMap<>();
        if (!asked.text().isBlank()) {
            address.queryParam("text", "{text}");
            values.put("text", asked.text());
        }
        if (family != null) {
            address.queryParam("family", "{family}");
            values.put("family", family.toString());
        }
        return address.encode().buildAndExpand(values).toUriString();
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
