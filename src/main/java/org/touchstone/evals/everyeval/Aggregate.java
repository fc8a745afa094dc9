package org.touchstone.evals.everyeval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The aggregate record of a log. */
public final class Aggregate {

    /** Of both schemas. */
    public static final String VERSION = "0.3.0";

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final EvalLog log;

    public Aggregate(EvalLog log) {
        this.log = log;
    }

    /**
     * The record without detailed_evaluation_results.
     *
     * @param made when it was made from the log, unless the log is such a record itself and says when it was
     */
    public ObjectNode json(Instant made) {
        Map<String, String> details = new TreeMap<>(log.details());
        String retrieved = details.remove("retrieved_timestamp");
        String unclear = details.remove("evaluation_timestamp");
        ObjectNode root = MAKE.objectNode();
        root.put("schema_version", VERSION);
        root.put("evaluation_id", log.evaluationId());
        String when = log.evaluatedAt() == null ? unclear : seconds(log.evaluatedAt());
        if (when != null) {
            root.put("evaluation_timestamp", when);
        }
        root.put("retrieved_timestamp", retrieved == null ? seconds(made) : retrieved);
        root.set("source_metadata", source(details));
        ObjectNode library = MAKE.objectNode();
        library.put("name", log.library().name());
        library.put("version", log.library().version());
        root.set("eval_library", library);
        root.set("model_info", model());
        ArrayNode results = MAKE.arrayNode();
        ResultIds ids = new ResultIds(log.results());
        for (int i = 0; i < log.results().size(); i++) {
            results.add(new Result(log, log.results().get(i), ids.of(i)).json());
        }
        root.set("evaluation_results", results);
        return root;
    }

    private static String seconds(Instant at) {
        BigDecimal fraction = BigDecimal.valueOf(at.getNano(), 9);
        BigDecimal all = BigDecimal.valueOf(at.getEpochSecond()).add(fraction);
        return at.getNano() == 0
                ? Long.toString(at.getEpochSecond())
                : all.stripTrailingZeros().toPlainString();
    }

    private ObjectNode source(Map<String, String> details) {
        EvalLog.Source said = log.source();
        ObjectNode source = MAKE.objectNode();
        ObjectNode more = MAKE.objectNode();
        String logo = details.remove("source_organization_logo_url");
        details.forEach(more::put);
        more.put(Own.TASK, log.task());
        put(more, Own.UNFINISHED, log.unfinished());
        put(source, "source_name", said.name());
        source.put("source_type", said.type().equals("documentation") ? "documentation" : "evaluation_run");
        demanded(source, more, "source_organization_name", said.organization(), "unknown");
        put(source, "source_organization_url", said.url());
        put(source, "source_organization_logo_url", logo);
        EvalLog.Relation relation = said.relation();
        demanded(
                source,
                more,
                "evaluator_relationship",
                relation == null ? null : relation.name().toLowerCase(Locale.ROOT),
                "other");
        dataset(more);
        if (log.results().isEmpty()) {
            log.settings().forEach((name, value) -> more.put(Own.SETTING + name, value));
        }
        source.set("additional_details", more);
        return source;
    }

    /** What the schema demands: where the log does not say it, something stands for it and it is marked as unsaid. */
    private static void demanded(
            ObjectNode into, ObjectNode more, String field, @Nullable String said, String otherwise) {
        into.put(field, said == null ? otherwise : said);
        if (said == null) {
            more.put(Own.UNSAID + field, Own.NOT_SAID);
        }
    }

    /** What the results' source_data has no field for, and all of it where there are no results. */
    private void dataset(ObjectNode more) {
        EvalLog.Dataset data = log.dataset();
        boolean nowhere = log.results().isEmpty();
        boolean repository = data.type().equals("hf_dataset");
        if (nowhere) {
            put(more, Own.DATASET + "name", data.name());
            put(more, Own.DATASET + "type", data.type());
        }
        if (nowhere || !repository) {
            put(more, Own.DATASET + "split", data.split());
            put(
                    more,
                    Own.DATASET + "samples",
                    data.samples() == null ? null : data.samples().toString());
        }
        if (nowhere || !(repository || data.type().equals("url"))) {
            put(more, Own.DATASET + "repository", data.repository());
        }
    }

    private ObjectNode model() {
        EvalLog.ModelInfo said = log.model();
        ObjectNode model = MAKE.objectNode();
        model.put("name", said.name());
        model.put("id", said.id());
        put(model, "developer", said.developer());
        put(model, "inference_platform", said.platform());
        ObjectNode engine = MAKE.objectNode();
        ObjectNode more = MAKE.objectNode();
        said.details().forEach((name, value) -> {
            switch (name) {
                case "inference_engine" -> engine.put("name", value);
                case "inference_engine_version" -> engine.put("version", value);
                default -> more.put(name, value);
            }
        });
        if (!engine.isEmpty()) {
            model.set("inference_engine", engine);
        }
        oneOf(more, "deployment_type", "self_deployed", "externally_managed");
        oneOf(more, "model_availability", "open_weights", "closed_weights");
        model.set("additional_details", more);
        return model;
    }

    private static void oneOf(ObjectNode more, String field, String one, String other) {
        String said = more.path(field).asString("");
        if (!said.equals(one) && !said.equals(other)) {
            more.put(field, "unknown");
        }
    }

    static void put(ObjectNode into, String field, @Nullable String value) {
        if (value != null) {
            into.put(field, value);
        }
    }
}
