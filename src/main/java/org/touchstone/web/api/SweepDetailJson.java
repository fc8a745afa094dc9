package org.touchstone.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.runs.SweepRun;

@Schema(name = "Sweep", description = "One sweep with everything known about it.")
record SweepDetailJson(
        @JsonUnwrapped SweepItemJson item,

        @Schema(description = "Place in the queue from 1; null unless it waits.") @Nullable
        Integer place,

        @Schema(description = "A guess from the pace so far; null when there is none.") @Nullable
        Long secondsLeft,

        List<SweepCellJson> cells,

        @Schema(description = "What it took so far.") SweepCostJson cost,

        @Schema(description = "A sentence when it failed.") @Nullable
        String error) {

    static SweepDetailJson of(SweepRun run) {
        return new SweepDetailJson(
                SweepItemJson.of(run.summary()),
                run.place(),
                run.secondsLeft(),
                IntStream.range(0, run.cells().size())
                        .mapToObj(i -> SweepCellJson.of(i, run.cells().get(i)))
                        .toList(),
                new SweepCostJson(
                        run.cost().seconds(), run.cost().workers(), run.cost().machines()),
                run.error());
    }

    @Schema(name = "SweepCell", description = "One small model of a sweep.")
    record SweepCellJson(
            @Schema(description = "From 0.") int index,

            @Schema(description = "What it is about.", example = "on 5% of the time, importance 2")
            String label,

            @Schema(description = "What it came to, as many numbers for each cell; null until it is done.") @Nullable
            List<Double> values,

            @Schema(description = "What it took; null until it is done.") @Nullable
            Double seconds) {

        static SweepCellJson of(int index, SweepRun.Cell cell) {
            return new SweepCellJson(index, cell.label(), cell.numbers(), cell.seconds());
        }
    }

    @Schema(name = "SweepCost")
    record SweepCostJson(
            @Schema(description = "Time of all cells, one after the other.")
            double seconds,

            @Schema(description = "How many worker processes took part.")
            int workers,

            @Schema(description = "Release, Java and processor that computed it, each once.")
            List<String> machines) {}
}
