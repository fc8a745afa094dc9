package org.touchstone.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;

/** An eval that others ran, number 17, as somebody brought it. */
public final class SampleLog {

    private SampleLog() {}

    public static DepositedLog deposited(
            String sha256,
            String fileName,
            long samples,
            List<DepositedLog.Figure> figures,
            List<LeftOut> leftOut,
            DepositedLog.@Nullable Withdrawn withdrawn) {
        var head = new EvalLog(
                LogFormat.INSPECT,
                "run-1",
                "arc",
                null,
                null,
                new EvalLog.Library("inspect_ai", "0.3"),
                new EvalLog.ModelInfo("qwen", "qwen/qwen", "qwen", null, Map.of()),
                EvalLog.Source.UNSAID,
                new EvalLog.Dataset("arc", "other", null, null, null),
                Map.of(),
                List.of(),
                Map.of());
        return new DepositedLog(
                17,
                sha256,
                fileName,
                head,
                samples,
                figures,
                leftOut,
                null,
                null,
                7,
                "Ada",
                Instant.parse("2026-11-24T12:00:00Z"),
                withdrawn);
    }
}
