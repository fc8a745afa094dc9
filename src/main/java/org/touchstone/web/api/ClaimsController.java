package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.Claims;
import org.touchstone.engine.FamilyId;

@RestController
@Tag(name = "Claims", description = "What is claimed, what was found, where it stands.")
class ClaimsController {

    private final Claims claims;
    private final PublishedClaims published;
    private final FamilyNames families;

    ClaimsController(Claims claims, PublishedClaims published, FamilyNames families) {
        this.claims = claims;
        this.published = published;
        this.families = families;
    }

    @GetMapping(Paths.CLAIMS)
    @Operation(operationId = "listClaims", summary = "List and search the published claims, by title")
    @Problem(status = 400, when = "A parameter is not one of the values described here.")
    ResponseEntity<ClaimListJson> list(
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description =
                                    "Words that all stand in a claim's title, scope, slug or family, in any case.")
                    String text,
            @RequestParam(required = false)
                    @Parameter(description = "A model family, as name@version.", example = "superposition@2")
                    @Nullable
                    String family,
            @RequestParam(defaultValue = "0") @Parameter(description = "From 0.") int page,
            @RequestParam(defaultValue = "100") @Parameter(description = "Claims per page, 1 to 100.") int size) {
        ApiException.requirePage(page, size, ClaimSearch.LARGEST_PAGE);
        var search = new ClaimSearch(text, family(family), ClaimSearch.Order.TITLE, page, size);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(ClaimListJson.of(search, claims.search(search)));
    }

    private static @Nullable FamilyId family(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return FamilyId.parse(given);
        } catch (IllegalArgumentException malformed) {
            throw ApiException.malformed(String.valueOf(malformed.getMessage()), "family");
        }
    }

    @GetMapping(Paths.CLAIMS + "/{slug}")
    @Operation(operationId = "readClaim", summary = "Read one claim with everything found about it")
    @Problem(status = 400, when = "The version is not a whole number.")
    @Problem(status = 404, when = "No claim has this slug, or it has no such version.")
    @Problem(status = 410, when = "The claim was withdrawn; the sentence says when and why.")
    ResponseEntity<ClaimDetailJson> read(
            @PathVariable @Parameter(description = "The claim's address.") String slug,
            @RequestParam(required = false)
                    @Parameter(description = "Number of a version; the newest if left out.")
                    @Nullable
                    Integer version,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "Whether each box lists all its inputs, not the first ten.")
                    boolean allInputs) {
        var state = version == null ? published.newest(slug) : published.version(slug, version);
        var subject = state.version().spec().subject();
        var inputs = families.inputs(subject.family(), state.version().settings());
        var body = new ClaimDetails(state).json(claims.numbers(slug), inputs, allInputs);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }
}
