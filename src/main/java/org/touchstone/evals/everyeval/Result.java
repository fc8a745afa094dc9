package org.touchstone.evals.everyeval;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogResult;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One entry of evaluation_results. */
final class Result {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final Set<String> NUMBERS = Set.of("temperature", "top_p", "top_k");
    private static final Set<String> TEXTS =
            Set.of("prompt_template", "execution_command", "incorrect_attempt_feedback");

    private final EvalLog log;
    private final LogResult result;
    private final String id;

    Result(EvalLog log, LogResult result, String id) {
        this.log = log;
        this.result = result;
        this.id = id;
    }

    ObjectNode json() {
        ObjectNode node = MAKE.objectNode();
        node.put("evaluation_result_id", id);
        node.put("evaluation_name", result.name());
        node.set("source_data", data());
        node.set("metric_config", metric());
        node.set("score_details", score());
        ObjectNode generation = generation();
        if (!generation.isEmpty()) {
            node.set("generation_config", generation);
        }
        return node;
    }

    private ObjectNode data() {
        EvalLog.Dataset data = log.dataset();
        ObjectNode node = MAKE.objectNode();
        node.put("dataset_name", data.name());
        String repository = data.repository();
        if (data.type().equals("url") && repository != null) {
            node.put("source_type", "url");
            var addresses = node.putArray("url");
            for (String address : repository.split(" ")) {
                addresses.add(address);
            }
        } else if (data.type().equals("hf_dataset")) {
            node.put("source_type", "hf_dataset");
            Aggregate.put(node, "hf_repo", repository);
            Aggregate.put(node, "hf_split", data.split());
            if (data.samples() != null) {
                node.put("samples_number", data.samples());
            }
        } else {
            node.put("source_type", "other");
        }
        return node;
    }

    private ObjectNode metric() {
        ObjectNode node = MAKE.objectNode();
        ObjectNode more = MAKE.objectNode();
        Aggregate.put(node, "evaluation_description", result.description());
        node.put("metric_id", result.metric());
        node.put("lower_is_better", Boolean.TRUE.equals(result.lowerIsBetter()));
        if (result.lowerIsBetter() == null) {
            more.put(Own.UNSAID + "lower_is_better", Own.NOT_SAID);
        }
        String type = result.scoreType();
        boolean known = type != null && Set.of("binary", "continuous").contains(type);
        if (known) {
            node.put("score_type", type);
        } else {
            Aggregate.put(more, Own.PREFIX + "score_type", type);
        }
        limit(node, "min_score", result.min(), "continuous".equals(type));
        limit(node, "max_score", result.max(), "continuous".equals(type));
        if (!id.equals(result.scorer())) {
            more.put(Own.SCORER, result.scorer());
        }
        if (!more.isEmpty()) {
            node.set("additional_details", more);
        }
        return node;
    }

    private static void limit(ObjectNode node, String field, @Nullable Double value, boolean demanded) {
        if (value == null) {
            if (demanded) {
                node.putNull(field);
            }
        } else if (value.isInfinite()) {
            node.put(field, value > 0 ? "Infinity" : "-Infinity");
        } else {
            node.put(field, value);
        }
    }

    private ObjectNode score() {
        ObjectNode node = MAKE.objectNode();
        node.put("score", result.score());
        ObjectNode details = MAKE.objectNode();
        result.details().forEach(details::put);
        LogResult.Uncertainty said = result.uncertainty();
        if (said != null) {
            ObjectNode uncertainty = MAKE.objectNode();
            boolean interval = said.low() != null && said.high() != null;
            if (said.standardError() != null) {
                ObjectNode error = uncertainty.putObject("standard_error");
                error.put("value", said.standardError());
                Aggregate.put(error, "method", interval ? null : said.method());
            }
            if (said.low() != null && said.high() != null) {
                ObjectNode limits = uncertainty.putObject("confidence_interval");
                limits.put("lower", said.low());
                limits.put("upper", said.high());
                if (said.level() != null) {
                    limits.put("confidence_level", said.level());
                }
                Aggregate.put(limits, "method", said.method());
            }
            if (said.samples() != null) {
                uncertainty.put("num_samples", said.samples());
            }
            node.set("uncertainty", uncertainty);
        }
        if (!details.isEmpty()) {
            node.set("details", details);
        }
        return node;
    }

    /** Settings as generation_args where the schema has a field that says the same; else as additional details. */
    private ObjectNode generation() {
        ObjectNode node = MAKE.objectNode();
        ObjectNode arguments = MAKE.objectNode();
        ObjectNode more = MAKE.objectNode();
        Map<String, String> settings = new TreeMap<>(log.settings());
        settings.forEach((name, value) -> {
            if (TEXTS.contains(name)) {
                arguments.put(name, value);
            } else if (NUMBERS.contains(name)
                    && value.matches("-?\\d{1,9}\\.\\d+")
                    && Double.toString(Double.parseDouble(value)).equals(value)) {
                arguments.put(name, Double.parseDouble(value));
            } else if (NUMBERS.contains(name) && value.matches("0|[1-9]\\d{0,8}")) {
                arguments.put(name, Integer.parseInt(value));
            } else if (name.equals("max_tokens") && value.matches("[1-9]\\d{0,8}")) {
                arguments.put(name, Integer.parseInt(value));
            } else if (name.equals("reasoning") && (value.equals("true") || value.equals("false"))) {
                arguments.put(name, Boolean.parseBoolean(value));
            } else {
                more.put(name, value);
            }
        });
        if (!arguments.isEmpty()) {
            node.set("generation_args", arguments);
        }
        if (!more.isEmpty()) {
            node.set("additional_details", more);
        }
        return node;
    }
}
