package org.touchstone.evals.reading.helm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.reading.Bundle;

/** The files of one run directory, by name. */
record HelmRun(String folder, Map<String, Bundle.Entry> files) {

    static final String SPEC = "run_spec.json";
    static final String SCENARIO = "scenario.json";
    static final String STATE = "scenario_state.json";
    static final String STATS = "stats.json";
    static final String EACH = "per_instance_stats.json";

    static Map<String, HelmRun> in(Bundle bundle) {
        Map<String, HelmRun> runs = new LinkedHashMap<>();
        for (Bundle.Entry entry : bundle.entries()) {
            String folder = entry.path()
                    .substring(0, entry.path().length() - entry.name().length());
            runs.computeIfAbsent(folder, path -> new HelmRun(path, new LinkedHashMap<>()))
                    .files
                    .put(entry.name(), entry);
        }
        runs.values().removeIf(run -> !run.is());
        return runs;
    }

    private boolean is() {
        return files.containsKey(STATE) || (files.containsKey(SPEC) && files.containsKey(STATS));
    }

    Bundle.@Nullable Entry file(String name) {
        return files.get(name);
    }
}
