package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.runs.RunPage;
import org.touchstone.runs.RunSummary;

@Schema(name = "RunList", description = "A page of runs, newest first.")
record RunListJson(
        List<RunItemJson> runs,
        @Schema(description = "How many match in all.") long total,
        @Schema(description = "This page's number, from 0.") int page,
        @Schema(description = "Runs per page.") int size) {

    static RunListJson of(RunPage found) {
        return new RunListJson(
                found.runs().stream().map(RunItemJson::of).toList(), found.total(), found.page(), found.size());
    }

    @Schema(name = "RunItem")
    record RunItemJson(
            @Schema(example = "4f9k2m7p3xzt") String id,

            @Schema(allowableValues = {"publication", "rerun", "exploration", "kept"})
            String kind,

            @Schema(allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
            String state,

            @Schema(description = "The claim put to the model; null when it was only built.") @Nullable
            RunClaimJson claim,

            @Schema(example = "superposition@2") String family,
            Map<String, Object> settings,
            long seed,

            @Schema(description = "SHA-256 of the weights built; null until it succeeded.") @Nullable
            String weightsHash,

            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            RunLinksJson links) {

        static RunItemJson of(RunSummary run) {
            var claim = run.claim();
            return new RunItemJson(
                    run.id().value(),
                    Numbers.lower(run.kind()),
                    Numbers.lower(run.state()),
                    RunClaimJson.of(claim),
                    run.family().toString(),
                    run.settings().values(),
                    run.seed(),
                    run.weightsHash(),
                    run.askedAt(),
                    run.startedAt(),
                    run.finishedAt(),
                    RunLinksJson.of(run.id(), claim == null ? null : claim.slug()));
        }
    }

    @Schema(name = "RunClaim")
    record RunClaimJson(String slug, int version, String title) {

        static @Nullable RunClaimJson of(RunSummary.@Nullable Subject claim) {
            return claim == null ? null : new RunClaimJson(claim.slug(), claim.number(), claim.title());
        }
    }
}
