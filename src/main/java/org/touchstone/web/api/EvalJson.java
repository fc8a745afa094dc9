package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogResult;
import org.touchstone.web.api.EvalListJson.EvalFigureJson;
import org.touchstone.web.api.EvalListJson.EvalLinksJson;

@Schema(name = "Eval", description = "An eval that others ran. What the log does not say is null or absent.")
record EvalJson(
        long id,
        String format,

        @Schema(description = "The log's own id for this run.")
        String evaluationId,

        String task,
        EvalModelJson model,
        EvalDatasetJson dataset,
        EvalSourceJson source,

        @Schema(description = "The program that ran it.") String program,

        @Schema(description = "Its version.") String programVersion,
        @Nullable Instant evaluatedAt,

        @Schema(description = "Why it is not whole.") @Nullable
        String unfinished,

        @Schema(description = "How many samples were read.") long samples,

        @Schema(description = "Worked out here from the samples.")
        List<EvalFigureJson> figures,

        @Schema(description = "What the log reports.") List<ReportedJson> reported,

        Map<String, String> settings,
        Map<String, String> details,

        @Schema(description = "What was not read of the log, and why.")
        List<EvalLeftOutJson> leftOut,

        @Nullable String licence,

        @Schema(description = "Where the file was found, as whoever brought it says.") @Nullable
        String foundAt,

        @Schema(description = "SHA-256 of the file that it came in.")
        String sha256,

        String fileName,
        String broughtBy,
        Instant broughtAt,
        EvalLinksJson links) {

    static EvalJson of(DepositedLog log) {
        EvalLog head = log.head();
        return new EvalJson(
                log.id(),
                Numbers.lower(head.format()),
                head.evaluationId(),
                head.task(),
                EvalModelJson.of(head.model()),
                EvalDatasetJson.of(head.dataset()),
                EvalSourceJson.of(head.source()),
                head.library().name(),
                head.library().version(),
                head.evaluatedAt(),
                head.unfinished(),
                log.samples(),
                log.figures().stream().map(EvalFigureJson::of).toList(),
                head.results().stream().map(ReportedJson::of).toList(),
                head.settings(),
                head.details(),
                log.leftOut().stream().map(EvalLeftOutJson::of).toList(),
                log.licence(),
                log.foundAt(),
                log.sha256(),
                log.fileName(),
                log.broughtBy(),
                log.at(),
                EvalLinksJson.of(log.id()));
    }

    static @Nullable String ranBy(EvalLog head) {
        String organization = head.source().organization();
        return organization == null ? head.source().name() : organization;
    }

    @Schema(name = "EvalModel")
    record EvalModelJson(
            String name,
            String id,
            @Nullable String developer,
            @Nullable String platform,
            Map<String, String> details) {

        static EvalModelJson of(EvalLog.ModelInfo model) {
            return new EvalModelJson(model.name(), model.id(), model.developer(), model.platform(), model.details());
        }
    }

    @Schema(name = "EvalDataset")
    record EvalDatasetJson(
            String name,
            String type,
            @Nullable String repository,
            @Nullable String split,
            @Nullable Long samples) {

        static EvalDatasetJson of(EvalLog.Dataset dataset) {
            return new EvalDatasetJson(
                    dataset.name(), dataset.type(), dataset.repository(), dataset.split(), dataset.samples());
        }
    }

    @Schema(name = "EvalSource", description = "Who ran it.")
    record EvalSourceJson(
            @Nullable String name,
            String type,
            @Nullable String organization,
            @Nullable String url,

            @Schema(description = "How whoever ran it stands to the model's maker.") @Nullable
            String relation) {

        static EvalSourceJson of(EvalLog.Source source) {
            var relation = source.relation();
            return new EvalSourceJson(
                    source.name(),
                    source.type(),
                    source.organization(),
                    source.url(),
                    relation == null ? null : Numbers.lower(relation));
        }
    }

    @Schema(name = "ReportedFigure", description = "One figure as the log reports it.")
    record ReportedJson(
            String name,
            String scorer,
            String metric,
            @Nullable Double score,
            @Nullable Double standardError,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String method,
            @Nullable Long samples) {

        static ReportedJson of(LogResult result) {
            var sure = result.uncertainty();
            return new ReportedJson(
                    result.name(),
                    result.scorer(),
                    result.metric(),
                    Numbers.finite(result.score()),
                    sure == null ? null : finite(sure.standardError()),
                    sure == null ? null : finite(sure.low()),
                    sure == null ? null : finite(sure.high()),
                    sure == null ? null : sure.method(),
                    sure == null ? null : sure.samples());
        }

        private static @Nullable Double finite(@Nullable Double value) {
            return value == null ? null : Numbers.finite(value);
        }
    }

    @Schema(name = "EvalLeftOut")
    record EvalLeftOutJson(String what, String why, long times) {

        static EvalLeftOutJson of(LeftOut one) {
            return new EvalLeftOutJson(one.what(), one.why(), one.times());
        }
    }
}
