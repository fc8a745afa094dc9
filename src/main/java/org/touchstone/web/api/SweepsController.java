package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.runs.SweepId;
import org.touchstone.runs.SweepRun;
import org.touchstone.runs.Sweeps;

@RestController
@Tag(name = "Sweeps", description = "Grids of many small models that show where something changes.")
class SweepsController {

    private final Sweeps sweeps;
    private final FamilyNames families;
    private final Callers callers;

    SweepsController(Sweeps sweeps, FamilyNames families, Callers callers) {
        this.sweeps = sweeps;
        this.families = families;
        this.callers = callers;
    }

    @GetMapping(Paths.MODELS + "/{family}/sweeps")
    @Operation(operationId = "listSweeps", summary = "List a family's sweeps and those asked for lately")
    @Problem(status = 404, when = "No family has this name and version.")
    ResponseEntity<SweepListJson> list(@PathVariable String family) {
        var known = families.named(family);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(SweepListJson.of(known, sweeps.list(known.id())));
    }

    @GetMapping(Paths.SWEEPS + "/{id}")
    @Operation(operationId = "readSweep", summary = "Read one sweep: state, progress, and what each cell came to")
    @Problem(status = 404, when = "No sweep has this id.")
    ResponseEntity<SweepDetailJson> read(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(SweepDetailJson.of(find(id)));
    }

    @PostMapping(Paths.SWEEPS + "/{id}/cancel")
    @Operation(
            operationId = "cancelSweep",
            summary = "Stop waiting for a sweep",
            description = "A sweep that others wait for goes on; it stops when its last asker leaves.")
    @Problem(status = 403, when = "The caller did not ask for this sweep.")
    @Problem(status = 404, when = "No sweep has this id.")
    @Problem(status = 409, when = "The sweep is over.")
    SweepDetailJson cancel(@PathVariable String id, HttpServletRequest request) {
        var run = find(id);
        if (!run.state().finished() && sweeps.cancel(run.id(), callers.asker(request))) {
            return SweepDetailJson.of(find(id));
        }
        var now = find(id).state();
        throw now.finished()
                ? ApiException.refused(
                        HttpStatus.CONFLICT,
                        "The sweep %s is over (%s), so there is nothing to cancel.".formatted(id, Numbers.lower(now)))
                : ApiException.refused(
                        HttpStatus.FORBIDDEN,
                        "Only who asked for the sweep %s, from the same address, can cancel it.".formatted(id));
    }

    private SweepRun find(String id) {
        return sweeps.find(sweepId(id))
                .orElseThrow(
                        () -> ApiException.notFound("There is no sweep \"%s\". GET %s/{family}/sweeps lists a family's."
                                .formatted(id, Paths.MODELS)));
    }

    private static SweepId sweepId(String id) {
        try {
            return new SweepId(id);
        } catch (IllegalArgumentException malformed) {
            throw ApiException.notFound(String.valueOf(malformed.getMessage()));
        }
    }
}
