package org.touchstone.evals.reading.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.Texts;
import tools.jackson.databind.JsonNode;

/** Makes the record of a sample from its parts. */
final class SampleMaker {

    /** Among how many messages a question is looked for, and by how many of its characters: both bound the time. */
    private static final int EXAMPLES = 50;

    private static final int BEGINNING = 200;

    private final ScorerFacts scorers;
    private final LogLimits limits;
    private final Consumer<LeftOut> leftOut;

    SampleMaker(ScorerFacts scorers, LogLimits limits, Consumer<LeftOut> leftOut) {
        this.scorers = scorers;
        this.limits = limits;
        this.leftOut = leftOut;
    }

    /** Null, and told, when it does not say which question it was, or says too much. */
    @Nullable
    LogSample make(SampleParts parts) {
        try {
            return record(parts);
        } catch (LogTroubleException e) {
            String id = Nodes.said(parts.fields().get("id"));
            leftOut.accept(
                    new LeftOut("samples: " + (id == null ? "?" : Nodes.brief(id)), String.valueOf(e.getMessage()), 1));
            return null;
        }
    }

    private @Nullable LogSample record(SampleParts parts) {
        Map<String, JsonNode> fields = parts.fields();
        String id = Nodes.said(fields.get("id"));
        if (id == null) {
            leftOut.accept(new LeftOut("samples", "A sample does not say which question it was.", 1));
            return null;
        }
        Texts texts = new Texts(limits, leftOut);
        Contents contents = new Contents(parts.attachments(), texts, limits.sampleBytes(), leftOut);
        List<LogSample.Message> messages =
                list(fields.get("messages")).map(contents::message).toList();
        Long epoch = Nodes.whole(fields.get("epoch"));
        JsonNode output = fields.get("output");
        return new LogSample(
                Nodes.brief(id),
                epoch == null ? 1 : Math.clamp(epoch, 1, Integer.MAX_VALUE),
                input(fields, messages, contents, texts),
                outputs(output, contents, texts),
                messages,
                new Scores(scorers, contents, texts).of(fields.get("scores"), fields.get("score")),
                texts.orNull("samples: error", error(fields.get("error"), output)),
                tokens(fields.get("model_usage"), output),
                seconds(fields.get("total_time"), output),
                metadata(fields, output));
    }

    private static Stream<JsonNode> list(@Nullable JsonNode node) {
        return node == null || !node.isArray() ? Stream.empty() : node.values().stream();
    }

    private static LogSample.Input input(
            Map<String, JsonNode> fields, List<LogSample.Message> messages, Contents contents, Texts texts) {
        JsonNode input = fields.get("input");
        List<String> asked = new ArrayList<>();
        if (input != null && input.isArray()) {
            list(input)
                    .filter(m -> "user".equals(Nodes.text(m.get("role"))))
                    .forEach(m -> asked.add(contents.text(m.get("content"))));
        } else {
            asked.add(contents.text(input));
        }
        String raw = texts.of("samples: input", String.join("\n\n", asked));
        String begin = raw.strip().substring(0, Math.min(BEGINNING, raw.strip().length()));
        // The question is put into a template before it is sent; examples may stand before it.
        String sent = input == null || input.isArray() || raw.isBlank()
                ? null
                : messages.stream()
                        .filter(m -> m.role().equals("user"))
                        .limit(EXAMPLES)
                        .filter(m -> m.content().contains(begin))
                        .map(LogSample.Message::content)
                        .findFirst()
                        .filter(text -> !text.equals(raw))
                        .orElse(null);
        JsonNode target = fields.get("target");
        Stream<JsonNode> targets = target == null || target.isArray() ? list(target) : Stream.of(target);
        return new LogSample.Input(
                raw,
                sent,
                list(fields.get("choices"))
                        .map(c -> texts.of("samples: choices", contents.text(c)))
                        .toList(),
                targets.map(Nodes::said)
                        .filter(t -> t != null)
                        .map(t -> texts.of("samples: target", contents.resolve(t)))
                        .toList());
    }

    private static List<String> outputs(@Nullable JsonNode output, Contents contents, Texts texts) {
        if (output == null) {
            return List.of();
        }
        List<String> outputs = new ArrayList<>();
        for (JsonNode choice : output.path("choices").values()) {
            String text = contents.text(choice.path("message").get("content"));
            if (!text.isBlank()) {
                outputs.add(texts.of("samples: output", text));
            }
        }
        String whole = Nodes.said(output.get("completion"));
        if (outputs.isEmpty() && whole != null) {
            outputs.add(texts.of("samples: output", contents.resolve(whole)));
        }
        return outputs;
    }

    /** A summary has the error as a text. */
    private static @Nullable String error(@Nullable JsonNode error, @Nullable JsonNode output) {
        String said = error == null ? null : error.isObject() ? Nodes.said(error.get("message")) : Nodes.said(error);
        return said == null && output != null ? Nodes.said(output.get("error")) : said;
    }

    private static @Nullable Long tokens(@Nullable JsonNode usage, @Nullable JsonNode output) {
        Long sum = null;
        if (usage != null) {
            for (JsonNode model : usage.values()) {
                Long tokens = Nodes.whole(model.get("total_tokens"));
                sum = tokens == null ? sum : (Long) ((sum == null ? 0 : sum) + tokens);
            }
        }
        return sum == null && output != null ? Nodes.whole(output.path("usage").get("total_tokens")) : sum;
    }

    private static @Nullable Double seconds(@Nullable JsonNode total, @Nullable JsonNode output) {
        Double seconds = Nodes.number(total);
        return seconds == null && output != null ? Nodes.number(output.get("time")) : seconds;
    }

    private Map<String, String> metadata(Map<String, JsonNode> fields, @Nullable JsonNode output) {
        Facts facts = new Facts("samples: metadata.", leftOut).each("", fields.get("metadata"));
        JsonNode limit = fields.get("limit");
        if (limit != null) {
            facts.put(
                    "limit",
                    limit.isObject()
                            ? limit.path("type").asString("") + " " + Nodes.text(limit.get("limit"))
                            : Nodes.said(limit));
        }
        facts.put("retries", fields.get("retries"));
        JsonNode invalid = fields.get("invalidation");
        if (invalid != null && invalid.isObject()) {
            String reason = Nodes.said(invalid.get("reason"));
            facts.put("invalidated", reason == null ? "without a reason" : reason);
        }
        String stop = output == null
                ? null
                : Nodes.said(output.path("choices").path(0).get("stop_reason"));
        facts.put("stop_reason", "stop".equals(stop) ? null : stop);
        JsonNode scores = fields.get("scores");
        if (scores != null) {
            scores.properties().forEach(score -> edited(facts, score.getKey(), score.getValue()));
        }
        return facts.map();
    }

    private void edited(Facts facts, String scorer, JsonNode score) {
        JsonNode last = null;
        for (JsonNode edit : score.path("history").values()) {
            last = edit.path("provenance").isObject() ? edit : last;
        }
        if (last != null) {
            String reason = Nodes.said(last.path("provenance").get("reason"));
            facts.put("score edited: " + scorer, reason == null ? "without a reason" : reason);
        }
        if (Nodes.said(score.get("metadata")) != null) {
            leftOut.accept(new LeftOut("samples: scores, metadata", "What a scorer notes for itself is not read.", 1));
        }
    }
}
