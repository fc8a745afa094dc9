package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.engine.ModelFamily;
import org.touchstone.people.Limit;
import org.touchstone.runs.AskForSweep;
import org.touchstone.runs.AskedSweep;
import org.touchstone.runs.Sweeps;
import org.touchstone.web.api.SweepItemJson.SweepLinksJson;

@RestController
@Tag(name = "Sweeps")
class AskSweepController {

    private final Sweeps sweeps;
    private final FamilyNames families;
    private final Callers callers;

    AskSweepController(Sweeps sweeps, FamilyNames families, Callers callers) {
        this.sweeps = sweeps;
        this.families = families;
        this.callers = callers;
    }

    @PostMapping(Paths.MODELS + "/{family}/sweeps/{sweep}")
    @Operation(
            operationId = "askForSweep",
            summary = "Build many small models over a grid of settings",
            description = "The body may be left out. Without \"again\", the same wish answers with the stored result.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = SweepRequestJson.class),
                                            examples = @ExampleObject("{\"seed\": 1}"))))
    @ApiResponse(
            responseCode = "202",
            description = "The sweep waits; follow it at its address.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "The sweep's address.",
                            schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = AskedSweepJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same was done before: \"reused\" is true.",
            content = @Content(schema = @Schema(implementation = AskedSweepJson.class)))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 404, when = "No family has this name and version, or it has no such sweep.")
    @Problem(status = 415, when = "The body is not JSON.")
    ResponseEntity<AskedSweepJson> ask(
            @PathVariable String family,
            @PathVariable String sweep,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        var known = families.named(family);
        requireSweep(known, sweep);
        var given = JsonBody.read(body, request.getContentType(), List.of("seed", "again"));
        var wish = new AskForSweep(
                known.id(), sweep, given.wholeNumber("seed").orElse(0L), given.flag("again"), callers.asker(request));
        callers.count(Limit.SWEEPS, request);
        var asked = sweeps.ask(wish);
        var answer = AskedSweepJson.of(asked);
        return asked.reused()
                ? ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LOCATION, Paths.sweep(asked.id()))
                        .body(answer)
                : ResponseEntity.accepted()
                        .location(URI.create(Paths.sweep(asked.id())))
                        .body(answer);
    }

    private static void requireSweep(ModelFamily family, String name) {
        if (family.sweeps().stream().noneMatch(sweep -> sweep.id().equals(name))) {
            throw ApiException.notFound("The family %s has no sweep \"%s\". GET %s/%s/sweeps lists them."
                    .formatted(family.id(), name, Paths.MODELS, family.id()));
        }
    }

    @Schema(name = "SweepRequest")
    record SweepRequestJson(
            @Schema(description = "From which every cell takes numbers of its own; 0 if left out.") @Nullable
            Long seed,

            @Schema(description = "Whether to compute it even if the same was done before.", defaultValue = "false")
            @Nullable
            Boolean again) {}

    @Schema(name = "AskedSweep", description = "The sweep that answers the wish.")
    record AskedSweepJson(
            @Schema(example = "4f9k2m7p3xzt") String id,

            @Schema(description = "Whether the same was done before and its result is given.")
            boolean reused,

            @Schema(description = "Whether somebody else already waits for the same sweep.")
            boolean shared,

            SweepLinksJson links) {

        static AskedSweepJson of(AskedSweep asked) {
            return new AskedSweepJson(
                    asked.id().value(), asked.reused(), asked.shared(), SweepLinksJson.of(asked.id()));
        }
    }
}
