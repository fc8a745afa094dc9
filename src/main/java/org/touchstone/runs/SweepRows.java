package org.touchstone.runs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.FamilyId;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** Reads rows of sweeps and of their cells. */
final class SweepRows {

    private SweepRows() {}

    static SweepSummary summary(ResultSet row, int index) throws SQLException {
        return new SweepSummary(
                new SweepId(row.getString("id")),
                FamilyId.parse(row.getString("family")),
                row.getString("name"),
                row.getString("title"),
                row.getString("engine"),
                row.getLong("seed"),
                RunState.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("cells"),
                Times.at(row, "asked_at"),
                Times.ifAny(row, "started_at"),
                Times.ifAny(row, "finished_at"));
    }

    static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                summary(row, index),
                Json.read(row.getString("spec"), SweepSpec.class),
                row.getInt("part"),
                Times.at(row, "changed_at"),
                row.getString("error"));
    }

    static Cell cell(ResultSet row, int index) throws SQLException {
        Array numbers = row.getArray("numbers");
        return new Cell(
                row.getInt("cell"),
                numbers == null ? null : List.of((Double[]) numbers.getArray()),
                row.getObject("seconds", Double.class),
                row.getString("worker"),
                row.getString("machine"));
    }

    /**
     * One sweep's own columns.
     *
     * @param part cells in one entry of the queue
     * @param changedAt when its last cell was written, if any was
     */
    record Row(
            SweepSummary summary,
            SweepSpec spec,
            int part,
            Instant changedAt,
            @Nullable String error) {}

    /** One cell's. */
    record Cell(
            int index,
            @Nullable List<Double> numbers,
            @Nullable Double seconds,
            @Nullable String worker,
            @Nullable String machine) {}
}
