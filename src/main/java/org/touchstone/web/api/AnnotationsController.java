package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.touchstone.claims.Claims;
import org.touchstone.critiques.Critiques;

/** What everyone may read about a claim, as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). */
@RestController
@Tag(name = "Critiques")
class AnnotationsController {

    static final String TYPE = "application/ld+json";

    private static final int PAGE = 100;

    private final Critiques critiques;
    private final Claims claims;
    private final String site;

    AnnotationsController(Critiques critiques, Claims claims, @Value("${touchstone.base-url:}") String site) {
        this.critiques = critiques;
        this.claims = claims;
        this.site = site.replaceAll("/+$", "");
    }

    @GetMapping(path = Paths.CLAIMS + "/{slug}/annotations", produces = TYPE)
    @Operation(
            operationId = "listAnnotations",
            summary = "Export the critiques of a claim as W3C Web Annotations",
            description =
                    "Without a page: an AnnotationCollection. With one: an AnnotationPage. Texts that are not shown"
                            + " are left out.")
    @ApiResponse(
            responseCode = "200",
            description = "JSON-LD in the W3C's annotation vocabulary.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "object")))
    @Problem(status = 400, when = "The page is not a whole number from 0.")
    @Problem(status = 404, when = "No claim has this slug, or it has no such page.")
    ResponseEntity<Map<String, Object>> list(
            @PathVariable @Parameter(description = "The claim's address.") String slug,
            @RequestParam(required = false) @Parameter(description = "From 0; the collection if left out.") @Nullable
                    Integer page) {
        if (claims.numbers(slug).isEmpty()) {
            throw ApiException.notFound(
                    "There is no claim \"%s\". GET %s lists every published claim.".formatted(slug, Paths.CLAIMS));
        }
        var annotations = new Annotations(base(), slug, critiques.countShown(slug), PAGE, claims);
        if (page == null) {
            return answer(annotations.collection());
        }
        if (page < 0 || page > annotations.lastPage()) {
            throw ApiException.notFound(
                    "There is no page %d; pages count from 0 to %d.".formatted(page, annotations.lastPage()));
        }
        return answer(annotations.page(page, critiques.shown(slug, page, PAGE)));
    }

    private String base() {
        return site.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : site;
    }

    private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }
}
