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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.checks.Point;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Counterexamples;
import org.touchstone.critiques.Submission;
import org.touchstone.critiques.Submissions;
import org.touchstone.engine.Input;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;

@RestController
@Tag(name = "Counterexamples", description = "Inputs that readers sent because they may break a claim.")
class CounterexamplesController {

    private static final String ADDRESS = Paths.CLAIMS + "/{slug}/counterexamples";
    private static final List<String> FIELDS = List.of("input", "words", "interests", "key");

    private final PublishedClaims published;
    private final FamilyNames families;
    private final Counterexamples counterexamples;
    private final Submissions submissions;
    private final CurrentPerson current;

    CounterexamplesController(
            PublishedClaims published,
            FamilyNames families,
            Counterexamples counterexamples,
            Submissions submissions,
            CurrentPerson current) {
        this.published = published;
        this.families = families;
        this.counterexamples = counterexamples;
        this.submissions = submissions;
        this.current = current;
    }

    @GetMapping(ADDRESS)
    @Operation(
            operationId = "listCounterexamples",
            summary = "List the inputs that break a claim, and every input that readers sent",
            description = "The server's outcome is for everyone at once. Words and names wait for a moderator where the"
                    + " account is new, and are left out once a moderator hid them.")
    @Problem(status = 400, when = "A parameter is not one of the values described here.")
    @Problem(status = 404, when = "No claim has this slug, or it has no such version.")
    @Problem(status = 410, when = "The claim was withdrawn.")
    ResponseEntity<CounterexamplesJson> list(
            @PathVariable @Parameter(description = "The claim's address.") String slug,
            @RequestParam(required = false)
                    @Parameter(description = "Number of a version; the newest if left out.")
                    @Nullable
                    Integer version,
            @RequestParam(defaultValue = "0") @Parameter(description = "Page of each of the three lists, from 0.")
                    int page,
            @RequestParam(defaultValue = "20") @Parameter(description = "Entries of each list per page, 1 to 100.")
                    int size) {
        ApiException.requirePage(page, size, Submissions.LARGEST_PAGE);
        var found = (version == null ? published.newest(slug) : published.version(slug, version)).version();
        var confirmed = counterexamples.of(found.id(), page, size);
        var replayed = counterexamples.replayed(found.id(), page, size);
        var body = CounterexamplesJson.of(
                found.number(),
                confirmed,
                counterexamples.count(found.id()),
                replayed,
                counterexamples.countReplayed(found.id()),
                submissions.finders(Stream.concat(
                                confirmed.stream().map(Counterexamples.Confirmed::id),
                                replayed.stream().map(Counterexamples.Replayed::counterexampleId))
                        .toList()),
                submissions.counts(found.id()),
                submissions.list(found.id(), page, size),
                inputs(found));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }

    @PostMapping(ADDRESS)
    @Operation(
            operationId = "sendCounterexample",
            summary = "Send an input that may break a claim",
            description = "Needs a personal access token. The input is tried at once on the newest version's published"
                    + " model, and the answer says what came of it. A confirmed counterexample changes the claim's"
                    + " standing at that moment. Inputs left out rest.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = CounterexampleRequestJson.class),
                                            examples =
                                                    @ExampleObject("{\"input\": {\"x0\": 0.8}, \"words\": \"Two.\"}"))))
    @ApiResponse(
            responseCode = "201",
            description = "It was tried and stored, whatever came of it.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "The page of what became of it.",
                            schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = SubmissionJson.class)))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 404, when = "No claim has this slug.")
    @Problem(status = 410, when = "The claim was withdrawn.")
    @Problem(status = 415, when = "The body is not JSON.")
    @Problem(status = 422, when = "An input is unknown or out of its range, or a text is too long.")
    ResponseEntity<SubmissionJson> send(
            @PathVariable String slug,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        SignedIn person = current.get().orElseThrow(CounterexamplesController::nobody);
        var version = published.newest(slug).version();
        var given = JsonBody.read(body, request.getContentType(), FIELDS);
        var inputs = inputs(version);
        var sent = send(
                person,
                new Submissions.Sending(
                        version.id(),
                        Point.list(GivenInput.values(given, inputs)),
                        given.text("words").orElse(""),
                        given.text("interests").orElse(""),
                        given.text("key").map(CounterexamplesController::key).orElse(null)));
        if (!sent.stored()) {
            throw ApiException.invalid(sent.outcomeWords(), "input");
        }
        return ResponseEntity.created(URI.create("/critiques/" + sent.critiqueId()))
                .body(SubmissionJson.of(sent, inputs));
    }

    private Submission send(SignedIn person, Submissions.Sending sending) {
        try {
            return submissions.send(person.accountId(), sending);
        } catch (RefusedException refused) {
            throw switch (refused.about()) {
                case TEXT -> ApiException.invalid(refused.getMessage(), "words");
                case INTERESTS -> ApiException.invalid(refused.getMessage(), "interests");
                default -> refused;
            };
        }
    }

    private List<Input> inputs(ClaimVersion version) {
        return families.inputs(version.spec().subject().family(), version.settings());
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw ApiException.malformed(
                    "\"key\" must be a UUID such as %s, made anew for each thing that you send."
                            .formatted("7d8f0b7e-51c5-4c1b-9d52-0f6a3f0a6d11"),
                    "key");
        }
    }

    private static ApiException nobody() {
        return ApiException.noToken(
                "Sending a counterexample needs an account, so that its finder can be credited and told");
    }

    @Schema(name = "CounterexampleRequest")
    record CounterexampleRequestJson(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Values by input name; see \"inputs\" of the claim's model.")
            Map<String, Double> input,

            @Schema(description = "What you want to say about it, Markdown; at most 10,000 characters.")
            String words,

            @Schema(description = "Competing interests, plain text; at most 500 characters.")
            String interests,

            @Schema(
                    format = "uuid",
                    description =
                            "Yours to choose: the same sent again with the same key is answered with what was stored.")
            String key) {}
}
