package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.claims.Attempt;
import org.touchstone.claims.Models;

@RestController
@Tag(name = "Claims")
class TryController {

    private final PublishedClaims published;
    private final Models models;
    private final FamilyNames families;

    TryController(PublishedClaims published, Models models, FamilyNames families) {
        this.published = published;
        this.models = models;
        this.families = families;
    }

    @PostMapping(Paths.CLAIMS + "/{slug}/try")
    @Operation(
            operationId = "tryInput",
            summary = "Put one input to a claim's model",
            description = "Nothing is trained and nothing is stored. Inputs left out rest.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = TryRequestJson.class),
                                            examples = @ExampleObject("{\"input\": {\"x0\": 0.8}}"))))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 404, when = "No claim has this slug.")
    @Problem(status = 410, when = "The claim was withdrawn.")
    @Problem(status = 409, when = "The claim's first run is not finished yet.")
    @Problem(status = 415, when = "The body is not JSON.")
    @Problem(status = 422, when = "An input is unknown or out of its range.")
    TryJson attempt(
            @PathVariable String slug,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        var claim = published.summary(slug);
        var given = GivenInput.body(body, request.getContentType());
        var loaded = models.forVersion(claim.versionId()).orElseThrow(() -> notYet(slug));
        var settings = loaded.model().settings();
        var inputs = families.inputs(claim.family(), settings);
        var attempt =
                attempt(claim.versionId(), GivenInput.values(given, inputs)).orElseThrow(() -> notYet(slug));
        return TryJson.of(
                attempt,
                inputs,
                families.outputs(claim.family(), settings, attempt.output().size()));
    }

    private Optional<Attempt> attempt(long versionId, double[] input) {
        try {
            return models.attempt(versionId, input);
        } catch (IllegalArgumentException outOfRange) {
            throw ApiException.invalid(outOfRange.getMessage(), "input");
        }
    }

    private static ApiException notYet(String slug) {
        return ApiException.refused(
                HttpStatus.CONFLICT,
                "The claim \"%s\" cannot be tried: its first run is not finished yet. GET %s?claim=%s shows how far it is."
                        .formatted(slug, Paths.RUNS, slug));
    }

    @Schema(name = "TryRequest")
    record TryRequestJson(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Values by input name; see \"inputs\" of the claim's model.")
            Map<String, Double> input) {}
}
