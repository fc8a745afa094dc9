package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimFormatException;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.SignedIn;
import org.touchstone.runs.Runs;
import org.touchstone.web.api.ClaimListJson.ClaimLinksJson;

@RestController
@Tag(
        name = "Publishing",
        description = "For authors: check, publish and withdraw claims. Needs a personal access token.")
class PublishController {

    private final PublishedClaims published;
    private final Authoring authoring;
    private final Runs runs;
    private final CurrentPerson current;

    PublishController(PublishedClaims published, Authoring authoring, Runs runs, CurrentPerson current) {
        this.published = published;
        this.authoring = authoring;
        this.runs = runs;
        this.current = current;
    }

    @PostMapping(Paths.CLAIMS)
    @Operation(
            operationId = "publishClaim",
            summary = "Publish a claim, a new version of one, or only check it",
            description =
                    "The body is the claim file itself as YAML, for a first version or a check; or JSON, which can also"
                            + " say what a new version changes. A mistake in the file is answered with every mistake by line and"
                            + " column. The first run is queued at once.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = PublicationJson.class),
                                        examples =
                                                @ExampleObject(
                                                        "{\"yaml\": \"slug: …\", \"after\": 1, \"change\": \"narrows\","
                                                                + " \"why\": \"Two ideas at once broke it.\", \"answers\": [17]}")),
                                @Content(mediaType = GivenPublication.YAML, schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "It is published; its first run waits.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "The claim's address.",
                            schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = PublishedJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "With check=true: what is wrong, or what publishing it would mean. Nothing is stored.",
            content = @Content(schema = @Schema(implementation = CheckedJson.class)))
    @Problem(status = 400, when = "The body is neither YAML nor the JSON described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 403, when = "The account is not an author's.")
    @Problem(status = 415, when = "The body is neither YAML nor JSON.")
    @Problem(
            status = 422,
            when = "The claim has mistakes, which are listed, or it cannot be published as it stands: its address is"
                    + " somebody else's, it was withdrawn, another version came first, or a reason is missing.")
    ResponseEntity<Object> publish(
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "Whether to check the claim only and store nothing.")
                    boolean check,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        SignedIn person = person("Publishing a claim");
        var given = GivenPublication.read(body, request.getContentType());
        if (check) {
            return ResponseEntity.ok(check(person, given.yaml()));
        }
        ClaimVersion version = authoring.publish(person.accountId(), given, null);
        return ResponseEntity.created(URI.create(Paths.CLAIMS + "/" + version.slug()))
                .body(PublishedJson.of(version));
    }

    private CheckedJson check(SignedIn person, String yaml) {
        try {
            return CheckedJson.of(authoring.check(person.accountId(), yaml), runs.longest());
        } catch (ClaimFormatException mistakes) {
            return CheckedJson.of(mistakes, runs.longest());
        }
    }

    @DeleteMapping(Paths.CLAIMS + "/{slug}")
    @Operation(
            operationId = "withdrawClaim",
            summary = "Withdraw a claim for good",
            description =
                    "Its owner may, and an administrator. Its address, its versions and what was said about it stay;"
                            + " machines that ask for it are answered 410 with the reason.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = WithdrawalJson.class),
                                            examples =
                                                    @ExampleObject("{\"why\": \"The figure was copied wrongly.\"}"))))
    @ApiResponse(
            responseCode = "200",
            description = "It is withdrawn.",
            content = @Content(schema = @Schema(implementation = WithdrawnJson.class)))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 403, when = "The claim is somebody else's.")
    @Problem(status = 404, when = "No claim has this slug.")
    @Problem(status = 410, when = "The claim is withdrawn already.")
    @Problem(status = 413, when = "The body is too large.")
    @Problem(status = 415, when = "The body is not JSON.")
    @Problem(status = 422, when = "The reason is missing or too long.")
    @Problem(status = 429, when = "Too many requests; Retry-After says when to try again.")
    ResponseEntity<WithdrawnJson> withdraw(
            @PathVariable @Parameter(description = "The claim's address.") String slug,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        SignedIn person = person("Withdrawing a claim");
        published.newest(slug);
        var given = JsonBody.read(body, request.getContentType(), List.of("why"));
        authoring.withdraw(person.accountId(), slug, given.text("why").orElse(""));
        return ResponseEntity.ok(new WithdrawnJson(slug, "/claims/" + slug));
    }

    private SignedIn person(String what) {
        return current.get().orElseThrow(() -> ApiException.noToken(what + " needs an account"));
    }

    @Schema(name = "Publication")
    record PublicationJson(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "The claim file, at most 100,000 characters.")
            String yaml,

            @Schema(description = "Number of the version that this one follows; 0 or left out for a first version.")
            int after,

            @Schema(
                    description = "What a new version does to the claim.",
                    allowableValues = {"narrows", "widens", "corrects"})
            @Nullable
            String change,

            @Schema(description = "Why, plain text of at most 2,000 characters; needed for a new version.") @Nullable
            String why,

            @Schema(description = "Ids of the critiques of this claim that the version answers.") @Nullable
            List<Long> answers) {}

    @Schema(name = "Published")
    record PublishedJson(
            String slug,

            @Schema(description = "The new version's number, from 1.")
            int version,

            @Schema(description = "SHA-256 of the claim's canonical text.")
            String hash,

            ClaimLinksJson links) {

        static PublishedJson of(ClaimVersion version) {
            return new PublishedJson(
                    version.slug(), version.number(), version.hash(), ClaimLinksJson.of(version.slug()));
        }
    }

    @Schema(name = "Withdrawal")
    record WithdrawalJson(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Why, plain text of 1 to 2,000 characters, shown to everyone.")
            String why) {}

    @Schema(name = "Withdrawn")
    record WithdrawnJson(
            String slug,

            @Schema(description = "The page that says so.") String page) {}
}
