package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.claims.Claims;
import org.touchstone.critiques.CritiqueKind;
import org.touchstone.critiques.CritiqueSearch;
import org.touchstone.critiques.Critiques;

@RestController
@Tag(
        name = "Critiques",
        description = "What readers say about claims. Reading needs no account, writing needs a token.")
class CritiquesController {

    private final Critiques critiques;
    private final Claims claims;

    CritiquesController(Critiques critiques, Claims claims) {
        this.critiques = critiques;
        this.claims = claims;
    }

    @GetMapping(Paths.CLAIMS + "/{slug}/critiques")
    @Operation(operationId = "listCritiques", summary = "List the critiques of a claim with their replies and voices")
    @Problem(status = 400, when = "A parameter is not one of the values described here.")
    @Problem(status = 404, when = "No claim has this slug.")
    ResponseEntity<DiscussionJson.PageJson> list(
            @PathVariable @Parameter(description = "The claim's address.") String slug,
            @RequestParam(required = false)
                    @Parameter(description = "Only this kind, for example wrong_scope.")
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Parameter(description = "Only about this version.") @Nullable
                    Integer version,
            @RequestParam(defaultValue = "newest")
                    @Parameter(description = "newest, or agreed: groups of ties by agreement across groups of readers.")
                    String order,
            @RequestParam(defaultValue = "0") @Parameter(description = "From 0.") int page,
            @RequestParam(defaultValue = "20") @Parameter(description = "Critiques per page, 1 to 100.") int size) {
        if (claims.numbers(slug).isEmpty()) {
            throw ApiException.notFound(
                    "There is no claim \"%s\". GET %s lists every published claim.".formatted(slug, Paths.CLAIMS));
        }
        ApiException.requirePage(page, size, CritiqueSearch.LARGEST_PAGE);
        Set<CritiqueKind> kinds = kind == null || kind.isBlank()
                ? Set.of()
                : Set.of(GivenCritique.word(kind, "kind", CritiqueKind.class, List.of(CritiqueKind.values())));
        var wanted = new CritiqueSearch(
                slug,
                kinds,
                version,
                GivenCritique.word(order, "order", CritiqueSearch.Order.class, List.of(CritiqueSearch.Order.values())),
                page,
                size);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(DiscussionJson.PageJson.of(critiques.search(wanted), page, size));
    }

    @GetMapping(Paths.CRITIQUES + "/{id}")
    @Operation(operationId = "readCritique", summary = "Read the discussion that a contribution belongs to")
    @Problem(status = 400, when = "The id is not a whole number.")
    @Problem(status = 404, when = "No contribution that you may see has this id.")
    ResponseEntity<DiscussionJson> read(@PathVariable long id) {
        return critiques
                .discussion(id)
                .map(found ->
                        ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(DiscussionJson.of(found)))
                .orElseThrow(() -> ApiException.notFound("There is no critique %d that you may see.".formatted(id)));
    }
}
