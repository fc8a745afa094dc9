package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;

@Schema(name = "EvalList")
record EvalListJson(
        List<ItemJson> evals,

        @Schema(description = "How many match in all.") long total,

        @Schema(description = "From 0.") int page,
        int pages) {

    static EvalListJson of(EvalCatalogue.Page<DepositedLog> found, int page) {
        List<DepositedLog> shown = page < found.pages() ? found.items() : List.of();
        return new EvalListJson(shown.stream().map(ItemJson::of).toList(), found.total(), page, found.pages());
    }

    @Schema(name = "EvalItem")
    record ItemJson(
            long id,
            String format,
            String task,
            String model,
            String dataset,
            @Nullable String ranBy,
            @Nullable Instant evaluatedAt,
            long samples,
            List<EvalFigureJson> figures,
            Instant broughtAt,
            EvalLinksJson links) {

        static ItemJson of(DepositedLog log) {
            return new ItemJson(
                    log.id(),
                    Numbers.lower(log.head().format()),
                    log.head().task(),
                    log.head().model().id(),
                    log.head().dataset().name(),
                    EvalJson.ranBy(log.head()),
                    log.head().evaluatedAt(),
                    log.samples(),
                    log.figures().stream().map(EvalFigureJson::of).toList(),
                    log.at(),
                    EvalLinksJson.of(log.id()));
        }
    }

    @Schema(name = "EvalLinks", description = "Addresses on this site.")
    record EvalLinksJson(
            String self,
            String page,
            String samples,

            @Schema(description = "The file as it was sent, byte for byte.")
            String file,

            @Schema(description = "Every sample with its scores.")
            String csv,

            @Schema(description = "The record as Every Eval Ever's aggregate JSON.")
            String everyEvalEver,

            @Schema(description = "The samples as Every Eval Ever's instance records, one a line.")
            String everyEvalEverSamples) {

        static EvalLinksJson of(long id) {
            String self = Paths.EVALS + "/" + id;
            String page = "/evals/" + id;
            return new EvalLinksJson(
                    self,
                    page,
                    self + "/samples",
                    page + "/file",
                    page + ".csv",
                    page + ".eee.json",
                    page + ".eee.jsonl");
        }
    }

    @Schema(
            name = "EvalFigure",
            description = "What one scorer's judgements come to, worked out here from the samples. Where a question was"
                    + " asked several times, its mean counts once.")
    record EvalFigureJson(
            String scorer,

            @Schema(description = "Different questions with a number from this scorer.")
            long questions,

            @Schema(description = "Samples with a number.") long scored,
            @Schema(description = "Samples without one.") long unscored,

            @Schema(description = "Whether every number is 0 or 1 and every question was asked once.")
            boolean binary,

            @Schema(description = "Questions with 1, where binary.")
            long right,

            double mean,

            @Schema(
                    description =
                            "95% limits of the mean: exact (Clopper-Pearson) where each question came out as 0 or 1,"
                                    + " else Student's t over questions; null where there are too few.")
            @Nullable
            Double low,

            @Nullable Double high) {

        static EvalFigureJson of(DepositedLog.Figure figure) {
            return new EvalFigureJson(
                    figure.scorer(),
                    figure.questions(),
                    figure.scored(),
                    figure.unscored(),
                    figure.binary(),
                    figure.right(),
                    figure.mean(),
                    Numbers.finite(figure.low()),
                    Numbers.finite(figure.high()));
        }
    }
}
