package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.SampleSearch;
import org.touchstone.evals.LogFormat;

@RestController
@Tag(name = "Evals", description = "Evals of models that others ran, brought here with every sample.")
class EvalsController {

    private final EvalCatalogue catalogue;
    private final StandingEvals standing;

    EvalsController(EvalCatalogue catalogue, StandingEvals standing) {
        this.catalogue = catalogue;
        this.standing = standing;
    }

    @GetMapping(Paths.EVALS)
    @Operation(operationId = "searchEvals", summary = "Search the evals that stand, newest first, 20 at a time")
    @Problem(status = 400, when = "A parameter is not one of the values described here.")
    ResponseEntity<EvalListJson> search(
            @RequestParam(required = false)
                    @Parameter(description = "Words in task, model, dataset and who ran it.")
                    @Nullable
                    String text,
            @RequestParam(required = false) @Parameter(description = "Exactly this model id.") @Nullable String model,
            @RequestParam(required = false) @Parameter(description = "Exactly this task.") @Nullable String task,
            @RequestParam(required = false) @Parameter(description = "Exactly who ran it.") @Nullable String source,
            @RequestParam(required = false)
                    @Parameter(schema = @Schema(allowableValues = {"inspect", "every_eval_ever", "helm", "harness"}))
                    @Nullable
                    String format,
            @RequestParam(required = false)
                    @Parameter(description = "Not run before this day.")
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @RequestParam(required = false)
                    @Parameter(description = "Not run after this day.")
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to,
            @RequestParam(defaultValue = "0") @Parameter(description = "From 0.") int page) {
        var wanted = new EvalCatalogue.Search(
                text, model, task, source, Choice.of("format", format, LogFormat.class), from, to, internal(page));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(EvalListJson.of(catalogue.search(wanted), page));
    }

    @GetMapping(Paths.EVALS + "/{id}")
    @Operation(
            operationId = "readEval",
            summary = "Read one eval: what the log says of itself, and what its samples give")
    @Problem(status = 404, when = "No eval has this id.")
    @Problem(status = 410, when = "The eval was withdrawn.")
    ResponseEntity<EvalJson> read(@PathVariable long id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(EvalJson.of(standing.find(id)));
    }

    @GetMapping(Paths.EVALS + "/{id}/samples")
    @Operation(operationId = "listSamples", summary = "Read an eval's samples, 20 at a time")
    @Problem(status = 400, when = "A parameter is not one of the values described here.")
    @Problem(status = 404, when = "No eval has this id.")
    @Problem(status = 410, when = "The eval was withdrawn.")
    ResponseEntity<SampleListJson> samples(
            @PathVariable long id,
            @RequestParam(required = false)
                    @Parameter(description = "Words in question, answers and explanations.")
                    @Nullable
                    String text,
            @RequestParam(required = false)
                    @Parameter(description = "Whose scores filter and sort; the first scorer's if left out.")
                    @Nullable
                    String scorer,
            @RequestParam(defaultValue = "all")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"all", "right", "wrong", "between", "unscored", "errors"
                                            }))
                    String only,
            @RequestParam(defaultValue = "as_asked")
                    @Parameter(schema = @Schema(allowableValues = {"as_asked", "lowest_first", "highest_first"}))
                    String order,
            @RequestParam(defaultValue = "0") @Parameter(description = "From 0.") int page) {
        standing.find(id);
        var wanted = new SampleSearch(
                text,
                scorer,
                Choice.required("only", only, SampleSearch.Only.class),
                Choice.required("order", order, SampleSearch.Order.class),
                internal(page));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(SampleListJson.of(catalogue.samples(id, wanted), page));
    }

    @GetMapping(Paths.EVALS + "/{id}/samples/{number}")
    @Operation(operationId = "readSample", summary = "Read one sample by its place in the log, from 1")
    @Problem(status = 404, when = "No eval has this id, or it has no such sample.")
    @Problem(status = 410, when = "The eval was withdrawn.")
    ResponseEntity<SampleJson> sample(@PathVariable long id, @PathVariable int number) {
        standing.find(id);
        var found = catalogue
                .sample(id, number)
                .orElseThrow(() -> ApiException.notFound(
                        "The eval %d has no sample %d; they count from 1.".formatted(id, number)));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(SampleJson.of(found));
    }

    /** The catalogue counts pages from 1. */
    private static int internal(int page) {
        ApiException.requirePage(page, 1, 1);
        return Math.min(page, Integer.MAX_VALUE - 1) + 1;
    }
}
