package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.runs.SweepId;
import org.touchstone.runs.SweepSummary;

@Schema(name = "SweepItem", description = "A sweep that somebody asked for.")
record SweepItemJson(
        @Schema(example = "4f9k2m7p3xzt") String id,
        @Schema(example = "superposition@1") String family,

        @Schema(description = "Its id within the family.", example = "phase-diagram")
        String sweep,

        String title,

        @Schema(allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String state,

        @Schema(description = "Cells that are done.") int done,
        @Schema(description = "Of how many.") int total,
        long seed,
        @Schema(description = "Version of the engine.") String engine,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        SweepLinksJson links) {

    static SweepItemJson of(SweepSummary sweep) {
        return new SweepItemJson(
                sweep.id().value(),
                sweep.family().toString(),
                sweep.name(),
                sweep.title(),
                Numbers.lower(sweep.state()),
                sweep.done(),
                sweep.cells(),
                sweep.seed(),
                sweep.engine(),
                sweep.askedAt(),
                sweep.startedAt(),
                sweep.finishedAt(),
                SweepLinksJson.of(sweep.id()));
    }

    @Schema(name = "SweepLinks", description = "Addresses on this host.")
    record SweepLinksJson(String self, String page, String cancel) {

        static SweepLinksJson of(SweepId id) {
            String self = Paths.sweep(id);
            return new SweepLinksJson(self, "/sweeps/" + id, self + "/cancel");
        }
    }
}
