package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.Votes;
import org.touchstone.people.Accounts;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.ReaderGroup;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;

@RestController
@Tag(name = "Critiques")
class WriteCritiqueController {

    private final PublishedClaims published;
    private final Critiques critiques;
    private final Votes votes;
    private final Accounts accounts;
    private final CurrentPerson current;

    WriteCritiqueController(
            PublishedClaims published, Critiques critiques, Votes votes, Accounts accounts, CurrentPerson current) {
        this.published = published;
        this.critiques = critiques;
        this.votes = votes;
        this.accounts = accounts;
        this.current = current;
    }

    @PostMapping(Paths.CLAIMS + "/{slug}/critiques")
    @Operation(
            operationId = "writeCritique",
            summary = "Criticise a claim",
            description =
                    "A new account's first critiques wait for a moderator: their state says so. Inputs that break a"
                            + " claim are sent elsewhere, where the server checks them.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = GivenCritique.CritiqueRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"kind\": \"wrong_scope\", \"part\": \"scope\", \"text\": \"It"
                                                                    + " also holds for two.\"}"))))
    @ApiResponse(
            responseCode = "201",
            description = "It is stored.",
            content = @Content(schema = @Schema(implementation = CritiqueJson.class)))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 404, when = "No claim has this slug, or it has no such version.")
    @Problem(status = 410, when = "The claim was withdrawn.")
    @Problem(status = 415, when = "The body is not JSON.")
    @Problem(status = 422, when = "A text is blank or too long, or the claim does not contain the quote.")
    ResponseEntity<CritiqueJson> write(
            @PathVariable @Parameter(description = "The claim's address.") String slug,
            @RequestBody(required = false) byte @Nullable [] bytes,
            HttpServletRequest request) {
        SignedIn person = person();
        var body = JsonBody.read(bytes, request.getContentType(), GivenCritique.CritiqueRequest.FIELDS);
        var version = body.wholeNumber("version")
                .map(number -> published.version(slug, Math.toIntExact(Math.clamp(number, 0, Integer.MAX_VALUE))))
                .orElseGet(() -> published.newest(slug))
                .version();
        var given = GivenCritique.critique(body);
        return created(named(() -> critiques.write(version.id(), person.accountId(), given)));
    }

    @PostMapping(Paths.CRITIQUES + "/{id}/replies")
    @Operation(
            operationId = "reply",
            summary = "Reply to a critique or another reply",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = GivenCritique.ReplyRequest.class),
                                            examples = @ExampleObject("{\"text\": \"I get the same at 0.3.\"}"))))
    @ApiResponse(
            responseCode = "201",
            description = "It is stored.",
            content = @Content(schema = @Schema(implementation = CritiqueJson.class)))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 403, when = "Only the claim's own author concedes or disputes.")
    @Problem(status = 415, when = "The body is not JSON.")
    @Problem(status = 422, when = "The text is blank or too long, or what it answers is not shown.")
    ResponseEntity<CritiqueJson> reply(
            @PathVariable long id, @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        SignedIn person = person();
        var body = JsonBody.read(bytes, request.getContentType(), GivenCritique.ReplyRequest.FIELDS);
        return created(named(() -> critiques.reply(
                id,
                person.accountId(),
                GivenCritique.stance(body),
                body.text("text").orElse(""),
                body.text("interests").orElse(null),
                GivenCritique.key(body))));
    }

    @PutMapping(Paths.CRITIQUES + "/{id}/vote")
    @Operation(
            operationId = "vote",
            summary = "Agree or disagree with a critique, with one voice",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = GivenCritique.VoteRequest.class),
                                            examples = @ExampleObject("{\"agrees\": true, \"readAs\": \"policy\"}"))))
    @ApiResponse(
            responseCode = "200",
            description = "It counts.",
            content = @Content(schema = @Schema(implementation = DiscussionJson.class)))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 403, when = "The critique is your own, or is not shown.")
    @Problem(status = 415, when = "The body is not JSON.")
    @Problem(status = 422, when = "You have not said yet whom you read as.")
    DiscussionJson vote(
            @PathVariable long id, @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        SignedIn person = person();
        var body = JsonBody.read(bytes, request.getContentType(), GivenCritique.VoteRequest.FIELDS);
        if (!body.has("agrees")) {
            throw GivenCritique.missing("agrees", "{\"agrees\": true}");
        }
        boolean agrees = body.flag("agrees");
        GivenCritique.word(body, "readAs", ReaderGroup.class, List.of(ReaderGroup.values()))
                .ifPresent(group -> accounts.chooseReaderGroup(person.accountId(), group));
        return named(() -> {
            votes.vote(id, person.accountId(), agrees);
            return discussion(id);
        });
    }

    @DeleteMapping(Paths.CRITIQUES + "/{id}/vote")
    @Operation(operationId = "takeVoteBack", summary = "Take one's vote back")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 404, when = "No contribution that you may see has this id.")
    DiscussionJson takeBack(@PathVariable long id) {
        votes.takeBack(id, person().accountId());
        return discussion(id);
    }

    @PutMapping(Paths.CRITIQUES + "/{id}/changed-mind")
    @Operation(operationId = "changedMind", summary = "Say that a critique changed your mind")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 403, when = "The critique is your own, or is not shown.")
    DiscussionJson changedMind(@PathVariable long id) {
        votes.changedMyMind(id, person().accountId());
        return discussion(id);
    }

    @DeleteMapping(Paths.CRITIQUES + "/{id}/changed-mind")
    @Operation(operationId = "takeChangedMindBack", summary = "Take back that a critique changed your mind")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 404, when = "No contribution that you may see has this id.")
    DiscussionJson changedMindBack(@PathVariable long id) {
        votes.changedMyMindBack(id, person().accountId());
        return discussion(id);
    }

    @DeleteMapping(Paths.CRITIQUES + "/{id}")
    @Operation(
            operationId = "withdrawCritique",
            summary = "Take one's own contribution back",
            description = "Its text is no longer shown; its place is.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 403, when = "It is not your own, or was taken back before.")
    DiscussionJson withdraw(@PathVariable long id) {
        critiques.withdraw(id, person().accountId());
        return discussion(id);
    }

    private DiscussionJson discussion(long id) {
        return critiques
                .discussion(id)
                .map(DiscussionJson::of)
                .orElseThrow(() -> ApiException.notFound("There is no critique %d that you may see.".formatted(id)));
    }

    private SignedIn person() {
        return current.get().orElseThrow(() -> ApiException.noToken("Criticising a claim needs an account"));
    }

    private static ResponseEntity<CritiqueJson> created(Critique critique) {
        return ResponseEntity.created(URI.create(Paths.CRITIQUES + "/" + critique.id()))
                .body(CritiqueJson.of(critique));
    }

    /** Names the field that a refusal is about as the body calls it. */
    private static <T> T named(Supplier<T> what) {
        try {
            return what.get();
        } catch (RefusedException e) {
            String field = switch (e.about()) {
                case TEXT -> "text";
                case PASSAGE -> "quote";
                case INTERESTS -> "interests";
                case GROUP -> "readAs";
                default -> null;
            };
            if (field == null) {
                throw e;
            }
            throw ApiException.invalid(e.getMessage(), field);
        }
    }
}
