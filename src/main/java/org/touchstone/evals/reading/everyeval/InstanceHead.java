package org.touchstone.evals.reading.everyeval;

import java.util.List;
import java.util.Map;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** The head of instance records that came without an aggregate: no more than they repeat in every row. */
final class InstanceHead {

    private InstanceHead() {}

    static EvalLog of(String id, JsonNode row) {
        String task = Fields.text(row, "evaluation_name", "unnamed");
        String model = Fields.text(row, "model_id", "unknown");
        String maker = model.indexOf('/') > 0 ? model.substring(0, model.indexOf('/')) : null;
        return new EvalLog(
                LogFormat.EVERY_EVAL_EVER,
                id,
                task,
                null,
                null,
                new EvalLog.Library("unknown", "unknown"),
                new EvalLog.ModelInfo(model, model, maker, null, Map.of()),
                EvalLog.Source.UNSAID,
                new EvalLog.Dataset(task, "other", null, null, null),
                Map.of(),
                List.of(),
                Map.of());
    }
}
