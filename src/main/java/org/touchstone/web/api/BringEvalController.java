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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalImports.ImportedFile;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalImports.Watcher;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.EvalUploads;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.web.api.EvalJson.EvalLeftOutJson;

@RestController
@Tag(name = "Evals")
class BringEvalController {

    private final EvalImports imports;
    private final EvalUploads uploads;
    private final StandingEvals standing;
    private final CurrentPerson current;

    BringEvalController(EvalImports imports, EvalUploads uploads, StandingEvals standing, CurrentPerson current) {
        this.imports = imports;
        this.uploads = uploads;
        this.standing = standing;
        this.current = current;
    }

    @PostMapping(Paths.EVALS)
    @Operation(
            operationId = "bringEval",
            summary = "Bring in eval logs that others ran",
            description =
                    "The body is the file itself: an Inspect log (.eval or .json), Every Eval Ever records, a HELM"
                            + " run's folder or lm-evaluation-harness results with their samples as a ZIP archive. All of it is kept"
                            + " or nothing; the same file again is the same evals.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "201",
            description = "It is stored.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Address of the first eval in it.",
                            schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = BroughtJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was here already.",
            content = @Content(schema = @Schema(implementation = BroughtJson.class)))
    @Problem(status = 400, when = "A parameter is not one of the values described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 403, when = "The account is not an author's.")
    @Problem(status = 415, when = "The body was sent as a form.")
    @Problem(status = 422, when = "The file cannot be read, holds more than is taken, or a parameter is too long.")
    ResponseEntity<BroughtJson> bring(
            @RequestParam(defaultValue = "")
                    @Parameter(required = true, description = "The file's name, with its ending.")
                    String name,
            @RequestParam(required = false)
                    @Parameter(description = "Who ran it; counts where the log does not say.")
                    @Nullable
                    String ranBy,
            @RequestParam(required = false)
                    @Parameter(
                            description = "How these stand to the model's maker; counts where the log does not say.",
                            schema =
                                    @Schema(allowableValues = {"first_party", "third_party", "collaborative", "other"}))
                    @Nullable
                    String relation,
            @RequestParam(required = false) @Parameter(description = "Such as CC BY 4.0.") @Nullable String licence,
            @RequestParam(required = false) @Parameter(description = "Where the file was found: an address.") @Nullable
                    String source,
            HttpServletRequest request)
            throws IOException {
        SignedIn person = person("Bringing in an eval");
        current.requireRole(Role.AUTHOR, "bring in an eval");
        refuseForm(request.getContentType());
        if (name.isBlank()) {
            throw ApiException.malformed("Say the file's name in the address, such as ?name=log.eval.", "name");
        }
        var said = new Said(ranBy, Choice.of("relation", relation, EvalLog.Relation.class), licence, source);
        try (var upload = uploads.begin()) {
            save(request, upload.file());
            ImportedFile file = imports.take(person.accountId(), upload.file(), name, said, Watcher.NOBODY);
            var body = BroughtJson.of(file);
            return file.known()
                    ? ResponseEntity.ok(body)
                    : ResponseEntity.created(URI.create(
                                    Paths.EVALS + "/" + file.logs().getFirst().id()))
                            .body(body);
        }
    }

    private static void refuseForm(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || type.startsWith("multipart/")) {
            throw ApiException.refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file itself as the body, with the header \"Content-Type: application/octet-stream\".");
        }
    }

    /** Writes the body to a file as it comes, and no more of it than is taken. */
    private void save(HttpServletRequest request, Path file) throws IOException {
        long most = imports.longest();
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        byte[] part = new byte[1 << 16];
        long written = 0;
        try (InputStream in = request.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            int read;
            while ((read = in.read(part)) >= 0) {
                written += read;
                if (written > most) {
                    throw tooLarge(most);
                }
                out.write(part, 0, read);
            }
        }
    }

    private static ApiException tooLarge(long most) {
        return ApiException.refused(
                HttpStatus.CONTENT_TOO_LARGE,
                "The file is larger than %,d MB, which is the most that is taken.".formatted(most >> 20));
    }

    @PostMapping(Paths.EVALS + "/{id}/withdrawal")
    @Operation(
            operationId = "withdrawEval",
            summary = "Withdraw an eval for good",
            description =
                    "Whoever brought it may, and moderators. Its address stays and says why; machines that ask for"
                            + " it are answered 410.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = PublishController.WithdrawalJson.class),
                                            examples = @ExampleObject("{\"why\": \"It names people.\"}"))))
    @Problem(status = 400, when = "The body is not the JSON described here.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 403, when = "Somebody else brought it.")
    @Problem(status = 404, when = "No eval has this id.")
    @Problem(status = 410, when = "It is withdrawn already.")
    @Problem(status = 415, when = "The body is not JSON.")
    @Problem(status = 422, when = "The reason is missing or too long.")
    WithdrawnEvalJson withdraw(
            @PathVariable long id, @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        SignedIn person = person("Withdrawing an eval");
        standing.find(id);
        var given = JsonBody.read(body, request.getContentType(), List.of("why"));
        imports.withdraw(person.accountId(), id, given.text("why").orElse(""));
        return new WithdrawnEvalJson(id, "/evals/" + id);
    }

    private SignedIn person(String what) {
        return current.get().orElseThrow(() -> ApiException.noToken(what + " needs an account"));
    }

    @Schema(name = "BroughtEvals", description = "What became of a file.")
    record BroughtJson(
            @Schema(description = "SHA-256 of its bytes.") String sha256,
            String name,
            long bytes,

            @Schema(description = "Whether it was here already.")
            boolean known,

            @Schema(description = "The evals in it, in order.")
            List<EvalListJson.ItemJson> evals,

            @Schema(description = "What was not read of the file; each eval has its own list besides.")
            List<EvalLeftOutJson> leftOut) {

        static BroughtJson of(ImportedFile file) {
            return new BroughtJson(
                    file.sha256(),
                    file.name(),
                    file.bytes(),
                    file.known(),
                    file.logs().stream().map(EvalListJson.ItemJson::of).toList(),
                    file.leftOut().stream().map(EvalLeftOutJson::of).toList());
        }
    }

    @Schema(name = "WithdrawnEval")
    record WithdrawnEvalJson(
            long id,

            @Schema(description = "The page that says so.") String page) {}
}
