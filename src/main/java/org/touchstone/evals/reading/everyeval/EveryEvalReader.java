package org.touchstone.evals.reading.everyeval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Fields;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.JsonLines;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.LogReader;
import org.touchstone.evals.reading.Peek;
import org.touchstone.evals.reading.Texts;
import org.touchstone.evals.reading.Tidied;
import tools.jackson.databind.JsonNode;

/**
 * Every Eval Ever's records (EvalEval Coalition): aggregate records, one in a .json file or many in a .jsonl file, each with
 * the instance records of a .jsonl file beside it; instance records alone make logs too. Source: eval.schema.json and
 * instance_level_eval.schema.json, versions 0.1 to 0.3.
 */
public final class EveryEvalReader implements LogReader {

    private final LogLimits limits;
    private final LogJson json;

    public EveryEvalReader(LogLimits limits) {
        this.limits = limits;
        this.json = new LogJson(limits);
    }

    @Override
    public LogFormat format() {
        return LogFormat.EVERY_EVAL_EVER;
    }

    private enum Kind {
        AGGREGATE,
        INSTANCES,
        OTHER
    }

    private Kind kind(Bundle.Entry entry) throws IOException {
        boolean lines = entry.name().endsWith(".jsonl");
        if (!lines && !entry.name().endsWith(".json")) {
            return Kind.OTHER;
        }
        Set<String> fields = Peek.fields(entry, json);
        if (fields.contains("evaluation_results")
                || (fields.contains("evaluation_id") && fields.contains("source_metadata"))) {
            return Kind.AGGREGATE;
        }
        return lines && fields.contains("evaluation_id") && fields.contains("sample_id") ? Kind.INSTANCES : Kind.OTHER;
    }

    @Override
    public boolean recognises(Bundle bundle) throws IOException {
        for (Bundle.Entry entry : bundle.entries()) {
            if (kind(entry) != Kind.OTHER) {
                return true;
            }
        }
        return false;
    }

    /** An aggregate record and where it was found. */
    private record Aggregate(String path, JsonNode node) {}

    @Override
    public List<FoundLog> find(Bundle bundle, Consumer<LeftOut> leftOut) throws IOException {
        List<Aggregate> aggregates = new ArrayList<>();
        List<InstanceFile> files = new ArrayList<>();
        for (Bundle.Entry entry : bundle.entries()) {
            switch (kind(entry)) {
                case AGGREGATE -> aggregates(entry, aggregates, leftOut);
                case INSTANCES -> files.add(InstanceFile.read(entry, json, limits));
                case OTHER -> leftOut.accept(new LeftOut(entry.path(), "It is no record of Every Eval Ever.", 1));
            }
        }
        List<FoundLog> found = new ArrayList<>();
        Matching matching = new Matching(files, leftOut);
        for (Aggregate aggregate : aggregates) {
            EvalLog head;
            try {
                head = tidied(new AggregateHead(aggregate.node).log(aggregate.path, leftOut), leftOut);
            } catch (LogTroubleException e) {
                if (aggregates.size() == 1) {
                    throw e;
                }
                leftOut.accept(new LeftOut(aggregate.path, String.valueOf(e.getMessage()), 1));
                continue;
            }
            String id = Fields.text(aggregate.node, "evaluation_id", "unnamed");
            JsonNode inline = aggregate.node.path("detailed_evaluation_results_per_samples");
            if (inline.isArray()) {
                found.add(new InlineLog(head, inline, limits));
            } else {
                InstanceFile file = matching.of(aggregate.path, id, aggregate.node);
                Map<String, String> scorers = new Results(aggregate.node).scorers();
                found.add(new EveryEvalLog(head, id, scorers, file, json, limits));
            }
        }
        Set<String> told = new HashSet<>();
        for (InstanceFile file : files) {
            file.runs().forEach((id, run) -> {
                if (!matching.used(file, id) && told.add(id)) {
                    EvalLog head = tidied(InstanceHead.of(id, run.first), leftOut);
                    found.add(new EveryEvalLog(head, id, Map.of(), file, json, limits));
                }
            });
        }
        if (found.isEmpty()) {
            throw new LogTroubleException("No record of Every Eval Ever in it could be read.");
        }
        return found;
    }

    private EvalLog tidied(EvalLog head, Consumer<LeftOut> leftOut) {
        return new Tidied(new Texts(limits, leftOut)).log(head);
    }

    private void aggregates(Bundle.Entry entry, List<Aggregate> into, Consumer<LeftOut> leftOut) throws IOException {
        if (!entry.name().endsWith(".jsonl")) {
            JsonNode whole = json.whole(entry);
            if (whole.isArray()) {
                whole.forEach(one -> into.add(new Aggregate(entry.path(), one)));
            } else {
                into.add(new Aggregate(entry.path(), whole));
            }
            return;
        }
        new JsonLines(json, limits).read(entry, new JsonLines.Taker() {
            @Override
            public void line(long number, JsonNode value) {
                if (!value.has("evaluation_results")) {
                    broken(number, "It is no aggregate record.");
                } else if (into.size() >= limits.logs()) {
                    broken(number, "More than " + limits.logs() + " records at once are not read.");
                } else {
                    into.add(new Aggregate(entry.path(), value));
                }
            }

            @Override
            public void broken(long number, String why) {
                leftOut.accept(new LeftOut(entry.path() + ", line " + number, why, 1));
            }
        });
    }
}
