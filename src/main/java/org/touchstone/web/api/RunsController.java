package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunId;
import org.touchstone.runs.RunKind;
import org.touchstone.runs.RunSearch;
import org.touchstone.runs.RunState;
import org.touchstone.runs.Runs;

@RestController
@Tag(name = "Runs", description = "The store of experiments: ask for a run, follow it, read what came out.")
class RunsController {

    private static final int LARGEST_PAGE = 100;

    private final Runs runs;
    private final Callers callers;

    RunsController(Runs runs, Callers callers) {
        this.runs = runs;
        this.callers = callers;
    }

    @GetMapping(Paths.RUNS)
    @Operation(operationId = "searchRuns", summary = "Search the store of runs, newest first")
    @Problem(status = 400, when = "A parameter is not one of the values described here.")
    ResponseEntity<RunListJson> search(
            @RequestParam(defaultValue = "")
                    @Parameter(description = "Words in the claim's title, family, settings, kind or id.")
                    String text,
            @RequestParam(required = false)
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"
                                            }))
                    @Nullable
                    String state,
            @RequestParam(required = false)
                    @Parameter(schema = @Schema(allowableValues = {"publication", "rerun", "exploration", "kept"}))
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Parameter(description = "Slug of a claim.") @Nullable String claim,
            @RequestParam(defaultValue = "0") @Parameter(description = "From 0.") int page,
            @RequestParam(defaultValue = "20") @Parameter(description = "Runs per page, 1 to 100.") int size) {
        ApiException.requirePage(page, size, LARGEST_PAGE);
        var wanted = new RunSearch(
                text,
                Choice.of("state", state, RunState.class),
                Choice.of("kind", kind, RunKind.class),
                claim,
                page,
                size);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(RunListJson.of(runs.search(wanted)));
    }

    @GetMapping(Paths.RUNS + "/{id}")
    @Operation(operationId = "readRun", summary = "Read one run: state, progress, receipt and diff")
    @Problem(status = 404, when = "No run has this id.")
    ResponseEntity<RunDetailJson> read(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(RunDetailJson.of(find(id)));
    }

    @PostMapping(Paths.RUNS + "/{id}/cancel")
    @Operation(
            operationId = "cancelRun",
            summary = "Stop waiting for a run",
            description = "A run that others wait for goes on; it stops when its last asker leaves.")
    @Problem(status = 403, when = "The caller did not ask for this run.")
    @Problem(status = 404, when = "No run has this id.")
    @Problem(status = 409, when = "The run is over.")
    RunDetailJson cancel(@PathVariable String id, HttpServletRequest request) {
        var run = find(id);
        if (!run.state().finished() && runs.cancel(run.id(), callers.asker(request))) {
            return RunDetailJson.of(find(id));
        }
        var now = find(id).state();
        throw now.finished()
                ? ApiException.refused(
                        HttpStatus.CONFLICT,
                        "The run %s is over (%s), so there is nothing to cancel.".formatted(id, Numbers.lower(now)))
                : ApiException.refused(
                        HttpStatus.FORBIDDEN,
                        "Only who asked for the run %s, from the same address, can cancel it.".formatted(id));
    }

    private Run find(String id) {
        return runs.find(runId(id))
                .orElseThrow(() -> ApiException.notFound(
                        "There is no run \"%s\". GET %s lists the store of runs.".formatted(id, Paths.RUNS)));
    }

    private static RunId runId(String id) {
        try {
            return new RunId(id);
        } catch (IllegalArgumentException malformed) {
            throw ApiException.notFound(String.valueOf(malformed.getMessage()));
        }
    }
}
