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
import org.touchstone.claims.Claims;

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
    @Operation(operationId = "listClaims", summary = "List every published claim")
    ResponseEntity<ClaimListJson> list() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(ClaimListJson.of(claims.list()));
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
