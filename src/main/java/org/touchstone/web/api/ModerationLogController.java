package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.critiques.ModerationLog;

@RestController
@Tag(name = "Moderation", description = "What moderators did and why.")
class ModerationLogController {

    private final ModerationLog log;

    ModerationLogController(ModerationLog log) {
        this.log = log;
    }

    @GetMapping(Paths.MODERATION_LOG)
    @Operation(operationId = "readModerationLog", summary = "Read what moderators did, newest first")
    @Problem(status = 400, when = "A parameter is not one of the values described here.")
    ResponseEntity<ModerationLogJson> read(
            @RequestParam(defaultValue = "0") @Parameter(description = "From 0.") int page,
            @RequestParam(defaultValue = "20") @Parameter(description = "Entries per page, 1 to 100.") int size) {
        ApiException.requirePage(page, size, ModerationLog.LARGEST_PAGE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(ModerationLogJson.of(log.list(page, size), log.count(), page, size));
    }
}
