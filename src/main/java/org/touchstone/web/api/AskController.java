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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.people.Limit;
import org.touchstone.runs.AskFor;
import org.touchstone.runs.Asked;
import org.touchstone.runs.Runs;

@RestController
@Tag(name = "Runs")
class AskController {

    private final PublishedClaims published;
    private final Runs runs;
    private final Callers callers;

    AskController(PublishedClaims published, Runs runs, Callers callers) {
        this.published = published;
        this.runs = runs;
        this.callers = callers;
    }

    @PostMapping(Paths.CLAIMS + "/{slug}/runs")
    @Operation(
            operationId = "askForRun",
            summary = "Build a claim's model again and put every eval and check to it",
            description = "The body may be left out. Another seed or other settings make an exploration, which never"
                    + " changes the standing. Without \"again\", the same wish answers with the stored result.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RunRequestJson.class),
                                            examples = @ExampleObject("{\"again\": true}"))))
    @ApiResponse(
            responseCode = "202",
            description = "The run waits; follow it at its address.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "The run's address.",
                            schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = AskedJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same was run before: \"reused\" is true.",
            content = @Content(schema = @Schema(implementation = AskedJson.class)))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 404, when = "No claim has this slug.")
    @Problem(status = 410, when = "The claim was withdrawn.")
    @Problem(status = 415, when = "The body is not JSON.")
    @Problem(status = 422, when = "A setting is unknown or beyond its bounds.")
    ResponseEntity<AskedJson> ask(
            @PathVariable String slug,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        var claim = published.summary(slug);
        var given = GivenRun.read(body, request.getContentType());
        callers.count(Limit.RUNS, request);
        var wish = AskFor.explore(
                claim.versionId(), given.seed(), given.settings(), given.again(), callers.asker(request));
        var asked = ask(wish);
        var answer = AskedJson.of(asked, slug);
        return asked.reused()
                ? ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LOCATION, Paths.run(asked.id()))
                        .body(answer)
                : ResponseEntity.accepted()
                        .location(URI.create(Paths.run(asked.id())))
                        .body(answer);
    }

    private Asked ask(AskFor wish) {
        try {
            return runs.ask(wish);
        } catch (InvalidSettingException setting) {
            throw setting;
        } catch (IllegalArgumentException refused) {
            throw ApiException.invalid(refused.getMessage(), null);
        }
    }

    @Schema(name = "RunRequest")
    record RunRequestJson(
            @Schema(description = "Another seed; the claim's own if left out.") @Nullable
            Long seed,

            @Schema(description = "Settings that differ from the claim's, by name.") @Nullable
            Map<String, Object> settings,

            @Schema(description = "Whether to run even if the same was run before.", defaultValue = "false") @Nullable
            Boolean again) {}

    @Schema(name = "Asked", description = "The run that answers the wish.")
    record AskedJson(
            @Schema(example = "4f9k2m7p3xzt") String id,

            @Schema(description = "Whether the same was run before and its result is given.")
            boolean reused,

            @Schema(description = "Whether somebody else already waits for the same run.")
            boolean shared,

            RunLinksJson links) {

        static AskedJson of(Asked asked, String slug) {
            return new AskedJson(asked.id().value(), asked.reused(), asked.shared(), RunLinksJson.of(asked.id(), slug));
        }
    }
}
