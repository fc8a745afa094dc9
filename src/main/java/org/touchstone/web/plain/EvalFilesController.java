package org.touchstone.web.plain;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.EveryEvalExport;
import org.touchstone.evals.LogSample;
import org.touchstone.web.Csv;

/** Evals that others ran, as files to take away. Others wrote what is in them: no browser may run it. */
@Controller
class EvalFilesController {

    private static final String ID = "{id:[0-9]{1,18}}";
    private static final String POLICY = "sandbox; default-src 'none'";

    private final EvalCatalogue catalogue;

    EvalFilesController(EvalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/evals/" + ID + "/file")
    void file(@PathVariable long id, HttpServletResponse response) throws IOException {
        DepositedLog log = standing(id, response);
        if (log == null) {
            return;
        }
        begin(response, MediaType.APPLICATION_OCTET_STREAM_VALUE, log.fileName());
        if (!catalogue.write(log.sha256(), response.getOutputStream())) {
            response.reset();
            refuse(
                    response,
                    HttpStatus.GONE,
                    "Another eval in the same file was withdrawn, so the file is not given out any more.");
        }
    }

    @GetMapping("/evals/" + ID + ".csv")
    void csv(@PathVariable long id, HttpServletResponse response) throws IOException {
        DepositedLog log = standing(id, response);
        if (log == null) {
            return;
        }
        begin(response, "text/csv", "eval-" + id + ".csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Writer out = response.getWriter();
        out.write("number,id,epoch,question,choices,reference,answers,error,scorer,score,shown,correct,scored answer,"
                + "explanation\r\n");
        catalogue.each(id, sample -> write(out, sample));
    }

    @GetMapping("/evals/" + ID + ".eee.json")
    void record(@PathVariable long id, HttpServletResponse response) throws IOException {
        DepositedLog log = standing(id, response);
        if (log == null) {
            return;
        }
        // The record states the checksum of the samples' file, so that is written too, to nowhere.
        EveryEvalExport export = export(log, OutputStream.nullOutputStream());
        catalogue.each(id, sample -> write(export, sample));
        begin(response, MediaType.APPLICATION_JSON_VALUE, export.aggregateName());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(export.aggregate());
    }

    @GetMapping("/evals/" + ID + ".eee.jsonl")
    void records(@PathVariable long id, HttpServletResponse response) throws IOException {
        DepositedLog log = standing(id, response);
        if (log == null) {
            return;
        }
        EveryEvalExport export = export(log, response.getOutputStream());
        begin(response, "application/jsonl", export.samplesName());
        catalogue.each(id, sample -> write(export, sample));
    }

    private static EveryEvalExport export(DepositedLog log, OutputStream samples) {
        return new EveryEvalExport(
                log.head(), EveryEvalExport.id(log.sha256() + "/" + log.id()), log.at(), samples, leftOut -> {});
    }

    private static void write(EveryEvalExport export, NumberedSample numbered) {
        try {
            export.add(numbered.sample());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for each score; one for a sample without any. */
    private static void write(Writer out, NumberedSample numbered) {
        LogSample sample = numbered.sample();
        try {
            if (sample.scores().isEmpty()) {
                out.write(line(numbered.number(), sample, null));
            }
            for (LogSample.Score score : sample.scores()) {
                out.write(line(numbered.number(), sample, score));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(int number, LogSample sample, LogSample.@Nullable Score score) {
        return Csv.line(
                number,
                sample.id(),
                sample.epoch(),
                sample.input().raw(),
                String.join("\n", sample.input().choices()),
                String.join("\n", sample.input().reference()),
                String.join("\n", sample.outputs()),
                sample.error(),
                score == null ? null : score.scorer(),
                score == null ? null : score.value(),
                score == null ? null : score.shown(),
                score == null ? null : score.correct(),
                score == null ? null : score.answer(),
                score == null ? null : score.explanation());
    }

    /** The eval; null where there is none that stands, which is answered then. */
    private @Nullable DepositedLog standing(long id, HttpServletResponse response) throws IOException {
        DepositedLog log = catalogue.find(id).orElse(null);
        if (log == null) {
            refuse(response, HttpStatus.NOT_FOUND, "There is no eval at this address.");
            return null;
        }
        var withdrawn = log.withdrawn();
        if (withdrawn != null) {
            refuse(response, HttpStatus.GONE, "This eval was withdrawn. The reason given: " + withdrawn.why());
            return null;
        }
        return log;
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        guard(response);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        guard(response);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(sentence + "\n");
    }
}
