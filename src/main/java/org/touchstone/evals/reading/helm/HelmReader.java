package org.touchstone.evals.reading.helm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.LogReader;
import org.touchstone.evals.reading.Peek;

/**
 * HELM's run directories (Stanford CRFM): run_spec.json, scenario.json, scenario_state.json, stats.json and
 * per_instance_stats.json, in any folder of an archive, one log for each folder. Source of the format: the dataclasses in
 * src/helm/benchmark/adaptation, scenarios and metrics in HELM.
 */
public final class HelmReader implements LogReader {

    private static final Set<String> READ =
            Set.of(HelmRun.SPEC, HelmRun.SCENARIO, HelmRun.STATE, HelmRun.STATS, HelmRun.EACH);

    private final LogLimits limits;
    private final LogJson json;

    public HelmReader(LogLimits limits) {
        this.limits = limits;
        this.json = new LogJson(limits);
    }

    @Override
    public LogFormat format() {
        return LogFormat.HELM;
    }

    @Override
    public boolean recognises(Bundle bundle) throws IOException {
        for (Bundle.Entry entry : bundle.entries()) {
            boolean named = entry.name().equals(HelmRun.SPEC) || entry.name().equals(HelmRun.STATE);
            if (named && Peek.fields(entry, json).contains("adapter_spec")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<FoundLog> find(Bundle bundle, Consumer<LeftOut> leftOut) throws IOException {
        Map<String, HelmRun> runs = HelmRun.in(bundle);
        for (Bundle.Entry entry : bundle.entries()) {
            String folder = entry.path()
                    .substring(0, entry.path().length() - entry.name().length());
            if (!runs.containsKey(folder)) {
                leftOut.accept(new LeftOut(entry.path(), "It belongs to no run that could be read.", 1));
            } else if (!READ.contains(entry.name())) {
                String why = "HELM's pages use it; what it says stands in the other files.";
                boolean known =
                        entry.name().startsWith("display_") || entry.name().equals("instances.json");
                leftOut.accept(new LeftOut(entry.path(), known ? why : "It is no file of a HELM run.", 1));
            }
        }
        if (runs.isEmpty()) {
            throw new LogTroubleException(
                    "A HELM run needs scenario_state.json, or run_spec.json together with stats.json;"
                            + " neither is there.");
        }
        List<FoundLog> found = new ArrayList<>();
        for (HelmRun run : runs.values()) {
            found.add(HelmLog.open(run, json, limits, leftOut));
        }
        return found;
    }
}
