package org.touchstone.evals.reading.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.LogReader;
import org.touchstone.evals.reading.Peek;
import org.touchstone.evals.reading.Texts;
import org.touchstone.evals.reading.Tidied;
import tools.jackson.databind.JsonNode;

/**
 * Logs of the lm-evaluation-harness (EleutherAI): one log for each task or group in a results file, with the samples file
 * of that task if it is there; samples files alone make logs too. Source of the format: lm_eval/result_schema.py and
 * lm_eval/loggers/evaluation_tracker.py in the harness; older ones, whose metrics name no filter, are read as well.
 */
public final class HarnessReader implements LogReader {

    private final LogLimits limits;
    private final LogJson json;

    public HarnessReader(LogLimits limits) {
        this.limits = limits;
        this.json = new LogJson(limits);
    }

    @Override
    public LogFormat format() {
        return LogFormat.HARNESS;
    }

    @Override
    public boolean recognises(Bundle bundle) throws IOException {
        for (Bundle.Entry entry : bundle.entries()) {
            if (isResults(entry) || isSamples(entry)) {
                return true;
            }
        }
        return false;
    }

    private boolean isResults(Bundle.Entry entry) throws IOException {
        if (!entry.name().endsWith(".json")) {
            return false;
        }
        Set<String> fields = Peek.fields(entry, json);
        return fields.contains("results")
                && !fields.contains("eval")
                && (fields.contains("versions")
                        || fields.contains("configs")
                        || fields.contains("group_subtasks")
                        || entry.name().startsWith("results"));
    }

    private boolean isSamples(Bundle.Entry entry) throws IOException {
        if (!entry.name().endsWith(".jsonl")) {
            return false;
        }
        Set<String> fields = Peek.fields(entry, json);
        return fields.contains("doc_id") && (fields.contains("doc") || fields.contains("resps"));
    }

    @Override
    public List<FoundLog> find(Bundle bundle, Consumer<LeftOut> leftOut) throws IOException {
        List<Results> results = new ArrayList<>();
        List<Bundle.Entry> samples = new ArrayList<>();
        for (Bundle.Entry entry : bundle.entries()) {
            if (isResults(entry)) {
                results.add(new Results(entry, json.whole(entry, Set.of("samples", "pretty_env_info"))));
            } else if (isSamples(entry)) {
                samples.add(entry);
            } else {
                leftOut.accept(new LeftOut(entry.path(), "The harness writes no such file: it was not read.", 1));
            }
        }
        List<FoundLog> found = new ArrayList<>();
        Set<Bundle.Entry> used = new HashSet<>();
        for (Results one : results) {
            int before = found.size();
            for (String task : one.tasks()) {
                Bundle.@Nullable Entry own = samplesOf(task, one, results, samples);
                if (own != null) {
                    used.add(own);
                }
                found.add(log(HarnessHead.of(one.root, task), one.root, own, leftOut));
            }
            if (found.size() == before) {
                leftOut.accept(new LeftOut(one.entry.path(), "No task in it has a result.", 1));
            }
        }
        for (Bundle.Entry entry : samples) {
            if (!used.contains(entry)) {
                found.add(log(HarnessHead.ofSamples(entry.path()), null, entry, leftOut));
            }
        }
        if (found.isEmpty()) {
            throw new LogTroubleException("The harness's results are there, but no task in them has a result.");
        }
        return found;
    }

    private FoundLog log(
            EvalLog head, @Nullable JsonNode root, Bundle.@Nullable Entry samples, Consumer<LeftOut> leftOut) {
        EvalLog tidied = new Tidied(new Texts(limits, leftOut)).log(head);
        return new HarnessLog(tidied, root, samples, json, limits);
    }

    /** The samples of a task: of the same run by the time in the name, or the only ones of the only results. */
    private static Bundle.@Nullable Entry samplesOf(
            String task, Results results, List<Results> all, List<Bundle.Entry> samples) {
        Map<String, Bundle.Entry> near = new LinkedHashMap<>();
        for (Bundle.Entry entry : samples) {
            if (folder(entry).equals(folder(results.entry))
                    && Names.task(entry.name()).equals(task)) {
                near.put(Names.time(entry.name()), entry);
            }
        }
        Bundle.@Nullable Entry same = near.get(Names.time(results.entry.name()));
        if (same != null) {
            return same;
        }
        long others = all.stream()
                .filter(other -> folder(other.entry).equals(folder(results.entry)))
                .filter(other -> other.root.path("results").has(task))
                .count();
        return others == 1 && near.size() == 1 ? near.values().iterator().next() : null;
    }

    private static String folder(Bundle.Entry entry) {
        return entry.path().substring(0, entry.path().length() - entry.name().length());
    }

    /** A results file. */
    private record Results(Bundle.Entry entry, JsonNode root) {

        /** Tasks and groups with at least one figure. */
        List<String> tasks() {
            Set<String> names =
                    new java.util.LinkedHashSet<>(root.path("results").propertyNames());
            names.addAll(root.path("groups").propertyNames());
            return names.stream()
                    .filter(task -> !HarnessResults.of(root, task).isEmpty())
                    .toList();
        }
    }
}
