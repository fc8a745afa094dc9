package org.touchstone.evals.reading.everyeval;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Fields;
import org.touchstone.evals.reading.JsonLines;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of instance records as a first reading shows it.
 *
 * @param runs by evaluation id, in the order of the file
 */
record InstanceFile(Bundle.Entry entry, Map<String, Run> runs) {

    /** The rows of one evaluation. */
    static final class Run {
        final JsonNode first;
        private final Set<String> seen = new HashSet<>();
        private String last = "";
        private boolean together = true;
        long rows;

        private Run(JsonNode row) {
            ObjectNode some = JsonNodeFactory.instance.objectNode();
            for (String field : new String[] {"schema_version", "evaluation_id", "evaluation_name", "model_id"}) {
                if (row.has(field)) {
                    some.set(field, row.path(field));
                }
            }
            this.first = some;
        }

        private void add(String id) {
            rows++;
            if (!id.equals(last)) {
                together &= seen.add(id);
                last = id;
            }
        }

        /** Whether all rows of one sample follow each other. */
        boolean together() {
            return together;
        }
    }

    static InstanceFile read(Bundle.Entry entry, LogJson json, LogLimits limits) throws IOException {
        Map<String, Run> runs = new LinkedHashMap<>();
        new JsonLines(json, limits).read(entry, new JsonLines.Taker() {
            @Override
            public void line(long number, JsonNode row) {
                if (is(row)) {
                    Instance instance = new Instance(row);
                    runs.computeIfAbsent(run(row), id -> new Run(row)).add(instance.id() + "\n" + instance.epoch());
                    if (runs.size() > limits.logs()) {
                        throw new LogTroubleException(entry.path() + " holds samples of more than " + limits.logs()
                                + " evaluations, which is too many.");
                    }
                }
            }

            @Override
            public void broken(long number, String why) {}
        });
        return new InstanceFile(entry, runs);
    }

    static boolean is(JsonNode row) {
        return row.isObject() && (row.has("sample_id") || row.has("interaction_type"));
    }

    static String run(JsonNode row) {
        return Fields.text(row, "evaluation_id", "unnamed");
    }
}
