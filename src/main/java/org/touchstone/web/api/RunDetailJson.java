package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunDiff;
import org.touchstone.runs.RunProgress;
import org.touchstone.web.api.RunListJson.RunClaimJson;

@Schema(name = "Run", description = "One run with everything known about it.")
record RunDetailJson(
        @Schema(example = "4f9k2m7p3xzt") String id,

        @Schema(
                description = "Only a rerun counts for the standing; an exploration never does.",
                allowableValues = {"publication", "rerun", "exploration", "kept"})
        String kind,

        @Schema(allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String state,

        @Nullable RunClaimJson claim,
        String family,
        Map<String, Object> settings,
        long seed,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        ProgressJson progress,

        @Schema(description = "How often a worker has begun it.")
        int attempt,

        @Schema(description = "How many wait for it.") int askers,

        @Schema(description = "What exactly was run, on what; null until it succeeded.") @Nullable
        ReceiptJson receipt,

        @Schema(description = "Published beside found; null until it succeeded, or with nothing to compare with.")
        @Nullable
        DiffJson diff,

        @Schema(description = "What each check came to in this run; empty until it succeeded.")
        List<FindingJson> findings,

        @Schema(description = "What each eval came to in this run; empty until it succeeded.")
        List<RunEvalJson> evals,

        @Schema(description = "A sentence when it failed.") @Nullable
        String error,

        RunLinksJson links) {

    static RunDetailJson of(Run run) {
        var summary = run.summary();
        var claim = summary.claim();
        var found = Optional.ofNullable(run.examination());
        return new RunDetailJson(
                run.id().value(),
                Numbers.lower(summary.kind()),
                Numbers.lower(summary.state()),
                RunClaimJson.of(claim),
                summary.family().toString(),
                summary.settings().values(),
                summary.seed(),
                summary.askedAt(),
                summary.startedAt(),
                summary.finishedAt(),
                ProgressJson.of(run.progress()),
                run.attempt(),
                run.askers(),
                ReceiptJson.of(run.receipt()),
                DiffJson.of(run.diff()),
                found.map(it -> FindingJson.of(it.findings(), run.id().value())).orElse(List.of()),
                found.map(it -> it.evals().stream()
                                .map(eval -> new RunEvalJson(eval.id(), Numbers.rate(eval.rate()), eval.undecided()))
                                .toList())
                        .orElse(List.of()),
                run.error(),
                RunLinksJson.of(run.id(), claim == null ? null : claim.slug()));
    }

    @Schema(name = "RunProgress", description = "How far a run is.")
    record ProgressJson(
            @Schema(description = "Place in the queue from 1; null unless it waits.") @Nullable
            Integer place,

            @Schema(description = "What happens now, in plain words.")
            String stage,

            @Schema(description = "Steps done.") int step,

            @Schema(description = "Of how many; 0 before training begins.")
            int total,

            @Schema(description = "Training loss by step, oldest first.")
            List<LossJson> losses,

            @Schema(description = "A guess from the pace so far; null when there is none.") @Nullable
            Long secondsLeft) {

        static ProgressJson of(RunProgress progress) {
            return new ProgressJson(
                    progress.place(),
                    progress.stage(),
                    progress.step(),
                    progress.total(),
                    progress.losses().stream()
                            .map(point -> new LossJson(point.step(), Numbers.finite(point.loss())))
                            .toList(),
                    progress.secondsLeft());
        }
    }

    @Schema(name = "Loss")
    record LossJson(int step, @Nullable Double loss) {}

    @Schema(name = "RunEval")
    record RunEvalJson(
            @Schema(description = "The eval's id within its claim.")
            String id,

            RateJson rate,
            long undecided) {}

    @Schema(name = "Diff", description = "What was published beside what this run found.")
    record DiffJson(
            @Schema(description = "Whether the weights are the published ones to the last bit.")
            boolean sameWeights,

            String publishedWeights,
            String weights,

            @Schema(description = "Whether this run's findings count for the standing.")
            boolean counts,

            List<DiffLineJson> lines,
            String words) {

        static @Nullable DiffJson of(@Nullable RunDiff diff) {
            return diff == null
                    ? null
                    : new DiffJson(
                            diff.sameWeights(),
                            diff.publishedWeights(),
                            diff.weights(),
                            diff.counts(),
                            diff.lines().stream().map(DiffLineJson::of).toList(),
                            diff.words());
        }
    }

    @Schema(name = "DiffLine", description = "One number, then and now.")
    record DiffLineJson(
            String title,
            String published,
            String found,
            String tolerance,

            @Schema(description = "Where the tolerance comes from.")
            String reason,

            @Schema(description = "Where the published number comes from.")
            String source,

            boolean same) {

        static DiffLineJson of(RunDiff.Line line) {
            return new DiffLineJson(
                    line.title(),
                    line.published(),
                    line.found(),
                    line.tolerance(),
                    line.reason(),
                    line.source(),
                    line.same());
        }
    }
}
