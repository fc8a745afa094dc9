package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.notices.Notices;
import org.touchstone.people.CurrentPerson;

@RestController
@Tag(name = "Following")
class NoticesController {

    private static final int LARGEST_PAGE = 100;
    private static final String UP_TO = "upTo";

    private final Notices notices;
    private final CurrentPerson current;

    NoticesController(Notices notices, CurrentPerson current) {
        this.notices = notices;
        this.current = current;
    }

    @GetMapping(Paths.NOTICES)
    @Operation(
            operationId = "listNotices",
            summary = "List what you were told, newest first",
            description = "Listing marks nothing as read.")
    @Problem(status = 400, when = "A parameter is not one of the values described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    NoticesJson list(
            @RequestParam(defaultValue = "0") @Parameter(description = "From 0.") int page,
            @RequestParam(defaultValue = "20") @Parameter(description = "Notices per page, 1 to 100.") int size) {
        ApiException.requirePage(page, size, LARGEST_PAGE);
        long account = account();
        return NoticesJson.of(
                notices.list(account, page, size), notices.count(account), notices.unread(account), page, size);
    }

    @PutMapping(Paths.NOTICES + "/read")
    @Operation(
            operationId = "readNotices",
            summary = "Mark your notices up to one as read",
            description = "Give the highest id that was listed, so that what came in since stays unread.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ReadRequest.class),
                                            examples = @ExampleObject("{\"upTo\": 17}"))))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 415, when = "The body is not JSON.")
    UnreadJson read(@RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        long account = account();
        long upTo = JsonBody.read(bytes, request.getContentType(), List.of(UP_TO))
                .wholeNumber(UP_TO)
                .orElseThrow(() -> GivenCritique.missing(UP_TO, "{\"upTo\": 17}"));
        notices.read(account, upTo);
        return new UnreadJson(notices.unread(account));
    }

    private long account() {
        return current.get()
                .orElseThrow(() -> ApiException.noToken("Notices need an account"))
                .accountId();
    }

    @Schema(name = "NoticesRead")
    record ReadRequest(
            @Schema(description = "The id of the newest notice that was read.", example = "17")
            long upTo) {}

    @Schema(name = "Unread")
    record UnreadJson(
            @Schema(description = "How many notices are unread now.")
            long unread) {}
}
