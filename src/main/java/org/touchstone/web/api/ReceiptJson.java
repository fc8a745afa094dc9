package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.runs.Receipt;

@Schema(name = "Receipt", description = "What exactly was run, on what, and what it took.")
record ReceiptJson(
        @Schema(description = "Version of this program.") String release,
        String family,
        Map<String, Object> settings,
        long seed,

        @Schema(description = "Seed of the inputs drawn; 0 when no claim was put to the model.")
        long drawSeed,

        @Schema(description = "SHA-256 of the weights that were built.")
        String weightsHash,

        String jvm,
        String operatingSystem,
        String processor,
        @Schema(description = "Version of the engine.") String engine,

        String backend,

        @Schema(description = "Native threads that the run used.")
        int threads,

        @Schema(description = "Wall time of building the model.")
        double buildSeconds,

        @Schema(description = "Wall time of every eval and check.")
        double checkSeconds,

        Instant startedAt,
        Instant finishedAt) {

    static @Nullable ReceiptJson of(@Nullable Receipt receipt) {
        return receipt == null
                ? null
                : new ReceiptJson(
                        receipt.release(),
                        receipt.family().toString(),
                        receipt.settings().values(),
                        receipt.seed(),
                        receipt.drawSeed(),
                        receipt.weightsHash(),
                        receipt.jvm(),
                        receipt.operatingSystem(),
                        receipt.processor(),
                        receipt.engine(),
                        receipt.backend(),
                        receipt.threads(),
                        receipt.buildSeconds(),
                        receipt.checkSeconds(),
                        receipt.startedAt(),
                        receipt.finishedAt());
    }
}
