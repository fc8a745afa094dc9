package org.touchstone.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Settings;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** Reads rows of runs, joined with what they are about. */
final class RunRows {

    static final String SELECT = """
            select r.*, c.slug, v.number, v.title
            from run r
            left join claim_version v on v.id = r.claim_version_id
            left join claim c on c.id = v.claim_id
            """;

    private RunRows() {}

    static RunSummary summary(ResultSet row, int index) throws SQLException {
        return new RunSummary(
                new RunId(row.getString("id")),
                RunKind.valueOf(row.getString("kind")),
                RunState.valueOf(row.getString("state")),
                subject(row),
                FamilyId.parse(row.getString("family")),
                Json.read(row.getString("settings"), Settings.class),
                row.getLong("seed"),
                row.getString("weights_hash"),
                Times.at(row, "asked_at"),
                Times.ifAny(row, "started_at"),
                Times.ifAny(row, "finished_at"));
    }

    static Row row(ResultSet row, int index) throws SQLException {
        String receipt = row.getString("receipt");
        String diff = row.getString("diff");
        return new Row(
                summary(row, index),
                row.getInt("attempt"),
                row.getInt("priority"),
                row.getString("stage"),
                row.getInt("step"),
                row.getInt("total"),
                receipt == null ? null : Json.read(receipt, Receipt.class),
                diff == null ? null : Json.read(diff, RunDiff.class),
                row.getString("error"));
    }

    private static RunSummary.@Nullable Subject subject(ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        return slug == null
                ? null
                : new RunSummary.Subject(
                        row.getLong("claim_version_id"), slug, row.getInt("number"), row.getString("title"));
    }

    /** One run's own columns. */
    record Row(
            RunSummary summary,
            int attempt,
            int priority,
            String stage,
            int step,
            int total,
            @Nullable Receipt receipt,
            @Nullable RunDiff diff,
            @Nullable String error) {}
}
