package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.VersionChanges;
import org.touchstone.engine.Families;

@RestController
@Tag(name = "Claims")
class VersionsController {

    private static final String VERSIONS = Paths.CLAIMS + "/{slug}/versions";

    private final PublishedClaims published;
    private final Claims claims;
    private final Publishing publishing;
    private final Families families;

    VersionsController(PublishedClaims published, Claims claims, Publishing publishing, Families families) {
        this.published = published;
        this.claims = claims;
        this.publishing = publishing;
        this.families = families;
    }

    @GetMapping(VERSIONS)
    @Operation(operationId = "listVersions", summary = "List every version of a claim, oldest first, and why it came")
    @Problem(status = 404, when = "No claim has this slug.")
    @Problem(status = 410, when = "The claim was withdrawn.")
    ResponseEntity<VersionListJson> list(@PathVariable @Parameter(description = "The claim's address.") String slug) {
        published.newest(slug);
        var all = claims.numbers(slug).stream()
                .map(number -> item(published.version(slug, number)))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new VersionListJson(slug, all));
    }

    @GetMapping(VERSIONS + "/{number}/diff")
    @Operation(
            operationId = "diffVersion",
            summary = "Read every part in which a version differs from the one before, or from any other")
    @Problem(status = 400, when = "A version is not a whole number.")
    @Problem(status = 404, when = "No claim has this slug, or it has no such version.")
    @Problem(status = 410, when = "The claim was withdrawn.")
    ResponseEntity<DiffJson> diff(
            @PathVariable @Parameter(description = "The claim's address.") String slug,
            @PathVariable @Parameter(description = "Number of the later version.") int number,
            @RequestParam(required = false)
                    @Parameter(description = "Number of the earlier version; the one before if left out.")
                    @Nullable
                    Integer against) {
        var after = published.version(slug, number).version();
        int earlier = against == null ? number - 1 : against;
        if (earlier < 1) {
            throw ApiException.notFound("Version 1 of \"%s\" is the first; nothing came before it.".formatted(slug));
        }
        var before = published.version(slug, earlier).version();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(DiffJson.of(slug, VersionChanges.between(before, after, families)));
    }

    private VersionItemJson item(ClaimState state) {
        var version = state.version();
        var change = publishing.change(version.id()).orElse(null);
        return new VersionItemJson(
                version.number(),
                version.publishedAt(),
                version.hash(),
                version.spec().title(),
                StandingJson.of(state.standing()),
                change == null ? null : change.kind().name().toLowerCase(Locale.ROOT),
                change == null ? null : change.why(),
                change == null ? List.of() : change.answers(),
                "/brief/" + version.slug() + "/" + version.number());
    }

    @Schema(name = "VersionList")
    record VersionListJson(String slug, List<VersionItemJson> versions) {}

    @Schema(name = "VersionItem")
    record VersionItemJson(
            int version,
            Instant publishedAt,

            @Schema(description = "SHA-256 of the claim's canonical text.")
            String hash,

            String title,
            StandingJson standing,

            @Schema(
                    description = "What its author says that it does; null for a claim that ships with the program.",
                    allowableValues = {"first", "narrows", "widens", "corrects"})
            @Nullable
            String change,

            @Schema(description = "Why, in its author's words.") @Nullable
            String why,

            @Schema(description = "Ids of the critiques that it answers, as its author says.")
            List<Long> answers,

            @Schema(description = "The version as a plain page.")
            String brief) {}
}
