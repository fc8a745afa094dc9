package org.touchstone.evals.reading.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was said in a conversation: texts as they are, images and other media as a mark where they stood. */
final class Contents {

    /** Kinds of content, and at the same time the fields that hold them, that are never kept. */
    static final Set<String> MEDIA = Set.of("image", "audio", "video", "document");

    private final Map<String, String> attachments;
    private final Texts texts;
    private final Consumer<LeftOut> leftOut;
    private long charactersLeft;

    /** @param characters of a sample altogether: a text kept apart may be said any number of times */
    Contents(Map<String, String> attachments, Texts texts, long characters, Consumer<LeftOut> leftOut) {
        this.charactersLeft = characters;
        this.attachments = attachments;
        this.texts = texts;
        this.leftOut = leftOut;
    }

    /**
     * The text that is meant, where it is kept apart.
     *
     * @throws LogTroubleException when all texts together are larger than a sample may be
     */
    String resolve(String text) {
        String meant = meant(text);
        charactersLeft -= meant.length() + 1;
        if (charactersLeft < 0) {
            throw new LogTroubleException("The sample is too large to read.");
        }
        return meant;
    }

    private String meant(String text) {
        String reference = SampleParts.reference(text);
        if (reference == null) {
            return text.startsWith("data:") && text.contains(";base64,") ? mark("image") : text;
        }
        String kept = attachments.get(reference);
        if (kept == null) {
            leftOut.accept(new LeftOut("samples: attachments", "A text that the log keeps apart is not in it.", 1));
            return text;
        }
        return kept.startsWith("data:") ? mark("image") : kept;
    }

    private String mark(String kind) {
        leftOut.accept(new LeftOut("samples: " + kind, "Images, sounds and files are not kept, only texts.", 1));
        return "[" + kind + "]";
    }

    /** A content, which is a text or a list of parts, as one text without what the model wrote for itself. */
    String text(@Nullable JsonNode content) {
        return read(content).text();
    }

    private Read read(@Nullable JsonNode content) {
        List<String> said = new ArrayList<>();
        List<String> thought = new ArrayList<>();
        List<String> calls = new ArrayList<>();
        if (content != null && content.isArray()) {
            content.values().forEach(part -> part(part, said, thought, calls));
        } else {
            String text = Nodes.text(content);
            said.add(text == null ? "" : resolve(text));
        }
        said.removeIf(String::isEmpty);
        return new Read(String.join("\n\n", said), String.join("\n\n", thought), calls);
    }

    private void part(JsonNode part, List<String> said, List<String> thought, List<String> calls) {
        String kind = Nodes.said(part.get("type"));
        if (part.isString() || kind == null || kind.equals("text")) {
            String text = Nodes.text(part.isString() ? part : part.get("text"));
            said.add(text == null ? "" : resolve(text));
        } else if (kind.equals("reasoning")) {
            boolean hidden = part.path("redacted").asBoolean(false);
            String text = Nodes.said(part.get(hidden ? "summary" : "reasoning"));
            if (text == null) {
                text = Nodes.said(part.get("summary"));
            }
            if (text != null) {
                thought.add(resolve(text));
            }
        } else if (kind.equals("tool_use")) {
            calls.add(call(part.get("name"), part.get("arguments")));
            String result = Nodes.said(part.get("result"));
            said.add(result == null ? "" : resolve(result));
        } else {
            said.add(mark(MEDIA.contains(kind) ? kind : "data"));
        }
    }

    private String call(@Nullable JsonNode name, @Nullable JsonNode given) {
        String with = Nodes.text(given);
        return Nodes.text(name) + (with == null || with.equals("{}") ? "" : " " + resolve(with));
    }

    /** One message as it is kept. */
    LogSample.Message message(JsonNode message) {
        Read read = read(message.get("content"));
        List<String> calls = new ArrayList<>(read.calls());
        message.path("tool_calls")
                .values()
                .forEach(c -> calls.add(call(c.get("function"), resolved(c.get("arguments")))));
        String older = Nodes.said(message.get("reasoning"));
        String thought = read.thought().isEmpty() ? (older == null ? null : resolve(older)) : read.thought();
        String error = Nodes.said(message.path("error").get("message"));
        String text = error == null || read.text().contains(error)
                ? read.text()
                : (read.text() + "\n[error] " + resolve(error)).strip();
        String role = Nodes.said(message.get("role"));
        return new LogSample.Message(
                role == null ? "user" : Texts.tidy(role),
                texts.of("samples: messages", text),
                texts.orNull("samples: reasoning", thought),
                calls.stream().map(c -> texts.of("samples: tool calls", c)).toList());
    }

    /** Arguments whose texts are kept apart are put in their place. */
    private @Nullable JsonNode resolved(@Nullable JsonNode given) {
        if (given == null || !given.isObject()) {
            return given;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        given.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isString()) {
                copy.put(field.getKey(), resolve(value.stringValue()));
            } else {
                copy.set(field.getKey(), value);
            }
        });
        return copy;
    }

    private record Read(String text, String thought, List<String> calls) {}
}
